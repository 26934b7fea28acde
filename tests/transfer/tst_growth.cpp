#include "arxiv/announcementparser.h"
#include "arxiv/atomparser.h"
#include "arxiv/headingquery.h"
#include "arxiv/queryadvice.h"
#include "arxiv/queryparts.h"
#include "base/plaintext.h"
#include "base/textencoding.h"
#include "exchange/opml.h"
#include "exchange/readmepage.h"
#include "exchange/snapshot.h"
#include "support/somepaper.h"
#include "support/testprogram.h"
#include "text/markdowncell.h"
#include "text/readable.h"
#include "text/searchterms.h"
#include "transfer/importfile.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <ctime>
#include <functional>

using namespace Qt::StringLiterals;
using dp::Paper;
using dp::ReadmeColumn;
using dp::ReadmePage;

namespace {

/// What takes a text from outside. longest: it takes no more characters; 0: any number.
struct Taker {
    const char *name;
    std::function<void(const QString &)> take;
    qsizetype longest = 0;
};

/// Of this thread alone, so that other programs do not count.
double cpuSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) * 1e-9;
}

/// Seconds of one call, over as many as a clock needs to see it.
double secondsOf(const Taker &taker, const QString &text)
{
    constexpr double visible = 0.0003;
    const double start = cpuSeconds();
    int calls = 0;
    double taken = 0;
    do {
        taker.take(text);
        ++calls;
        taken = cpuSeconds() - start;
    } while (taken < visible);
    return taken / calls;
}

QString textOf(const QString &unit, qsizetype size)
{
    return unit.repeated(std::max<qsizetype>(1, size / unit.size()));
}

/// How much longer four times the text takes: 4 where the time grows with the length, 16 with its square.
double ratio(const Taker &taker, const QString &small, const QString &large, int runs)
{
    double shortest = 1e9, longest = 1e9;
    for (int i = 0; i < runs; ++i) {
        shortest = std::min(shortest, secondsOf(taker, small));
        longest = std::min(longest, secondsOf(taker, large));
    }
    return longest / shortest;
}

constexpr double mostGrowth = 10;

/// Nothing, or what is wrong.
QString growthFault(const Taker &taker, const QString &unit)
{
    constexpr double measurable = 0.001;
    constexpr qsizetype largest = 256 * 1024;
    qsizetype size = taker.longest > 0 ? taker.longest / 4 : 4096;
    if (taker.longest == 0)
        while (size < largest && secondsOf(taker, textOf(unit, size)) < measurable)
            size *= 2;
    const QString small = textOf(unit, size), large = textOf(unit, 4 * size);
    constexpr double soon = 0.02; // a square of a million characters takes far longer
    if (4 * size >= largest && secondsOf(taker, large) < soon)
        return {};
    if (ratio(taker, small, large, 1) < mostGrowth)
        return {};
    const double again = ratio(taker, small, large, 5); // somebody may have been in the way
    return again < mostGrowth
        ? QString()
        : u"“%1” %2 characters: 4 times as many take %3 times as long"_s.arg(unit.left(20))
              .arg(size)
              .arg(again, 0, 'f', 1);
}

