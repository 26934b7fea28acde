#include "library/keywords.h"
#include "library/paperreader.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdata.h"
#include "support/testprogram.h"
#include "transfer/exportfile.h"
#include "transfer/importfile.h"
#include "transfer/importtext.h"

#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::ExportFile;
using dp::ImportFile;
using dp::Keyword;
using dp::Keywords;
using dp::Library;

namespace {

const QDateTime now(QDate(2026, 8, 21), QTime(8, 10), Qt::UTC);
constexpr auto head = "| **Title** | **Date** | **Abstract** | **Comment** |\n| --- | --- | --- | --- |\n";

QByteArray introduction(int maximum = 100)
{
    return "# Daily Papers\nThe project automatically fetches the latest papers from arXiv based on "
           "keywords.\n\n"
           "The subheadings in the README file represent the search keywords.\n\n"
           "Only the most recent articles for each keyword are retained, up to a maximum of "
        + QByteArray::number(maximum)
        + " papers.\n\nYou can click the 'Watch' button to receive daily email notifications.\n\n"
          "Last update: 2026-08-21\n\n";
}

/// Rows of different papers: the identifiers count down from `first`.
QByteArray rows(int count, int first = 90000)
{
    QByteArray all;
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(first - i).rightJustified(5, '0');
        all += "| **[Title " + number + "](https://arxiv.org/abs/2601." + number
            + "v1)** | 2026-01-02 | <details><summary>Show</summary><p>Abstract " + number
            + "</p></details> |  |\n";
    }
    return all;
}

QByteArray section(const QByteArray &heading, int count, int first = 90000)
{
    return heading + '\n' + head + rows(count, first) + '\n';
}

ImportFile::Report take(Library &library, const QByteArray &page)
{
    const auto file = ImportFile::fromBytes(page, u"page.md"_s);
    if (!file)
        qFatal("%s", qPrintable(dp::test::describe(file.error())));
    const auto report = file->store(library, {}, now);
    if (!report)
        qFatal("%s", qPrintable(dp::test::describe(report.error())));
    return *report;
}

QByteArray page(Library &library, const QString &keyword = {})
{
    ExportFile::Options options;
    options.today = now.date();
    options.keywordName = keyword;
    const auto bytes = ExportFile::write(library, options);
    if (!bytes)
        qFatal("%s", qPrintable(dp::test::describe(bytes.error())));
    return *bytes;
}

QStringList names(Library &library)
{
    QStringList all;
    const QList<Keyword> keywords = Keywords(library).all().value();
    for (const Keyword &keyword : keywords)
        all << keyword.name;
    return all;
}

Keyword keyword(Library &library, const QString &name)
{
    return Keywords(library).find(name).value();
}

} // namespace

/// Pages into a library and out of it again.
class TestPages : public QObject
{
    Q_OBJECT

private slots:
    void aPageComesBackToTheByte_data();
    void aPageComesBackToTheByte();
    void theLimitFollowsTheRows_data();
    void theLimitFollowsTheRows();
    void aLongerPageRaisesTheLimit();
    void aPersonsLimitIsWritten();
    void aCountThatChangesIsTheSameKeyword();
    void aCountFollowsTheRows();
    void aCountBeforeMarkupFollowsTheRows_data();
    void aCountBeforeMarkupFollowsTheRows();
    void keywordsThatWillFindNothingAreTold_data();
    void keywordsThatWillFindNothingAreTold();
    void aRenamedKeywordHasItsOwnHeading();
    void headingsAreReadAsWhatTheyMean();
    void whatHeadingsAreReadAsIsTold();
    void equalHeadingsAreOneKeyword();
    void theLimitIsThatOfAllEqualHeadings();
    void aTableWithoutAHeadingIsTold();
    void noControlCharacterIsStored();
    void oldLibrariesShowNoControlCharacter();
    void anotherEncodingIsRefusedAndNothingStored_data();
    void anotherEncodingIsRefusedAndNothingStored();
    void aPageInUtf16IsRead();
};

