#include "library/keywords.h"
#include "library/paperreader.h"
#include "support/checks.h"
#include "support/pages.h"
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
using dp::ImportFile;
using dp::Keyword;
using dp::Keywords;
using dp::test::exportPage;
using dp::test::importPage;
using dp::test::keywordNamed;
using dp::test::keywordNames;
using dp::test::pageDay;
using dp::test::pageHead;
using dp::test::pageIntroduction;
using dp::test::pageSection;

/// Tests pages that are imported into a library and exported again.
class TestPages : public QObject
{
    Q_OBJECT

private slots:
    void aPageComesBackToTheByte_data();
    void aPageComesBackToTheByte();
    void theLimitFollowsTheRows_data();
    void theLimitFollowsTheRows();
    void aLongerPageRaisesTheLimit();
    void aChangedLimitIsWritten();
    void aCountThatChangesIsTheSameKeyword();
    void aCountFollowsTheRows();
    void aCountBeforeMarkupFollowsTheRows_data();
    void aCountBeforeMarkupFollowsTheRows();
    void noControlCharacterIsStored();
    void oldLibrariesReturnNoControlCharacter();
    void otherEncodingsAreRefused_data();
    void otherEncodingsAreRefused();
    void aPageInUtf16IsRead();
};

void TestPages::aPageComesBackToTheByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const int count : {0, 1, 99, 100, 101, 470})
        QTest::addRow("%d rows", count) << pageIntroduction() + pageSection("## RAG", count);
    QTest::newRow("more rows than a limit may be") << pageIntroduction() + pageSection("## RAG", 10050);
    QTest::newRow("sections of different lengths") << pageIntroduction() + pageSection("## A", 3)
            + pageSection("## B", 150, 50000) + pageSection("## C", 0) + pageSection("## D", 20, 40000);
    QTest::newRow("another maximum") << pageIntroduction(250) + pageSection("## RAG", 3);
    QTest::newRow("another maximum and more rows") << pageIntroduction(20) + pageSection("## RAG", 30);
    QTest::newRow("a maximum that no limit may be") << pageIntroduction(20000) + pageSection("## RAG", 3);
    QTest::newRow("a heading with a count") << pageIntroduction() + pageSection("## Agent - 96 in Total", 2);
    QTest::newRow("headings that are queries") << pageIntroduction()
            + pageSection("## Must: slam, lidar; Any: loop", 2)
            + pageSection("## AND:latent image generation", 1, 5) + pageSection("## \"a b\" OR c", 1, 9);
    QTest::newRow("nested headings") << pageIntroduction() + "## Group\n" + pageSection("### RAG", 2)
            + pageSection("### SFT", 1, 70) + pageSection("## Other", 1, 60);
    QTest::newRow("nested more deeply") << pageIntroduction() + "## A\n### B\n" + pageSection("#### C", 1)
            + "### D\n" + pageSection("#### E", 1, 50);
    QTest::newRow("another order of columns") << pageIntroduction()
            + "## RAG\n| **Date** | **Title** | **Comment** |\n| --- | --- | --- |\n"
              "| 2026-01-02 | **[T](https://arxiv.org/abs/2601.00001v1)** | C |\n\n";
}

void TestPages::aPageComesBackToTheByte()
{
    QFETCH(QByteArray, bytes);
    const auto library = dp::test::newLibrary();
    const auto report = importPage(*library, bytes);
    QCOMPARE(report.problems, QStringList());
    QCOMPARE(QString::fromUtf8(exportPage(*library)), QString::fromUtf8(bytes));
    // A second import changes nothing.
    QVERIFY(importPage(*library, bytes).changes.isEmpty());
    QCOMPARE(QString::fromUtf8(exportPage(*library)), QString::fromUtf8(bytes));
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
    importPage(*library, pageIntroduction(maximum) + pageSection("## RAG", rows));
    QTEST(keywordNamed(*library, u"RAG"_s).limit, "limit");
    QCOMPARE(dp::test::number(*library, u"SELECT count(*) FROM matches"_s), rows);
}

void TestPages::aLongerPageRaisesTheLimit()
{
    const auto library = dp::test::newLibrary();
    importPage(*library, pageIntroduction() + pageSection("## RAG", 40) + pageSection("## SFT", 5, 500));
    const QByteArray longer = pageIntroduction() + pageSection("## RAG", 150) + pageSection("## SFT", 7, 500);
    importPage(*library, longer);
    QCOMPARE(keywordNamed(*library, u"RAG"_s).limit, 150);
    QCOMPARE(keywordNamed(*library, u"SFT"_s).limit, 100);
    QCOMPARE(QString::fromUtf8(exportPage(*library)), QString::fromUtf8(longer));
    // The import of a shorter page removes no papers and does not reduce the limit.
    importPage(*library, pageIntroduction() + pageSection("## RAG", 3));
    QCOMPARE(keywordNamed(*library, u"RAG"_s).limit, 150);
    QCOMPARE(QString::fromUtf8(exportPage(*library)), QString::fromUtf8(longer));
}

void TestPages::aChangedLimitIsWritten()
{
    const auto library = dp::test::newLibrary();
    importPage(*library, pageIntroduction() + pageSection("## RAG", 150));
    Keyword changed = keywordNamed(*library, u"RAG"_s);
    changed.limit = 30;
    VERIFY_OK(Keywords(*library).update(changed));
    QCOMPARE(QString::fromUtf8(exportPage(*library)),
        QString::fromUtf8(pageIntroduction(30) + pageSection("## RAG", 30)));
}

