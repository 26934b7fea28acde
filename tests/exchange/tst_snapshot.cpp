#include "exchange/snapshot.h"

#include "support/checks.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
namespace snapshot = dp::snapshot;

namespace {

// Line of a snapshot as arXiv writes it: texts with line breaks, names with TeX, null for missing values.
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
    void allDoisAreKept();
    void oldIdentifiersAreRead();
    void datesAreConvertedToUtc();
    void theAuthorLineIsUsedWithoutParsedNames();
    void whiteSpaceInNamesIsFolded();
    void unusableLinesHaveAReason_data();
    void unusableLinesHaveAReason();
    void linesOfOtherProgramsAreRead_data();
    void linesOfOtherProgramsAreRead();
    void numericIdentifiersAreRead_data();
    void numericIdentifiersAreRead();
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
    QCOMPARE(paper->doi, u"10.1/x 10.2/y"_s);
    QCOMPARE(paper->authors, (QStringList{u"A. Müller"_s, u"B. Other Jr."_s}));
    QCOMPARE(paper->categories, (QStringList{u"hep-ph"_s, u"cs.LG"_s}));
    QCOMPARE(paper->published.iso(), u"2007-04-02T19:18:42Z"_s);
    QCOMPARE(paper->updated.iso(), u"2007-07-24T20:10:27Z"_s);
    QCOMPARE(paper->absUrl, u"https://arxiv.org/abs/0704.0001v2"_s);
}

void TestSnapshot::allDoisAreKept()
{
    for (const char *dois : {"10.1103/a.1 10.1000/b.2", "doi: 10.1103/a.1 None 10.1000/b.2"}) {
        const auto paper = snapshot::read(with("10.1/x 10.2/y", dois));
        VERIFY_OK(paper);
        QCOMPARE(paper->doi, u"10.1103/a.1 10.1000/b.2"_s);
    }
}

void TestSnapshot::oldIdentifiersAreRead()
{
    const auto paper = snapshot::read(with("0704.0001", "hep-th/9901001"));
    VERIFY_OK(paper);
    QCOMPARE(paper->id.toString(), u"hep-th/9901001"_s);
}

void TestSnapshot::datesAreConvertedToUtc()
{
    const auto paper = snapshot::read(with("Mon, 2 Apr 2007 19:18:42 GMT", "Mon, 2 Apr 2007 19:18:42 -0400"));
    VERIFY_OK(paper);
    QCOMPARE(paper->published.iso(), u"2007-04-02T23:18:42Z"_s);
}

void TestSnapshot::theAuthorLineIsUsedWithoutParsedNames()
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

void TestSnapshot::unusableLinesHaveAReason_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("why");
    QTest::newRow("no JSON") << QByteArray("hello") << u"illegal"_s;
    QTest::newRow("cut") << whole.left(whole.size() / 2) << u"unterminated"_s;
    QTest::newRow("an array") << QByteArray("[1, 2]") << u"no JSON object"_s;
    QTest::newRow("no identifier") << QByteArray("{}") << u"no identifier"_s;
    QTest::newRow("another identifier") << with("0704.0001", "x/1") << u"none of arXiv's"_s;
    QTest::newRow("no title") << with("A title\\n  over two lines", " ") << u"no title"_s;
    QTest::newRow("no versions")
        << with("\"versions\"", "\"other\"").replace("\"update_date\"", "\"another\"") << u"no dates"_s;
    QTest::newRow("an impossible date") << with("24 Jul 2007", "34 Jul 2007") << u"no dates"_s;
    QTest::newRow("fields of other kinds")
        << QByteArray("{\"id\":[1],\"title\":{\"a\":1},\"versions\":\"x\"}") << u"no identifier"_s;
}

void TestSnapshot::unusableLinesHaveAReason()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, why);
    const auto paper = snapshot::read(line);
    QVERIFY(!paper.ok());
    QCOMPARE(paper.error().kind, dp::ErrorKind::BadContent);
    QVERIFY2(paper.error().detail.contains(why), qPrintable(paper.error().detail));
}

