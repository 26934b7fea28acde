#include "exchange/readmewriter.h"

#include "exchange/activemarkup.h"
#include "exchange/readmeheading.h"
#include "exchange/readmelines.h"
#include "exchange/savedsearchcomment.h"

using namespace Qt::StringLiterals;

namespace dp::readme {
namespace {

QString standardIntroduction(int maximum)
{
    return u"The project automatically fetches the latest papers from arXiv based on keywords.\n\n"
           "The subheadings in the README file represent the search keywords.\n\n"
           "Only the most recent articles for each keyword are retained, up to a maximum of "_s
        + QString::number(maximum)
        + u" papers.\n\n"
          "You can click the 'Watch' button to receive daily email notifications.\n\n"_s;
}

} // namespace

Writer::Writer(const QList<ReadmeColumn> &columns, QDate lastUpdate, int maximum, const PageTexts &texts)
    : m_columns(columns)
{
    put(u"# "_s + pagetexts::titleLine(texts, u"Daily Papers"_s) + u'\n'
        + (texts.introduction ? pagetexts::markdown(texts) : standardIntroduction(maximum))
        + u"Last update: "_s + lastUpdate.toString(Qt::ISODate) + u"\n\n"_s);
}

void Writer::beginSection(const QString &keyword, const QString &heading)
{
    beginTable(heading.isEmpty() || hasActiveMarkup(heading) ? headingLine(keyword) : heading);
}

void Writer::beginSavedSearch(const QString &name, const QString &text)
{
    beginTable(headingLine(name) + u'\n' + savedsearchcomment::of(text));
}

void Writer::beginTable(const QString &heading)
{
    QString head = m_inSection ? u"\n"_s : QString();
    m_inSection = true;
    put(head + heading + u'\n' + readmelines::tableHead(m_columns));
}

void Writer::add(const Paper &paper, const QStringList &keywords, const PageCells & /*cells*/)
{
    put(readmelines::row(m_columns, paper, keywords));
}

QByteArray Writer::finish()
{
    if (m_inSection)
        m_page += '\n';
    return std::exchange(m_page, {});
}

QByteArray write(const ReadmePage &page)
{
    Writer writer(page.columns, page.lastUpdate, page.maximum);
    for (const ReadmePage::Section &section : page.sections) {
        section.savedSearch.isEmpty() ? writer.beginSection(section.keyword, section.heading)
                                      : writer.beginSavedSearch(section.keyword, section.savedSearch);
        for (const Paper &paper : section.papers)
            writer.add(paper);
    }
    return writer.finish();
}

} // namespace dp::readme