void TestPages::aPageComesBackToTheByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const int count : {0, 1, 99, 100, 101, 470})
        QTest::addRow("%d rows", count) << introduction() + section("## RAG", count);
    QTest::newRow("more rows than a limit may be") << introduction() + section("## RAG", 10050);
    QTest::newRow("sections of different lengths") << introduction() + section("## A", 3)
            + section("## B", 150, 50000) + section("## C", 0) + section("## D", 20, 40000);
    QTest::newRow("another maximum") << introduction(250) + section("## RAG", 3);
    QTest::newRow("another maximum and more rows") << introduction(20) + section("## RAG", 30);
    QTest::newRow("a maximum that no limit may be") << introduction(20000) + section("## RAG", 3);
    QTest::newRow("a heading with a count") << introduction() + section("## Agent - 96 in Total", 2);
    QTest::newRow("headings that are queries") << introduction()
            + section("## Must: slam, lidar; Any: loop", 2) + section("## AND:latent image generation", 1, 5)
            + section("## \"a b\" OR c", 1, 9);
    QTest::newRow("nested headings") << introduction() + "## Group\n" + section("### RAG", 2)
            + section("### SFT", 1, 70) + section("## Other", 1, 60);
    QTest::newRow("nested more deeply")
        << introduction() + "## A\n### B\n" + section("#### C", 1) + "### D\n" + section("#### E", 1, 50);
    QTest::newRow("another order of columns") << introduction()
            + "## RAG\n| **Date** | **Title** | **Comment** |\n| --- | --- | --- |\n"
              "| 2026-01-02 | **[T](https://arxiv.org/abs/2601.00001v1)** | C |\n\n";
}

void TestPages::aPageComesBackToTheByte()
{
    QFETCH(QByteArray, bytes);
    const auto library = dp::test::newLibrary();
    const auto report = take(*library, bytes);
    QCOMPARE(report.problems, QStringList());
    QCOMPARE(QString::fromUtf8(page(*library)), QString::fromUtf8(bytes));
    // And a second time.
    QVERIFY(take(*library, bytes).changes.isEmpty());
    QCOMPARE(QString::fromUtf8(page(*library)), QString::fromUtf8(bytes));
}

void TestPages::theLimitFollowsTheRows_data()
{
    QTest::addColumn<int>("maximum");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("limit");
    QTest::newRow("fewer") << 100 << 3 << 100;
    QTest::newRow("as many") << 100 << 100 << 100;
    QTest::newRow("one more") << 100 << 101 << 101;
    QTest::newRow("many more") << 100 << 470 << 470;
    QTest::newRow("none") << 100 << 0 << 100;
    QTest::newRow("more than a limit may be") << 100 << 10010 << 10000;
    QTest::newRow("a maximum that no limit may be") << 20000 << 1 << 10000;
}

void TestPages::theLimitFollowsTheRows()
{
    QFETCH(int, maximum);
    QFETCH(int, rows);
    const auto library = dp::test::newLibrary();
    take(*library, introduction(maximum) + section("## RAG", rows));
    QTEST(keyword(*library, u"RAG"_s).limit, "limit");
    QCOMPARE(dp::test::number(*library, u"SELECT count(*) FROM matches"_s), rows);
}

void TestPages::aLongerPageRaisesTheLimit()
{
    const auto library = dp::test::newLibrary();
    take(*library, introduction() + section("## RAG", 40) + section("## SFT", 5, 500));
    const QByteArray longer = introduction() + section("## RAG", 150) + section("## SFT", 7, 500);
    take(*library, longer);
    QCOMPARE(keyword(*library, u"RAG"_s).limit, 150);
    QCOMPARE(keyword(*library, u"SFT"_s).limit, 100);
    QCOMPARE(QString::fromUtf8(page(*library)), QString::fromUtf8(longer));
    // A shorter one takes nothing away.
    take(*library, introduction() + section("## RAG", 3));
    QCOMPARE(keyword(*library, u"RAG"_s).limit, 150);
    QCOMPARE(QString::fromUtf8(page(*library)), QString::fromUtf8(longer));
}

void TestPages::aPersonsLimitIsWritten()
{
    const auto library = dp::test::newLibrary();
    take(*library, introduction() + section("## RAG", 150));
    Keyword changed = keyword(*library, u"RAG"_s);
    changed.limit = 30;
    VERIFY_OK(Keywords(*library).update(changed));
    QCOMPARE(QString::fromUtf8(page(*library)), QString::fromUtf8(introduction(30) + section("## RAG", 30)));
}