/// Pieces of which hostile texts are made.
QStringList units()
{
    return {u"a"_s, u" "_s, u"a "_s, u"<"_s, u"<a "_s, u"<a b=\""_s, u"<a b='x' "_s, u"</p></details> "_s,
        u"<details>"_s, u"<details><summary></summary><p>"_s, u"</summary>"_s, u"</summary> <p>"_s, u"<p>"_s,
        u"<!--"_s, u"<a@"_s, u"<ab:"_s, u"`"_s, u"` "_s, u"`` ` "_s, u"`|"_s, u"|"_s, u"| "_s, u"a|b`"_s,
        u"\\"_s, u"\\\\ "_s, u"\\`"_s, u"{"_s, u"{ "_s, u"}{"_s, u"{}"_s, u"\\textbf{"_s, u"\\'{"_s, u"\\'"_s,
        u"\\href{"_s, u"\\href{a}"_s, u"\\x{"_s, u"^{"_s, u"^"_s, u"_"_s, u"$"_s, u"$a"_s, u"$$a"_s,
        u"$$a$ "_s, u"["_s, u"]"_s, u"[a"_s, u"]("_s, u"](x"_s, u"[a](b) "_s,
        u"](http://arxiv.org/abs/2501.00001v1)"_s, u"http://arxiv.org/abs/ "_s, u"(arXiv:"_s, u"v1"_s, u"&"_s,
        u"&#"_s, u"&;"_s, u"&amp;"_s, u"&a"_s, u"**"_s, u"*"_s, u"("_s, u")"_s, u"( "_s, u"\""_s, u"\" "_s,
        u"\"a\" "_s, u"ti:"_s, u"ti:a "_s, u"ti:\"a\" "_s, u"a AND "_s, u"a, "_s, u"Must: "_s, u"(1) "_s,
        u"and or "_s, u"-"_s, u"-|"_s, u"- | "_s, u"- 9 "_s, u"#"_s, u"# "_s, u"2026-01-02 "_s, u"e\u0301"_s,
        u"\u0301"_s, u"\u0316\u0301"_s, u"\u0301\u0316"_s, u"\U0001d165\U0001d16d"_s, u"\u202a"_s,
        u"\u202a\u2069"_s, u"\u2067\u202c"_s, u"🙂"_s, u"大"_s, QString(QChar(0xd83d)),
        QString(QChar(27)) + u"["_s, u"\u2028"_s, u"withdrawn "_s, u"paper was "_s, u"et al., "_s};
}

Paper paperOf(const QString &title, const QString &abstract, const QString &comment)
{
    Paper paper = dp::test::onPage(dp::test::somePaper(u"2502.00001v1"_s));
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
    (void)dp::readme::looksLikePage(bytes);
    (void)dp::readme::read(bytes);
}

void readFeed(const QString &title, const QString &inner = {})
{
    dp::AtomParser parser;
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
    dp::AnnouncementParser parser;
    (void)parser.read(
        (u"<rss xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><pubDate>Mon, 03 Mar 2025 00:00:00 "
         "-0500</pubDate><item><title>%1 x</title><guid>oai:arXiv.org:2502.00001v1</guid><description>%1"
         "</description><dc:creator>%1</dc:creator>%2</item></channel></rss>"_s)
            .arg(text, inner)
            .toUtf8());
}

void readList(const QString &attribute, const QString &inner = {})
{
    (void)dp::opml::read(
        (u"<opml version=\"2.0\"><body><outline text=\"%1\" xmlUrl=\"http://arxiv.org/%1\"/>%2</body>"
         "</opml>"_s)
            .arg(attribute, inner)
            .toUtf8());
}

void readSnapshotLine(const QString &text)
{
    const QJsonObject object{{u"id"_s, u"2502.00001"_s}, {u"title"_s, text}, {u"abstract"_s, text},
        {u"authors"_s, text}, {u"comments"_s, text}, {u"categories"_s, text}, {u"versions"_s, text}};
    (void)dp::snapshot::read(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString escapedForXml(const QString &text)
{
    return dp::plaintext::cleaned(text).toHtmlEscaped();
}

/// The unit with another number each time, as often as the text has it.
QString numbered(const QString &text, const QString &form)
{
    QString all;
    for (qsizetype i = 0; i < text.size() / 16; ++i)
        all += form.arg(i);
    return all;
}

QList<Taker> pageTakers()
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
                (void)dp::readme::write(pageOf(paperOf(t, t, t)));
            }},
        {"a page that is written and read",
            [](const QString &t) {
                (void)dp::readme::read(dp::readme::write(pageOf(paperOf(u'T' + t, t, t))));
            }},
    };
}