void TestPages::aCountThatChangesIsTheSameKeyword()
{
    const auto library = dp::test::newLibrary();
    const auto first = importPage(*library, pageIntroduction() + pageSection("## Agent - 96 in Total", 2));
    QCOMPARE(first.keywordsAdded, QStringList{u"Agent"_s});
    const QByteArray later = pageIntroduction() + pageSection("## Agent - 95 in Total", 2);
    const auto second = importPage(*library, later);
    QCOMPARE(second.keywordsAdded, QStringList());
    QVERIFY(second.changes.isEmpty());
    QCOMPARE(keywordNames(*library), QStringList{u"Agent"_s});
    QCOMPARE(QString::fromUtf8(exportPage(*library)), QString::fromUtf8(later));
}

void TestPages::aCountFollowsTheRows()
{
    const auto library = dp::test::newLibrary();
    importPage(*library, pageIntroduction() + pageSection("## Agent - 2 in Total", 2));
    const qint64 id = keywordNamed(*library, u"Agent"_s).id;
    dp::Paper more = dp::test::somePaper(u"2602.00001v1"_s);
    VERIFY_OK(dp::Papers(*library).store({more}, id, dp::Source::Feed, pageDay));
    QVERIFY(exportPage(*library).contains("\n## Agent - 3 in Total\n"));
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
    const QByteArray bytes = pageIntroduction() + pageSection(before, 2);
    importPage(*library, bytes);
    QCOMPARE(keywordNames(*library), QStringList{u"Agent"_s});
    QCOMPARE(QString::fromUtf8(exportPage(*library)), QString::fromUtf8(bytes));
    const auto id = keywordNamed(*library, u"Agent"_s).id;
    VERIFY_OK(
        dp::Papers(*library).store({dp::test::somePaper(u"2602.00001v1"_s)}, id, dp::Source::Feed, pageDay));
    QVERIFY2(exportPage(*library).contains("\n" + after + "\n|"), exportPage(*library).constData());
}

void TestPages::noControlCharacterIsStored()
{
    const auto library = dp::test::newLibrary();
    QByteArray bytes = pageIntroduction() + "## R\x1b[1mAG\x7f\n" + pageHead
        + "| **[Bad \x1b[31mred\x1b]0;owned\x07 \xc2\x9b"
          "2J title](https://arxiv.org/abs/2601.00001v1)** | 2026-01-02 |"
          " <details><summary>Show</summary><p>a\x1b[2Jb \xe2\x80\xa8 c</p></details> | x\x08y |\n\n";
    bytes.insert(bytes.indexOf("red"), '\0');
    importPage(*library, bytes);
    QCOMPARE(keywordNames(*library), QStringList{u"R[1mAG"_s});
    const auto paper = dp::PaperReader(*library).paper(dp::test::keyOf(u"2601.00001"_s));
    QCOMPARE(paper->paper.title, u"Bad [31mred]0;owned 2J title"_s);
    QCOMPARE(paper->paper.abstract, u"a[2Jb c"_s);
    QCOMPARE(paper->paper.comment, u"xy"_s);
    // An import of the exported page changes nothing.
    const QByteArray written = exportPage(*library);
    QVERIFY(importPage(*library, written).changes.isEmpty());
}

void TestPages::oldLibrariesReturnNoControlCharacter()
{
    const auto library = dp::test::newLibrary();
    importPage(*library, pageIntroduction() + pageSection("## RAG", 1, 1));
    VERIFY_OK(dp::test::execute(*library,
        u"UPDATE papers SET title = 'a' || char(27) || '[2Jb' || char(155) || char(0) || 'c', authors = 'A' || char(7)"_s));
    VERIFY_OK(dp::test::execute(*library, u"UPDATE keywords SET name = 'R' || char(27) || 'AG'"_s));
    for (const char c : exportPage(*library))
        QVERIFY(c == '\n' || quint8(c) >= 0x20);
    QCOMPARE(keywordNames(*library), QStringList{u"RAG"_s});
    const auto papers = dp::PaperReader(*library).papers(dp::PaperQuery{});
    QVERIFY(!papers->first().paper.title.contains(QChar(27))
        && !papers->first().paper.title.contains(QChar(155)));
    QCOMPARE(papers->first().paper.authors, QStringList{u"A"_s});
}

void TestPages::otherEncodingsAreRefused_data()
{
    QTest::addColumn<QByteArray>("title");
    QTest::newRow("GBK") << QByteArray("\xb4\xf3\xc4\xa3\xd0\xcd");
    QTest::newRow("Latin 1") << QByteArray("Th\xe9orie");
    QTest::newRow("Shift JIS") << QByteArray("\x83\x65\x83\x58");
    QTest::newRow("a character that was cut") << QByteArray("\xe5\xa4");
}

void TestPages::otherEncodingsAreRefused()
{
    QFETCH(QByteArray, title);
    const QByteArray bytes = pageIntroduction() + pageSection("## RAG", 1).replace("Title 90000", title);
    const auto file = ImportFile::fromBytes(bytes, u"page.md"_s);
    VERIFY_ERROR(file, ErrorKind::NotUtf8);
    QCOMPARE(file.error().subject, u"page.md"_s);
    QCOMPARE(file.error().detail, u"15"_s);
}

void TestPages::aPageInUtf16IsRead()
{
    const QString text = QString::fromUtf8(pageIntroduction() + pageSection("## 大模型", 2));
    QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    const auto library = dp::test::newLibrary();
    QCOMPARE(importPage(*library, encoder.encode(text)).papers, 2);
    QCOMPARE(QString::fromUtf8(exportPage(*library)), text);
}

DP_TEST(TestPages)
#include "tst_pages.moc"