void TestPages::aCountThatChangesIsTheSameKeyword()
{
    const auto library = dp::test::newLibrary();
    const auto first = take(*library, introduction() + section("## Agent - 96 in Total", 2));
    QCOMPARE(first.keywordsAdded, QStringList{u"Agent"_s});
    const QByteArray later = introduction() + section("## Agent - 95 in Total", 2);
    const auto second = take(*library, later);
    QCOMPARE(second.keywordsAdded, QStringList());
    QVERIFY(second.changes.isEmpty());
    QCOMPARE(names(*library), QStringList{u"Agent"_s});
    QCOMPARE(QString::fromUtf8(page(*library)), QString::fromUtf8(later));
}

void TestPages::aCountFollowsTheRows()
{
    const auto library = dp::test::newLibrary();
    take(*library, introduction() + section("## Agent - 2 in Total", 2));
    const qint64 id = keyword(*library, u"Agent"_s).id;
    dp::Paper more = dp::test::somePaper(u"2602.00001v1"_s);
    VERIFY_OK(dp::Papers(*library).store({more}, id, dp::Source::Feed, now));
    QVERIFY(page(*library).contains("\n## Agent - 3 in Total\n"));
}

void TestPages::aCountBeforeMarkupFollowsTheRows_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("underlined") << QByteArray("Agent - 2 in Total\n---")
                                << QByteArray("Agent - 3 in Total\n---");
    QTest::newRow("a tag") << QByteArray("<h2>Agent (2 papers)</h2>")
                           << QByteArray("<h2>Agent (3 papers)</h2>");
    QTest::newRow("closed") << QByteArray("## Agent - 2 in Total ##")
                            << QByteArray("## Agent - 3 in Total ##");
    QTest::newRow("bold") << QByteArray("## **Agent - 2 in Total**")
                          << QByteArray("## **Agent - 3 in Total**");
}

void TestPages::aCountBeforeMarkupFollowsTheRows()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto library = dp::test::newLibrary();
    const QByteArray bytes = introduction() + section(before, 2);
    take(*library, bytes);
    QCOMPARE(names(*library), QStringList{u"Agent"_s});
    QCOMPARE(QString::fromUtf8(page(*library)), QString::fromUtf8(bytes));
    const auto id = keyword(*library, u"Agent"_s).id;
    VERIFY_OK(
        dp::Papers(*library).store({dp::test::somePaper(u"2602.00001v1"_s)}, id, dp::Source::Feed, now));
    QVERIFY2(page(*library).contains("\n" + after + "\n|"), page(*library).constData());
}

/// The command that adds a keyword gives the same advice.
void TestPages::keywordsThatWillFindNothingAreTold_data()
{
    QTest::addColumn<QByteArray>("heading");
    QTest::addColumn<QStringList>("advice"); // names of the kinds
    QTest::newRow("a word") << QByteArray("Agent") << QStringList();
    QTest::newRow("a phrase") << QByteArray("Reward Model") << QStringList();
    QTest::newRow("a phrase that is told once")
        << QByteArray("search and rescue") << QStringList{u"operator-in-name"_s};
    QTest::newRow("a category") << QByteArray("cs.CV") << QStringList{u"name-is-category"_s};
    QTest::newRow("an archive") << QByteArray("hep-th") << QStringList{u"name-is-category"_s};
    QTest::newRow("a wild card") << QByteArray("transform*") << QStringList{u"wildcard-in-phrase"_s};
    QTest::newRow("a wild card in front")
        << QByteArray("*former") << QStringList{u"wildcard-in-front"_s, u"wildcard-in-phrase"_s};
    QTest::newRow("a part of an address")
        << QByteArray("reward+model%28RLHF%29") << QStringList{u"address"_s};
    QTest::newRow("only explained") << QByteArray("chain-of-thought") << QStringList();
    QTest::newRow("short") << QByteArray("LM") << QStringList();
}

void TestPages::keywordsThatWillFindNothingAreTold()
{
    QFETCH(QByteArray, heading);
    const auto library = dp::test::newLibrary();
    const QByteArray bytes = introduction() + section("## " + heading, 1);
    const auto report = take(*library, bytes);
    QStringList kinds;
    for (const dp::Advice &advice : report.advice)
        kinds << dp::adviceName(advice.kind);
    QTEST(kinds, "advice");
    QCOMPARE(dp::importtext::headingsTold(report).size(), kinds.size() + report.headings.size());
    QVERIFY(take(*library, bytes).advice.isEmpty()); // told once, for the keyword that was added
}