QList<Taker> textTakers()
{
    using dp::markdowncell::Context;
    return {
        {"a cell",
            [](const QString &t) {
                for (const Context place :
                    {Context::Plain, Context::LinkText, Context::BeforeTag, Context::Summary})
                    (void)dp::markdowncell::escape(t, place);
            }},
        {"a cell that is read",
            [](const QString &t) {
                (void)dp::markdowncell::unescape(t);
            }},
        {"TeX", [](const QString &t) { (void)dp::readable::text(t); }, 20000},
        {"TeX in mathematics", [](const QString &t) { (void)dp::readable::text(u'$' + t + u'$'); }, 19990},
        {"words that are typed",
            [](const QString &t) {
                (void)dp::searchterms::parse(t, true);
            }},
        {"words that are found",
            [](const QString &t) {
                (void)dp::searchterms::matches(t, dp::searchterms::parse(u"a \"b c\" x*"_s, false));
            }},
        {"words that are folded",
            [](const QString &t) {
                (void)dp::searchterms::folded(t);
            }},
        {"a query",
            [](const QString &t) {
                (void)dp::query::partsOf(t);
            }},
        {"advice on a query",
            [](const QString &t) {
                dp::Keyword keyword;
                keyword.name = u"K"_s;
                keyword.query = t;
                (void)dp::query::advice(keyword);
                keyword.name = t;
                keyword.query.clear();
                (void)dp::query::advice(keyword);
            }},
        {"a heading that is a keyword",
            [](const QString &t) {
                (void)dp::query::headingMeaning(t);
            }},
        {"a name in a sentence",
            [](const QString &t) {
                (void)dp::plaintext::isolated(dp::plaintext::cleaned(t));
            }},
        {"an encoding",
            [](const QString &t) {
                (void)dp::textencoding::toUtf8(t.toUtf8());
                (void)dp::textencoding::toUtf8("<?xml " + t.toUtf8());
            }},
        {"a file",
            [](const QString &t) {
                (void)dp::ImportFile::fromBytes(t.toUtf8(), u"x"_s);
            }},
    };
}

QList<Taker> feedTakers()
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
                (void)dp::snapshot::read("{\"id\": \"" + t.toUtf8());
            }},
    };
}

/// Where each piece is another one.
QList<Taker> numberedTakers()
{
    return {
        {"categories of a feed",
            [](const QString &t) {
                readFeed(u"T"_s, numbered(t, u"<category term=\"c%1\"/>"_s));
            }},
        {"categories of a line of a snapshot",
            [](const QString &t) {
                (void)dp::snapshot::read(
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
                dp::Keyword keyword;
                keyword.query = numbered(t, u"x%1:a "_s);
                (void)dp::query::advice(keyword);
            }},
    };
}

} // namespace

/// No text from outside takes a time that grows with the square of its length: the program would stand still
/// for minutes over a file that somebody made for that.
class TestGrowth : public QObject
{
    Q_OBJECT

private slots:
    void timeGrowsWithTheLength_data();
    void timeGrowsWithTheLength();
    void manyDifferentPartsToo_data();
    void manyDifferentPartsToo();
};

namespace {

const QList<Taker> &allTakers()
{
    static const QList<Taker> takers = pageTakers() + textTakers() + feedTakers();
    return takers;
}

} // namespace

void TestGrowth::timeGrowsWithTheLength_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(allTakers().size()); ++i)
        QTest::newRow(allTakers()[i].name) << i;
}

void TestGrowth::timeGrowsWithTheLength()
{
    QFETCH(int, index);
    QStringList faults;
    for (const QString &unit : units())
        if (const QString fault = growthFault(allTakers()[index], unit); !fault.isEmpty())
            faults << fault;
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void TestGrowth::manyDifferentPartsToo_data()
{
    QTest::addColumn<int>("index");
    const QList<Taker> takers = numberedTakers();
    for (int i = 0; i < int(takers.size()); ++i)
        QTest::newRow(takers[i].name) << i;
}

void TestGrowth::manyDifferentPartsToo()
{
    QFETCH(int, index);
    const QString fault = growthFault(numberedTakers()[index], u"a"_s);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
}

DP_TEST(TestGrowth)
#include "tst_growth.moc"
