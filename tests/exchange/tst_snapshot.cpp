#include "exchange/snapshot.h"

#include "support/checks.h"
#include "support/testdata.h"

#include <QTest>

using namespace Qt::StringLiterals;
namespace snapshot = dp::snapshot;

namespace {

// As arXiv writes them: broken lines, TeX in names, null where there is nothing.
const QByteArray whole = dp::test::data(u"snapshot/line.json"_s).trimmed();

QByteArray with(const QByteArray &before, const QByteArray &after)
{
    QByteArray line = whole;
    return line.replace(before, after);
}

} // namespace

class TestSnapshot : public QObject
{
    Q_OBJECT

private slots:
    void aLineIsAPaper();
    void oldIdentifiersAreRead();
    void datesWithAnotherZoneAreTurnedIntoUtc();
    void withoutParsedNamesTheLineOfAuthorsServes();
    void whiteSpaceInNamesIsFolded();
    void whatIsNoPaperSaysWhy_data();
    void whatIsNoPaperSaysWhy();
    void aSnapshotIsKnownByItsFirstLine();
};

void TestSnapshot::aLineIsAPaper()
{
    const auto paper = snapshot::read(whole);
    VERIFY_OK(paper);
    QCOMPARE(paper->id.versioned(), u"0704.0001v2"_s);
    QCOMPARE(paper->title, u"A title over two lines"_s);
    QCOMPARE(paper->abstract, u"First line second line."_s);
    QCOMPARE(paper->comment, u"12 pages, 3 figures"_s);
    QCOMPARE(paper->journalRef, u"J. 1:2"_s);
    QCOMPARE(paper->doi, u"10.1/x"_s);
    QCOMPARE(paper->authors, (QStringList{u"A. Müller"_s, u"B. Other Jr."_s}));
    QCOMPARE(paper->categories, (QStringList{u"hep-ph"_s, u"cs.LG"_s}));
    QCOMPARE(paper->published.iso(), u"2007-04-02T19:18:42Z"_s);
    QCOMPARE(paper->updated.iso(), u"2007-07-24T20:10:27Z"_s);
    QCOMPARE(paper->absUrl, u"https://arxiv.org/abs/0704.0001v2"_s);
}

void TestSnapshot::oldIdentifiersAreRead()
{
    const auto paper = snapshot::read(with("0704.0001", "hep-th/9901001"));
    VERIFY_OK(paper);
    QCOMPARE(paper->id.toString(), u"hep-th/9901001"_s);
}

void TestSnapshot::datesWithAnotherZoneAreTurnedIntoUtc()
{
    const auto paper = snapshot::read(with("Mon, 2 Apr 2007 19:18:42 GMT", "Mon, 2 Apr 2007 19:18:42 -0400"));
    VERIFY_OK(paper);
    QCOMPARE(paper->published.iso(), u"2007-04-02T23:18:42Z"_s);
}

void TestSnapshot::withoutParsedNamesTheLineOfAuthorsServes()
{
    const auto paper =
        snapshot::read("{\"id\":\"0704.0001\",\"title\":\"T\",\"authors\":\"A. B, C. D\",\"versions\":[{"
                       "\"version\":\"v1\",\"created\":\"Mon, 2 Apr 2007 19:18:42 GMT\"}]}");
    VERIFY_OK(paper);
    QCOMPARE(paper->authors, (QStringList{u"A. B"_s, u"C. D"_s}));
}

void TestSnapshot::whiteSpaceInNamesIsFolded()
{
    const QByteArray from("\"authors\":\"M\\\\\\\"uller, A. and B. Other\"");
    QVERIFY(whole.contains(from));
    const auto line = snapshot::read(with(from, "\"authors\":\"\\\\ A. B\\u000b, C.\\\\ \\\\ D\"")
                                         .replace("\"authors_parsed\"", "\"other\""));
    VERIFY_OK(line);
    QCOMPARE(line->authors, (QStringList{u"A. B"_s, u"C. D"_s}));
}

void TestSnapshot::whatIsNoPaperSaysWhy_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("why");
    QTest::newRow("no JSON") << QByteArray("hello") << u"illegal"_s;
    QTest::newRow("cut") << whole.left(whole.size() / 2) << u"unterminated"_s;
    QTest::newRow("an array") << QByteArray("[1, 2]") << u"no JSON object"_s;
    QTest::newRow("no identifier") << QByteArray("{}") << u"no identifier"_s;
    QTest::newRow("another identifier") << with("0704.0001", "x/1") << u"none of arXiv's"_s;
    QTest::newRow("no title") << with("A title\\n  over two lines", " ") << u"no title"_s;
    QTest::newRow("no versions") << with("\"versions\"", "\"other\"") << u"no dates"_s;
    QTest::newRow("an impossible date") << with("24 Jul 2007", "34 Jul 2007") << u"no dates"_s;
    QTest::newRow("fields of other kinds")
        << QByteArray("{\"id\":[1],\"title\":{\"a\":1},\"versions\":\"x\"}") << u"no identifier"_s;
}

void TestSnapshot::whatIsNoPaperSaysWhy()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, why);
    const auto paper = snapshot::read(line);
    QVERIFY(!paper.ok());
    QCOMPARE(paper.error().kind, dp::ErrorKind::BadContent);
    QVERIFY2(paper.error().detail.contains(why), qPrintable(paper.error().detail));
}

void TestSnapshot::aSnapshotIsKnownByItsFirstLine()
{
    QVERIFY(snapshot::looksLikeOne(whole + '\n' + whole));
    QVERIFY(snapshot::looksLikeOne("\xef\xbb\xbf" + whole));
    QVERIFY(snapshot::looksLikeOne(whole.left(300)));
    QVERIFY(!snapshot::looksLikeOne("# A README\n" + whole));
    QVERIFY(!snapshot::looksLikeOne("<feed>"));
    QVERIFY(!snapshot::looksLikeOne("[\n" + whole));
    QVERIFY(!snapshot::looksLikeOne("{\"a\": 1}"));
    QVERIFY(!snapshot::looksLikeOne(""));
}

QTEST_GUILESS_MAIN(TestSnapshot)
#include "tst_snapshot.moc"
