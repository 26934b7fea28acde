#include "exchange/readmewriter.h"

#include "exchange/readmeheading.h"
#include "exchange/savedsearchcomment.h"
#include "text/markdowncell.h"

using namespace Qt::StringLiterals;

namespace dp::readme {
namespace {

using markdowncell::Context;

constexpr int foldCommentOver = 20;
constexpr int foldTagsOver = 10;
constexpr int shownWhenFolded = 5;

QString escaped(const QString &text, Context context)
{
    return markdowncell::escape(text.simplified(), context);
}

/// Returns a short text unchanged. A longer text is folded after its first characters. The characters are
/// counted as code points, so that no emoji is split.
QString folded(const QString &text, int over)
{
    const QList<uint> points = text.toUcs4();
    if (points.size() <= over)
        return escaped(text, Context::Plain);
    QString shown;
    for (int i = 0; i < shownWhenFolded; ++i)
        shown += QString::fromUcs4(reinterpret_cast<const char32_t *>(&points[i]), 1);
    // The text is not trimmed here. DailyArXiv shortens the text after simplifying white space, so its fifth
    // character may be a space.
    return u"<details><summary>%1...</summary><p>%2</p></details>"_s.arg(
        markdowncell::escape(shown, Context::Summary), markdowncell::escape(text, Context::BeforeTag));
}

QString cell(const Paper &paper, ReadmeColumn column)
{
    switch (column) {
    case ReadmeColumn::Title:
        return u"**["_s + escaped(paper.title, Context::LinkText) + u"]("_s + paper.absUrl + u")**"_s;
    case ReadmeColumn::Date: return paper.updated.day();
    case ReadmeColumn::Authors:
        return paper.authors.isEmpty() ? QString()
                                       : escaped(paper.authors.first(), Context::Plain) + u" et al."_s;
    case ReadmeColumn::Abstract:
        return u"<details><summary>Show</summary><p>"_s + escaped(paper.abstract, Context::BeforeTag)
            + u"</p></details>"_s;
    case ReadmeColumn::Tags: return folded(paper.categories.join(u", "_s), foldTagsOver);
    case ReadmeColumn::Comment: return folded(paper.comment.simplified(), foldCommentOver);
    }
    return {};
}

} // namespace

Writer::Writer(const QList<ReadmeColumn> &columns, QDate lastUpdate, int maximum)
    : m_columns(columns)
{
    put(u"# Daily Papers\n"
        "The project automatically fetches the latest papers from arXiv based on keywords.\n\n"
        "The subheadings in the README file represent the search keywords.\n\n"
        "Only the most recent articles for each keyword are retained, up to a maximum of "_s
        + QString::number(maximum)
        + u" papers.\n\n"
          "You can click the 'Watch' button to receive daily email notifications.\n\n"
          "Last update: "_s
        + lastUpdate.toString(Qt::ISODate) + u"\n\n"_s);
}

void Writer::beginSection(const QString &keyword, const QString &heading)
{
    beginTable(heading.isEmpty() ? headingLine(keyword) : heading);
}

void Writer::beginSavedSearch(const QString &name, const QString &text)
{
    beginTable(headingLine(name) + u'\n' + savedsearchcomment::of(text));
}

void Writer::beginTable(const QString &heading)
{
    QString head = m_inSection ? u"\n"_s : QString();
    m_inSection = true;
    head += heading + u"\n|"_s;
    for (const ReadmeColumn column : std::as_const(m_columns))
        head += u" **"_s + ReadmePage::columnName(column) + u"** |"_s;
    head += u"\n|"_s;
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        head += u" --- |"_s;
    put(head + u'\n');
}

void Writer::add(const Paper &paper)
{
    QString row(u'|');
    for (const ReadmeColumn column : std::as_const(m_columns))
        row += u' ' + cell(paper, column) + u" |"_s;
    put(row + u'\n');
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
