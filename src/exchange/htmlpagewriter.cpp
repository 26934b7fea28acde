#include "exchange/htmlpagewriter.h"

#include "exchange/markup.h"
#include "exchange/pagetexts.h"
#include "exchange/paperlinks.h"
#include "text/readable.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// The colors of text have a contrast of at least 4.5 to 1 on the background.
constexpr char style[] = R"(:root{color-scheme:light dark;--page:#fff;--text:#1f2328;--soft:#59636e;)"
                         R"(--line:#d1d9e0;--link:#0550ae;--seen:#6639a6}
@media (prefers-color-scheme:dark){:root{--page:#0d1117;--text:#e6edf3;--soft:#9da7b3;)"
                         R"(--line:#3d444d;--link:#79c0ff;--seen:#d2a8ff}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem;max-width:56rem;background:var(--page);color:var(--text);)"
                         R"(font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
a{color:var(--link)}
a:visited{color:var(--seen)}
h1{margin:.5rem 0;font-size:1.75rem;line-height:1.25}
h2{margin:2.5rem 0 0;padding-bottom:.25rem;border-bottom:1px solid var(--line);font-size:1.375rem}
h3{margin:0;font-size:1.0625rem;line-height:1.4}
h3 a{text-decoration:none}
h3 a:hover,h3 a:focus{text-decoration:underline}
article{padding:1rem 0;border-bottom:1px solid var(--line)}
p{margin:.25rem 0}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:.75rem 0;padding:0;list-style:none}
summary{width:fit-content;padding:.125rem 0;cursor:pointer}
details p{max-width:46rem;margin:.25rem 0 .5rem}
.facts,.links,footer{color:var(--soft);font-size:.9375rem}
.links a{margin-right:1rem}
footer{margin-top:2rem}
)";

constexpr qsizetype shownAuthors = 12;

QString text(const QString &tex)
{
    return markup::escaped(readable::text(tex));
}

QString time(const QString &day)
{
    return u"<time datetime=\"%1\">%1</time>"_s.arg(day);
}

QString authors(const QStringList &names)
{
    if (names.isEmpty())
        return {};
    const QString all = text(names.join(u", "_s));
    if (names.size() <= shownAuthors)
        return u"<p dir=\"auto\">"_s + all + u"</p>\n"_s;
    return u"<details><summary>%1 and %2 more authors</summary><p dir=\"auto\">%3</p></details>\n"_s.arg(
        text(names.first()), QString::number(names.size() - 1), all);
}

QString factsLine(const QStringList &facts)
{
    return facts.isEmpty() ? QString() : u"<p class=\"facts\">"_s + facts.join(u" · "_s) + u"</p>\n"_s;
}

QStringList dates(const Paper &paper)
{
    QStringList facts;
    const QString first = paper.published.day(), last = paper.updated.day();
    if (!first.isEmpty())
        facts << time(first);
    if (!last.isEmpty() && last != first)
        facts << (first.isEmpty() ? time(last) : u"updated "_s + time(last));
    return facts;
}

QStringList tags(const Paper &paper)
{
    return paper.categories.isEmpty() ? QStringList() : QStringList{text(paper.categories.join(u", "_s))};
}

QString comment(const Paper &paper)
{
    return paper.comment.isEmpty()
        ? QString()
        : u"<p class=\"facts\" dir=\"auto\">"_s + text(paper.comment) + u"</p>\n"_s;
}

QString abstract(const Paper &paper)
{
    return paper.abstract.isEmpty() ? QString()
                                    : u"<details><summary>Abstract</summary><p dir=\"auto\">"_s
            + text(paper.abstract) + u"</p></details>\n"_s;
}

QString title(const Paper &paper)
{
    return u"<h3 dir=\"auto\"><a href=\""_s + markup::escaped(paperlinks::page(paper.id)) + u"\">"_s
        + text(paper.title) + u"</a></h3>\n"_s;
}

