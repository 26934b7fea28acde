#include "support/commandfixture.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::test::CommandFixture;
using dp::test::dataPath;

/// Tests that a command that cannot be run changes nothing. It writes one sentence that names the wrong
/// value, and returns the exit status for the error.
class TestRefusals : public QObject
{
    Q_OBJECT

private slots:
    void nothingChanges_data();
    void nothingChanges();
    void noLibraryIsCreated_data();
    void noLibraryIsCreated();
    void otherFileIsNotChanged_data();
    void otherFileIsNotChanged();
};

namespace {

/// Adds the test rows. In the rows, %1 stands for the folder of the test, and %2 for the folder tests/data.
void badCalls()
{
    QTest::addColumn<QString>("words"); // words of the command line, separated by tabs
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("names");
    const auto row = [](const char *rule, const QString &words, int status, const QString &names) {
        QTest::newRow(rule) << words << status << names;
    };
    row("an empty keyword", u"keywords\tadd\t  "_s, 2, u"keyword is empty"_s);
    row("a keyword with quotation marks", u"keywords\tadd\ta \"b\""_s, 2, u"a \"b\""_s);
    row("a keyword that is too long", u"keywords\tadd\t"_s + u"x"_s.repeated(201), 2, u"xxx"_s);
    row("an invalid category", u"keywords\tadd\tA\t--category\tbiology"_s, 2, u"biology"_s);
    row("a query that is not closed", u"keywords\tadd\tA\t--query\t(ti:x"_s, 2, u"(ti:x"_s);
    row("an empty query", u"keywords\tadd\tA\t--query\t "_s, 2, u"query"_s);
    row("trying an empty keyword", u"keywords\ttry\t  "_s, 2, u"keyword is empty"_s);
    row("trying an invalid category", u"keywords\ttry\tA\t--category\tbiology"_s, 2, u"biology"_s);
    row("trying a query that is not closed", u"keywords\ttry\tA\t--query\t(ti:x"_s, 2, u"(ti:x"_s);
    row("trying an empty query", u"keywords\ttry\tA\t--query\t "_s, 2, u"query"_s);
    row("a limit too large", u"keywords\tadd\tA\t--limit\t10001"_s, 2, u"10001"_s);
    row("removing a missing keyword", u"keywords\tremove\tNone such"_s, 1, u"None such"_s);
    row("listing a missing keyword", u"list\t--keyword\tNone such"_s, 1, u"None such"_s);
    row("exporting a missing keyword", u"export\t-\t--keyword\tNone such"_s, 1, u"None such"_s);
    row("showing an invalid identifier", u"show\thello"_s, 2, u"hello"_s);
    row("comparing an invalid identifier", u"diff\thello"_s, 2, u"hello"_s);
    row("comparing from no version", u"diff\t2502.00001\t--from\tfirst"_s, 2, u"first"_s);
    row("comparing to version 0", u"diff\t2502.00001\t--to\t0"_s, 2, u"0"_s);
    row("comparing a missing paper", u"diff\t2502.99999"_s, 1, u"2502.99999"_s);
    row("showing a missing paper", u"show\t2502.99999"_s, 1, u"2502.99999"_s);
    row("marking an invalid identifier", u"mark\t2502.00001\thello\t--read"_s, 2, u"hello"_s);
    row("marking a missing paper", u"mark\t2502.99999\t--read"_s, 1, u"2502.99999"_s);
    row("exporting to a folder", u"export\t%1"_s, 1, u"%1"_s);
    row("exporting to a missing folder", u"export\t%1/none/out.md"_s, 1, u"%1/none/out.md"_s);
    row("exporting to a full disk", u"export\t/dev/full"_s, 1, u"/dev/full"_s);
    row("importing a missing file", u"import\t%1/none.md"_s, 1, u"%1/none.md"_s);
    row("importing a folder", u"import\t%1"_s, 1, u"%1"_s);
    row("importing an error feed", u"import\t%2/atom/error-today.xml"_s, 1, u"start must be an integer"_s);
    row("importing an empty feed", u"import\t%2/atom/empty.xml"_s, 1, u"empty.xml"_s);
    row("importing an ill-formed feed", u"import\t%2/atom/ill-formed.xml"_s, 1, u"ill-formed.xml"_s);
    row("importing a feed of entities", u"import\t%2/atom/doctype.xml"_s, 1, u"doctype.xml"_s);
    row("importing something else", u"import\t%2/schema/001.sql"_s, 1, u"001.sql"_s);
}

QStringList wordsOf(const QString &words, const CommandFixture &bench)
{
    return QString(words)
        .replace(u"%1"_s, bench.folder())
        .replace(u"%2"_s, dataPath({}).chopped(1))
        .split(u'\t');
}

} // namespace