void TestPages::aRenamedKeywordHasItsOwnHeading()
{
    const auto library = dp::test::newLibrary();
    take(*library, introduction() + section("## Agent - 2 in Total", 2));
    Keyword changed = keyword(*library, u"Agent"_s);
    changed.name = u"Agents"_s;
    VERIFY_OK(Keywords(*library).update(changed));
    QVERIFY(page(*library).contains("\n## Agents\n"));
}

void TestPages::headingsAreReadAsWhatTheyMean()
{
    const auto library = dp::test::newLibrary();
    const auto report = take(*library,
        introduction() + section("## Agent - 96 in Total", 1, 1)
            + section("## Must: slam, lidar; Any: loop", 1, 2)
            + section("## AND:latent image generation", 1, 3) + section("## LLM AND attack", 1, 4)
            + section("## Reward Model", 1, 5));
    QCOMPARE(names(*library),
        (QStringList{u"Agent"_s, u"Must: slam, lidar; Any: loop"_s, u"AND:latent image generation"_s,
            u"LLM AND attack"_s, u"Reward Model"_s}));
    QCOMPARE(keyword(*library, u"Agent"_s).query, QString());
    QCOMPARE(keyword(*library, u"LLM AND attack"_s).query,
        u"((ti:\"LLM\" OR abs:\"LLM\") AND (ti:\"attack\" OR abs:\"attack\"))"_s);
    QCOMPARE(keyword(*library, u"Must: slam, lidar; Any: loop"_s).query.count(" AND "_L1), 2);
    QCOMPARE(report.headings.size(), 4);
    QCOMPARE(report.problems, QStringList());
    // A keyword that is there stays as a person has it.
    Keyword changed = keyword(*library, u"LLM AND attack"_s);
    changed.query = u"ti:attack"_s;
    VERIFY_OK(Keywords(*library).update(changed));
    QVERIFY(take(*library, introduction() + section("## LLM AND attack", 1, 4)).headings.isEmpty());
    QCOMPARE(keyword(*library, u"LLM AND attack"_s).query, u"ti:attack"_s);
}

void TestPages::whatHeadingsAreReadAsIsTold()
{
    const auto library = dp::test::newLibrary();
    const QStringList notes = dp::importtext::headingsTold(take(*library,
        introduction() + section("## Agent - 96 in Total", 1, 1) + section("## a | b", 1, 2)
            + section("## Imitation Learning & SFT", 1, 3) + section("## Reward Model", 1, 4)));
    QCOMPARE(notes.size(), 3);
    QVERIFY2(notes[0].contains(u"“Agent - 96 in Total” is followed as “Agent”"_s), qPrintable(notes[0]));
    QVERIFY2(
        notes[1].contains("((ti:\"a\" OR abs:\"a\") OR (ti:\"b\" OR abs:\"b\"))"_L1), qPrintable(notes[1]));
    QVERIFY2(
        notes[2].contains(u"“Imitation Learning & SFT” is searched as one phrase"_s), qPrintable(notes[2]));
}

void TestPages::equalHeadingsAreOneKeyword()
{
    const auto library = dp::test::newLibrary();
    const auto report = take(*library,
        introduction() + "## NLP\n" + section("### RAG", 2, 50) + "## Vision\n" + section("### RAG", 3, 40));
    QCOMPARE(names(*library), QStringList{u"RAG"_s});
    QCOMPARE(dp::test::listOf(*library, u"RAG"_s).size(), 5);
    QCOMPARE(report.mergedHeadings, QStringList{u"RAG"_s});
    QCOMPARE(dp::Keywords(*library).find(u"RAG"_s)->limit, dp::Keyword::defaultLimit);
}

/// An export has all rows that the import had.
void TestPages::theLimitIsThatOfAllEqualHeadings()
{
    const auto library = dp::test::newLibrary();
    const int limit = dp::Keyword::defaultLimit;
    take(*library,
        introduction() + section("## RAG", limit, 90000) + section("## SFT", 1, 1)
            + section("## RAG", 20, 80000));
    QCOMPARE(dp::Keywords(*library).find(u"RAG"_s)->limit, limit + 20);
}

