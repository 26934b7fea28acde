#include "support/textreaders.h"

#include "arxiv/announcementparser.h"
#include "arxiv/atomparser.h"
#include "arxiv/headingquery.h"
#include "arxiv/queryadvice.h"
#include "arxiv/queryparts.h"
#include "base/plaintext.h"
#include "base/textencoding.h"
#include "exchange/activemarkup.h"
#include "exchange/bibtexreader.h"
#include "exchange/opml.h"
#include "exchange/readmereader.h"
#include "exchange/readmewriter.h"
#include "exchange/snapshot.h"
#include "support/somepaper.h"
#include "text/markdowncell.h"
#include "text/readable.h"
#include "text/searchterms.h"
#include "text/weblinks.h"
#include "transfer/importfile.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

Paper paperOf(const QString &title, const QString &abstract, const QString &comment)
{
    Paper paper = onPage(somePaper(u"2502.00001v1"_s));
    paper.title = title;
    paper.abstract = abstract;
    paper.comment = comment;
    return paper;
}

ReadmePage pageOf(const Paper &paper)
{
    ReadmePage page;
    page.columns = {ReadmeColumn::Title, ReadmeColumn::Date, ReadmeColumn::Authors, ReadmeColumn::Abstract,
        ReadmeColumn::Tags, ReadmeColumn::Comment};
    page.lastUpdate = QDate(2026, 1, 1);
    page.sections << ReadmePage::Section{u"K"_s, {paper}, 0};
    return page;
}

void readPage(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    (void)readme::looksLikePage(bytes);
    (void)readme::read(bytes);
}

void readFeed(const QString &title, const QString &inner = {})
{
    AtomParser parser;
    parser.feed(
        (u"<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>http://arxiv.org/abs/2502.00001v1</id>"
         "<title>%1</title><summary>%1</summary><author><name>%1</name></"
         "author>%2<published>2025-02-01T00:00:00Z"
         "</published><updated>2025-02-01T00:00:00Z</updated></entry></feed>"_s)
            .arg(title, inner)
            .toUtf8());
    (void)parser.finish();
    for (const Paper &paper : parser.result().papers)
        (void)paper.isWithdrawn();
}

void readAnnouncements(const QString &text, const QString &inner = {})
{
    AnnouncementParser parser;
    (void)parser.read(
        (u"<rss xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><pubDate>Mon, 03 Mar 2025 00:00:00 "
         "-0500</pubDate><item><title>%1 x</title><guid>oai:arXiv.org:2502.00001v1</guid><description>%1"
         "</description><dc:creator>%1</dc:creator>%2</item></channel></rss>"_s)
            .arg(text, inner)
            .toUtf8());
}

void readList(const QString &attribute, const QString &inner = {})
{
    (void)opml::read(
        (u"<opml version=\"2.0\"><body><outline text=\"%1\" xmlUrl=\"http://arxiv.org/%1\"/>%2</body>"
         "</opml>"_s)
            .arg(attribute, inner)
            .toUtf8());
}