void TestRefusals::nothingChanges_data()
{
    badCalls();
    QTest::newRow("adding an existing keyword")
        << u"keywords\tadd\treward  model"_s << 1 << u"Reward Model"_s;
    QTest::newRow("a feed for a missing keyword")
        << u"import\t%2/atom/today.xml\t--keyword\tNone such"_s << 1 << u"None such"_s;
    QTest::newRow("fetching a missing keyword") << u"refresh\t--keyword\tNone such"_s << 1 << u"None such"_s;
}

void TestRefusals::nothingChanges()
{
    QFETCH(QString, words);
    QFETCH(int, status);
    QFETCH(QString, names);
    CommandFixture bench;
    QCOMPARE(bench.run({u"import"_s, dataPath(u"readme/page.md"_s)}), 0);
    const QByteArray before = dp::test::bytesOf(bench.library());
    const QStringList files = bench.files();
    QCOMPARE(bench.run(wordsOf(words, bench)), status);
    QCOMPARE(bench.notes.size(), 1);
    QVERIFY2(bench.notes[0].contains(wordsOf(names, bench)[0]), qPrintable(bench.notes[0]));
    QVERIFY2(bench.notes[0].endsWith(u'.') && !bench.notes[0].contains(u'\n'), qPrintable(bench.notes[0]));
    QCOMPARE(bench.out, QByteArray());
    QVERIFY2(dp::test::bytesOf(bench.library()) == before, "the library has changed");
    QCOMPARE(bench.files(), files);
}

void TestRefusals::noLibraryIsCreated_data()
{
    badCalls();
    QTest::newRow("checking a missing library") << u"check"_s << 1 << u"library.sqlite"_s;
}

void TestRefusals::noLibraryIsCreated()
{
    QFETCH(QString, words);
    QFETCH(int, status);
    CommandFixture bench;
    QCOMPARE(bench.run(wordsOf(words, bench)), status);
    QVERIFY(!bench.notes.isEmpty());
    QCOMPARE(bench.files(), QStringList());
}

void TestRefusals::otherFileIsNotChanged_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words :
        {"keywords", "keywords add A", "keywords remove A", "keywords try Alpha", "refresh", "list",
            "show 2502.00001", "diff 2502.00001", "mark 2502.00001 --read", "export -", "check"})
        QTest::newRow(words) << QString::fromLatin1(words);
    QTest::newRow("import") << u"import "_s + dataPath(u"readme/page.md"_s);
}

void TestRefusals::otherFileIsNotChanged()
{
    QFETCH(QString, words);
    CommandFixture bench;
    const QByteArray bytes = QByteArray("not a library\n").repeated(100);
    dp::test::putBytes(bench.library(), bytes);
    QCOMPARE(bench.run(words.split(u' ')), 1);
    QCOMPARE(bench.notes.size(), 1);
    QVERIFY2(bench.notes[0].contains(bench.library()), qPrintable(bench.notes[0]));
    QCOMPARE(bench.out, QByteArray());
    QVERIFY(dp::test::bytesOf(bench.library()) == bytes);
    QCOMPARE(bench.files(), QStringList{u"library.sqlite"_s});
}

DP_TEST(TestRefusals)
#include "tst_refusals.moc"