QString part(const LibraryPaper &libraryPaper, ReadmeColumn column)
{
    const Paper &paper = libraryPaper.paper;
    switch (column) {
    case ReadmeColumn::Title: return title(paper);
    case ReadmeColumn::Date: return factsLine(dates(paper));
    case ReadmeColumn::Authors: return authors(paper.authors);
    case ReadmeColumn::Abstract: return abstract(paper);
    case ReadmeColumn::Tags: return factsLine(tags(paper));
    case ReadmeColumn::Comment: return comment(paper);
    case ReadmeColumn::Keywords: break;
    }
    // The names are not of arXiv, so they have no TeX.
    return libraryPaper.keywords.isEmpty() ? QString()
                                           : u"<p class=\"facts\" dir=\"auto\">Keywords: "_s
            + markup::escaped(libraryPaper.keywords.join(u", "_s)) + u"</p>\n"_s;
}

QString links(const Paper &paper)
{
    QString links;
    for (const PaperLink &link : paperlinks::of(paper))
        links += u"<a href=\"%1\">%2</a>\n"_s.arg(markup::escaped(link.address), markup::escaped(link.text));
    return u"<p class=\"links\">"_s + links.trimmed() + u"</p>\n"_s;
}

QString directory(const QStringList &sections)
{
    if (sections.size() < 2)
        return {};
    QString items;
    for (qsizetype i = 0; i < sections.size(); ++i)
        items += u"<li><a href=\"#section-%1\">%2</a></li>\n"_s.arg(
            QString::number(i + 1), markup::escaped(sections[i]));
    return u"<nav aria-label=\"Sections\"><ul>\n"_s + items + u"</ul></nav>\n"_s;
}

/// The empty icon prevents that a browser requests one.
QString htmlHead(const QString &title)
{
    return uR"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Daily Papers">
<link rel="icon" href="data:,">
<title>)"_s
        + title + u"</title>\n<style>\n"_s + QString::fromLatin1(style) + u"</style>\n</head>\n"_s;
}

} // namespace

QByteArray HtmlPageWriter::begin(const PageHead &head)
{
    m_columns = head.columns;
    const QString title = markup::escaped(head.title);
    QString page = htmlHead(title) + u"<body>\n<header>\n<h1 dir=\"auto\">"_s + title + u"</h1>\n"_s;
    page += pagetexts::html(head.introduction);
    if (head.lastUpdate.isValid())
        page +=
            u"<p class=\"facts\">Last update: "_s + time(head.lastUpdate.toString(Qt::ISODate)) + u"</p>\n"_s;
    return (page + directory(head.sections) + u"</header>\n<main>\n"_s).toUtf8();
}

QString HtmlPageWriter::endOfSection() const
{
    if (m_sections == 0)
        return {};
    return (m_hasPapers ? QString() : u"<p>No papers.</p>\n"_s) + u"</section>\n"_s;
}

QByteArray HtmlPageWriter::section(const QString &name)
{
    const QString end = endOfSection();
    ++m_sections;
    m_hasPapers = false;
    return (end
        + u"<section id=\"section-%1\">\n<h2 dir=\"auto\">%2</h2>\n"_s.arg(
            QString::number(m_sections), markup::escaped(name)))
        .toUtf8();
}

/// Returns the parts of a paper: the chosen ones in their order, or else all of arXiv.
QString HtmlPageWriter::body(const LibraryPaper &libraryPaper) const
{
    const Paper &paper = libraryPaper.paper;
    if (m_columns.isEmpty())
        return title(paper) + authors(paper.authors) + factsLine(dates(paper) + tags(paper)) + comment(paper)
            + abstract(paper);
    QString parts;
    for (const ReadmeColumn column : m_columns)
        parts += part(libraryPaper, column);
    return parts;
}

QByteArray HtmlPageWriter::entry(const LibraryPaper &libraryPaper)
{
    m_hasPapers = true;
    return (u"<article>\n"_s + body(libraryPaper) + links(libraryPaper.paper) + u"</article>\n"_s).toUtf8();
}

QByteArray HtmlPageWriter::end()
{
    return (endOfSection()
        + u"</main>\n<footer>\n<p>Thank you to arXiv for use of its open access interoperability.</p>\n"
          "</footer>\n</body>\n</html>\n"_s)
        .toUtf8();
}

} // namespace dp