void TestPages::aTableWithoutAHeadingIsTold()
{
    const auto library = dp::test::newLibrary();
    const auto report =
        take(*library, section("", 1, 1) + section("## SFT", 1, 2) + "```\n" + section("", 1, 3) + "```\n");
    QCOMPARE(report.problems.size(), 1);
    QVERIFY2(report.problems[0].contains("without a heading"_L1), qPrintable(report.problems[0]));
    QCOMPARE(report.papers, 1); // a table in a block of code is an example
}

void TestPages::noControlCharacterIsStored()
{
    const auto library = dp::test::newLibrary();
    QByteArray bytes = introduction() + "## R\x1b[1mAG\x7f\n" + head
        + "| **[Bad \x1b[31mred\x1b]0;owned\x07 \xc2\x9b"
          "2J title](https://arxiv.org/abs/2601.00001v1)** | 2026-01-02 |"
          " <details><summary>Show</summary><p>a\x1b[2Jb \xe2\x80\xa8 c</p></details> | x\x08y |\n\n";
    bytes.insert(bytes.indexOf("red"), '\0');
    take(*library, bytes);
    QCOMPARE(names(*library), QStringList{u"R[1mAG"_s});
    const auto paper = dp::PaperReader(*library).paper(dp::test::keyOf(u"2601.00001"_s));
    QCOMPARE(paper->paper.title, u"Bad [31mred]0;owned 2J title"_s);
    QCOMPARE(paper->paper.abstract, u"a[2Jb c"_s);
    QCOMPARE(paper->paper.comment, u"xy"_s);
    // What is written is a page again, of the same papers.
    const QByteArray written = page(*library);
    QVERIFY(take(*library, written).changes.isEmpty());
}

void TestPages::oldLibrariesShowNoControlCharacter()
{
    const auto library = dp::test::newLibrary();
    take(*library, introduction() + section("## RAG", 1, 1));
    VERIFY_OK(dp::test::execute(*library,
        u"UPDATE papers SET title = 'a' || char(27) || '[2Jb' || char(155) || char(0) || 'c', authors = 'A' || char(7)"_s));
    VERIFY_OK(dp::test::execute(*library, u"UPDATE keywords SET name = 'R' || char(27) || 'AG'"_s));
    for (const char c : page(*library))
        QVERIFY(c == '\n' || quint8(c) >= 0x20);
    QCOMPARE(names(*library), QStringList{u"RAG"_s});
    const auto papers = dp::PaperReader(*library).papers(dp::PaperQuery{});
    QVERIFY(!papers->first().paper.title.contains(QChar(27))
        && !papers->first().paper.title.contains(QChar(155)));
    QCOMPARE(papers->first().paper.authors, QStringList{u"A"_s});
}

void TestPages::anotherEncodingIsRefusedAndNothingStored_data()
{
    QTest::addColumn<QByteArray>("title");
    QTest::newRow("GBK") << QByteArray("\xb4\xf3\xc4\xa3\xd0\xcd");
    QTest::newRow("Latin 1") << QByteArray("Th\xe9orie");
    QTest::newRow("Shift JIS") << QByteArray("\x83\x65\x83\x58");
    QTest::newRow("a character that was cut") << QByteArray("\xe5\xa4");
}

void TestPages::anotherEncodingIsRefusedAndNothingStored()
{
    QFETCH(QByteArray, title);
    const QByteArray bytes = introduction() + section("## RAG", 1).replace("Title 90000", title);
    const auto file = ImportFile::fromBytes(bytes, u"page.md"_s);
    VERIFY_ERROR(file, ErrorKind::NotUtf8);
    QCOMPARE(file.error().subject, u"page.md"_s);
    QCOMPARE(file.error().detail, u"15"_s);
}

void TestPages::aPageInUtf16IsRead()
{
    const QString text = QString::fromUtf8(introduction() + section("## 大模型", 2));
    QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    const auto library = dp::test::newLibrary();
    QCOMPARE(take(*library, encoder.encode(text)).papers, 2);
    QCOMPARE(QString::fromUtf8(page(*library)), text);
}

DP_TEST(TestPages)
#include "tst_pages.moc"