void readSnapshotLine(const QString &text)
{
    const QJsonObject object{{u"id"_s, u"2502.00001"_s}, {u"title"_s, text}, {u"abstract"_s, text},
        {u"authors"_s, text}, {u"comments"_s, text}, {u"categories"_s, text}, {u"versions"_s, text}};
    (void)snapshot::read(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString escapedForXml(const QString &text)
{
    return plaintext::cleaned(text).toHtmlEscaped();
}

/// Repeats the form with a different number each time. The longer the text, the more often the form is
/// repeated.
QString numbered(const QString &text, const QString &form)
{
    QString all;
    for (qsizetype i = 0; i < text.size() / 16; ++i)
        all += form.arg(i);
    return all;
}

QList<TextReader> pageReaders()
{
    const QString link = u"](http://arxiv.org/abs/2502.00001v1)** | 2025-02-01 | "_s;
    const QString head =
        u"## K\n| **Title** | **Date** | **Abstract** | **Comment** |\n| --- | --- | --- | --- |\n"_s;
    return {
        {"a title on a page",
            [=](const QString &t) {
                readPage(head + u"| **["_s + t + link + u"a | b |\n"_s);
            }},
        {"a title without an end",
            [=](const QString &t) {
                readPage(head + u"| **["_s + t + u'\n');
            }},
        {"a link on a page",
            [=](const QString &t) {
                readPage(head + u"| **[T](http://arxiv.org/abs/"_s + t + u")** |\n"_s);
            }},
        {"an abstract on a page",
            [=](const QString &t) {
                readPage(head + u"| **[T"_s + link + u"<details><summary>Show</summary><p>"_s + t
                    + u"</p></details> | c |\n"_s);
            }},
        {"an abstract without an end",
            [=](const QString &t) {
                readPage(head + u"| **[T"_s + link + u"<details><summary>"_s + t + u'\n');
            }},
        {"a comment on a page",
            [=](const QString &t) {
                readPage(head + u"| **[T"_s + link + u"a | "_s + t + u" |\n"_s);
            }},
        {"a row in another order",
            [](const QString &t) {
                readPage(
                    u"## K\n| Date | Title | Authors | PDF | Summary |\n|--|--|--|--|--|\n|**2026-01-02**|**"_s
                    + t + u"**|"_s + t + u"|[2601.00001](http://arxiv.org/abs/2601.00001)|"_s + t + u"|\n"_s);
            }},
        {"a list on a page",
            [](const QString &t) {
                readPage(u"## K\n- 2022-11-30, **"_s + t + u"**, "_s + t
                    + u", Paper: [http://arxiv.org/abs/2211.16882v1]"
                      "(http://arxiv.org/abs/2211.16882v1)\n"_s);
            }},
        {"one line",
            [](const QString &t) {
                readPage(t);
            }},
        {"lines of a page",
            [](const QString &t) {
                readPage(u"## K\n"_s + QString(t).replace(u'a', u'\n'));
            }},
        {"lines with bars",
            [=](const QString &t) {
                readPage(head + QString(t.left(t.size() / 2)).replace(u'a', u"\n|"_s));
            }},
        {"headings of a page",
            [](const QString &t) {
                readPage(numbered(t, u"## %1 \n### b\n"_s));
            }},
        {"underlined headings of a page",
            [](const QString &t) {
                readPage(u"x\n"_s + numbered(t, u"%1\n---\na\nb\nc\n"_s));
            }},
        {"folds of a page",
            [](const QString &t) {
                readPage(numbered(t, u"<details>\n<summary>%1\n</details>\n<summary>\n"_s));
            }},
        {"links in a cell",
            [](const QString &t) {
                readPage(u"## K\n| Date | Title | Link |\n|--|--|--|\n| 2026-01-02 | T | "_s
                    + QString(t).replace(u'a', u"https://a.org/10.1/2601.1 "_s) + u" |\n"_s);
            }},
        {"tables of a page",
            [=](const QString &t) {
                readPage(numbered(t, u"## %1\n"_s + head));
            }},
        {"a heading",
            [](const QString &t) {
                readPage(u"## "_s + t + u'\n');
            }},
        {"the head of a table",
            [](const QString &t) {
                readPage(u"## K\n| Title | Date | "_s + t + u"\n| -"_s + t + u'\n');
            }},
        {"a page that is written",
            [](const QString &t) {
                (void)readme::write(pageOf(paperOf(t, t, t)));
            }},
        {"a page that is written and read",
            [](const QString &t) {
                (void)readme::read(readme::write(pageOf(paperOf(u'T' + t, t, t))));
            }},
    };
}

QList<TextReader> plainReaders()
{
    using markdowncell::Context;
    return {
        {"a cell",
            [](const QString &t) {
                for (const Context place :
                    {Context::Plain, Context::LinkText, Context::BeforeTag, Context::Summary})
                    (void)markdowncell::escape(t, place);
            }},
        {"a cell that is read",
            [](const QString &t) {
                (void)markdowncell::unescape(t);
            }},
        {"TeX", [](const QString &t) { (void)readable::text(t); }, 20000},
        {"TeX in mathematics", [](const QString &t) { (void)readable::text(u'$' + t + u'$'); }, 19990},
        {"words that are typed",
            [](const QString &t) {
                (void)searchterms::parse(t, true);
            }},
        {"words that are found",
            [](const QString &t) {
                (void)searchterms::matches(t, searchterms::parse(u"a \"b c\" x*"_s, false));
            }},
        {"words that are folded",
            [](const QString &t) {
                (void)searchterms::folded(t);
            }},
        {"a query",
            [](const QString &t) {
                (void)query::partsOf(t);
            }},
        {"advice on a query",
            [](const QString &t) {
                Keyword keyword;
                keyword.name = u"K"_s;
                keyword.query = t;
                (void)query::advice(keyword);
                keyword.name = t;
                keyword.query.clear();
                (void)query::advice(keyword);
            }},
        {"a heading that is a keyword",
            [](const QString &t) {
                (void)query::headingMeaning(t);
            }},
        {"a name in a sentence",
            [](const QString &t) {
                (void)plaintext::isolated(plaintext::cleaned(t));
            }},
        {"an encoding",
            [](const QString &t) {
                (void)textencoding::toUtf8(t.toUtf8());
                (void)textencoding::toUtf8("<?xml " + t.toUtf8());
            }},
        {"addresses of the web",
            [](const QString &t) {
                (void)weblinks::find(t);
            }},
        {"markup that may be dangerous",
            [](const QString &t) {
                (void)readme::hasActiveMarkup(t);
            }},
        {"BibTeX",
            [](const QString &t) {
                (void)bibtex::read(t);
            }},
        {"a file",
            [](const QString &t) {
                (void)ImportFile::fromBytes(t.toUtf8(), u"x"_s);
            }},
    };
}

QList<TextReader> feedReaders()
{
    return {
        {"a feed",
            [](const QString &t) {
                readFeed(escapedForXml(t));
            }},
        {"a feed with markup",
            [](const QString &t) {
                readFeed(t);
            }},
        {"announcements",
            [](const QString &t) {
                readAnnouncements(escapedForXml(t));
            }},
        {"announcements with markup",
            [](const QString &t) {
                readAnnouncements(t);
            }},
        {"a list of feeds",
            [](const QString &t) {
                readList(escapedForXml(t));
            }},
        {"a list of feeds with markup",
            [](const QString &t) {
                readList({}, t);
            }},
        {"a line of a snapshot", readSnapshotLine},
        {"a line that is no JSON",
            [](const QString &t) {
                (void)snapshot::read("{\"id\": \"" + t.toUtf8());
            }},
    };
}

} // namespace

const QList<TextReader> &textReaders()
{
    static const QList<TextReader> readers = pageReaders() + plainReaders() + feedReaders();
    return readers;
}

QList<TextReader> partReaders()
{
    return {
        {"categories of a feed",
            [](const QString &t) {
                readFeed(u"T"_s, numbered(t, u"<category term=\"c%1\"/>"_s));
            }},
        {"categories of a line of a snapshot",
            [](const QString &t) {
                (void)snapshot::read(
                    QJsonDocument(QJsonObject{{u"id"_s, u"2502.00001"_s}, {u"title"_s, u"T"_s},
                                      {u"update_date"_s, u"2025-02-01"_s}, {u"authors"_s, u"A"_s},
                                      {u"abstract"_s, u"A"_s}, {u"categories"_s, numbered(t, u"c%1 "_s)}})
                        .toJson(QJsonDocument::Compact));
            }},
        {"authors of a feed",
            [](const QString &t) {
                readFeed(u"T"_s, numbered(t, u"<author><name>A%1</name></author>"_s));
            }},
        {"elements in one another",
            [](const QString &t) {
                readFeed(numbered(t, u"<b%1>"_s));
            }},
        {"categories of an announcement",
            [](const QString &t) {
                readAnnouncements(u"T"_s, numbered(t, u"<category>c%1</category>"_s));
            }},
        {"feeds in a list",
            [](const QString &t) {
                readList(u"T"_s, numbered(t, u"<outline text=\"%1\" xmlUrl=\"http://x/%1\"/>"_s));
            }},
        {"prefixes in a query",
            [](const QString &t) {
                Keyword keyword;
                keyword.query = numbered(t, u"x%1:a "_s);
                (void)query::advice(keyword);
            }},
    };
}

} // namespace dp::test