void TestSnapshot::linesOfOtherProgramsAreRead_data()
{
    QTest::addColumn<QByteArray>("fields"); // all fields except the identifier and the title
    QTest::addColumn<QString>("read"); // expected result: authors; categories; version, published, updated
    const QByteArray names("\"authors\":\"A. B, C. D\",\"categories\":\"cs.CL cs.LG\",");
    const QByteArray first(
        "\"versions\":[{\"version\":\"v1\",\"created\":\"Mon, 1 Jan 2024 10:00:00 GMT\"}]");
    const QString both = u"A. B|C. D;cs.CL|cs.LG;"_s, one = u"1,2024-01-01T10:00:00Z,2024-01-01T10:00:00Z"_s;
    QTest::newRow("as arXiv") << names + first << both + one;
    QTest::newRow("lists") << "\"authors\":[\"A. B\",\"C. D\"],\"categories\":[\"cs.CL\",\"cs.LG\"]," + first
                           << both + one;
    QTest::newRow("a list of one line")
        << "\"authors\":[\"A. B\",\"C. D\"],\"categories\":[\"cs.CL cs.LG\"]," + first << both + one;
    QTest::newRow("names in parts")
        << "\"authors\":[[\"B\",\"A.\",\"\"],[\"D\",\"C.\"]],\"categories\":\"cs.CL, cs.LG\"," + first
        << both + one;
    QTest::newRow("names as objects")
        << "\"authors\":[{\"name\":\"A. "
           "B\"},{\"keyname\":\"D\",\"forenames\":\"C.\"}],\"categories\":\"cs.CL;cs.LG\","
            + first
        << both + one;
    QTest::newRow("an empty list of parsed names") << "\"authors_parsed\":[]," + names + first << both + one;
    const QByteArray ten("{\"version\":\"v10\",\"created\":\"Wed, 10 Jan 2024 10:00:00 GMT\"}");
    const QByteArray two("{\"version\":\"v2\",\"created\":\"Tue, 2 Jan 2024 10:00:00 GMT\"}");
    const QByteArray start("{\"version\":\"v1\",\"created\":\"Mon, 1 Jan 2024 10:00:00 GMT\"}");
    const QString tenth = u"10,2024-01-01T10:00:00Z,2024-01-10T10:00:00Z"_s;
    QTest::newRow("version 10 before version 2")
        << names + "\"versions\":[" + start + ',' + ten + ',' + two + ']' << both + tenth;
    QTest::newRow("the newest version first")
        << names + "\"versions\":[" + ten + ',' + two + ',' + start + ']' << both + tenth;
    QTest::newRow("without version 1")
        << names + "\"versions\":[" + ten + ',' + two + ']' << both + u"10,,2024-01-10T10:00:00Z"_s;
    QTest::newRow("no versions, a day")
        << names + "\"update_date\":\"2024-01-02\"" << both + u"1,,2024-01-02"_s;
    QTest::newRow("an empty list of versions")
        << names + "\"versions\":[],\"update_date\":\"2024-01-02\"" << both + u"1,,2024-01-02"_s;
    QTest::newRow("this program's own")
        << names + "\"version\":3,\"published\":\"2024-01-01T10:00:00Z\",\"updated\":\"2024-01-05T10:00:00Z\""
        << both + u"3,2024-01-01T10:00:00Z,2024-01-05T10:00:00Z"_s;
    QTest::newRow("nothing that can be read")
        << "\"authors\":7,\"categories\":{\"a\":1}," + first << u";;"_s + one;
}

void TestSnapshot::linesOfOtherProgramsAreRead()
{
    QFETCH(QByteArray, fields);
    const auto paper = snapshot::read("{\"id\":\"2401.00001\",\"title\":\"T\"," + fields + '}');
    VERIFY_OK(paper);
    const QString read = paper->authors.join(u'|') + u';' + paper->categories.join(u'|') + u';'
        + QString::number(paper->id.version()) + u',' + paper->published.iso() + u',' + paper->updated.iso();
    QTEST(read, "read");
}

void TestSnapshot::numericIdentifiersAreRead_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("id"); // identifier; empty: the text is not an identifier
    QTest::newRow("a zero before the year") << QByteArray("704.0001") << u"0704.0001"_s;
    QTest::newRow("zeros at both ends") << QByteArray("704.001") << u"0704.0010"_s;
    QTest::newRow("a zero at the end") << QByteArray("2502.2078") << u"2502.20780"_s;
    QTest::newRow("whole") << QByteArray("2502.20781") << u"2502.20781"_s;
    QTest::newRow("zeros inside") << QByteArray("2401.00001") << u"2401.00001"_s;
    QTest::newRow("the last of four digits") << QByteArray("1412.1") << u"1412.1000"_s;
    QTest::newRow("too many digits") << QByteArray("704.00015") << QString();
    QTest::newRow("no number in the month") << QByteArray("2502") << QString();
    QTest::newRow("no month") << QByteArray("2513.00001") << QString();
    QTest::newRow("another number") << QByteArray("17") << QString();
    QTest::newRow("a text without the zero before the year") << QByteArray("\"704.0001\"") << u"0704.0001"_s;
    QTest::newRow("a text that may lack a zero anywhere") << QByteArray("\"2502.2078\"") << QString();
}

void TestSnapshot::numericIdentifiersAreRead()
{
    QFETCH(QByteArray, written);
    QFETCH(QString, id);
    const auto paper = snapshot::read(with("\"0704.0001\"", written));
    QCOMPARE(paper.ok(), !id.isEmpty());
    if (paper)
        QCOMPARE(paper->id.toString(), id);
    else
        QVERIFY2(paper.error().detail.contains("identifier"_L1), qPrintable(paper.error().detail));
}

DP_TEST(TestSnapshot)
#include "tst_snapshot.moc"
