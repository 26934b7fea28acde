#include "exchange/cvarxivwriter.h"

#include "exchange/pagecontents.h"
#include "exchange/readmeheading.h"
#include "exchange/savedsearchcomment.h"
#include "text/markdowncell.h"

using namespace Qt::StringLiterals;

namespace dp::readme {
namespace {

QString plain(const QString &text)
{
    return markdowncell::escape(text.simplified(), markdowncell::Context::Plain);
}

} // namespace

CvArxivWriter::CvArxivWriter(ReadmeLayout layout, QDate lastUpdate, const PageTexts &texts)
    : m_isList(layout == ReadmeLayout::CvArxivDailyList)
    , m_day(lastUpdate.toString(u"yyyy.MM.dd"_s))
    , m_texts(texts)
{
}

void CvArxivWriter::beginSection(const QString &keyword, const QString &heading)
{
    begin(keyword, heading.isEmpty() ? headingLine(keyword) : heading);
}

void CvArxivWriter::beginSavedSearch(const QString &name, const QString &text)
{
    begin(name, headingLine(name) + u'\n' + savedsearchcomment::of(text));
}

void CvArxivWriter::begin(const QString &name, const QString &heading)
{
    endSection();
    m_names << name;
    m_sections += heading.toUtf8() + "\n\n";
    if (!m_isList)
        m_sections += "|Publish Date|Title|Authors|PDF|Code|\n|---|---|---|---|---|\n";
}

void CvArxivWriter::endSection()
{
    if (!m_names.isEmpty())
        m_sections += u"\n<p align=right>(<a href=#updated-on-%1>back to top</a>)</p>\n\n"_s
                          .arg(QString(m_day).remove(u'.'))
                          .toUtf8();
}

void CvArxivWriter::add(const Paper &paper, const QStringList & /*keywords*/, const PageCells & /*cells*/)
{
    const QString authors = paper.authors.isEmpty() ? QString() : plain(paper.authors.first()) + u" et.al."_s;
    const QString title = plain(paper.title), day = paper.updated.day();
    const QString row = m_isList ? u"- "_s + day + u", **"_s + title + u"**, "_s + authors + u", Paper: ["_s
            + paper.absUrl + u"]("_s + paper.absUrl + u")\n"_s
                                 : u"|**"_s + day + u"**|**"_s + title + u"**|"_s + authors + u"|["_s
            + paper.id.versioned() + u"]("_s + paper.absUrl + u")|null|\n"_s;
    m_sections += row.toUtf8();
}

QByteArray CvArxivWriter::finish()
{
    endSection();
    QString head =
        m_texts.title.isEmpty() ? QString() : u"# "_s + pagetexts::titleLine(m_texts, {}) + u"\n\n"_s;
    if (!m_texts.introduction.value_or(QString()).isEmpty())
        head += pagetexts::markdown(m_texts);
    head +=
        u"## Updated on "_s + m_day + u"\n\n"_s + pagecontents::of(u"Table of Contents"_s, m_names) + u'\n';
    return head.toUtf8() + std::exchange(m_sections, {});
}

} // namespace dp::readme
