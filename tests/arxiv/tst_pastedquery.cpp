#include "arxiv/pastedquery.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
namespace query = dp::query;

class TestPastedQuery : public QObject
{
    Q_OBJECT

private slots:
    void partsOfAnAddressAreDecoded_data();
    void partsOfAnAddressAreDecoded();
    void otherTextIsUnchanged_data();
    void otherTextIsUnchanged();
    void addressesBecomeQueries_data();
    void addressesBecomeQueries();
    void nothingIsDecodedTwice_data();
    void nothingIsDecodedTwice();
    void theNoteContainsTheText();
};

void TestPastedQuery::partsOfAnAddressAreDecoded_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("decoded");
    const auto row = [](const QString &given, const QString &decoded) {
        QTest::newRow(qPrintable(given)) << given << decoded;
    };
    row(u"a+AND+b"_s, u"a AND b"_s);
    row(u"ti:a+OR+abs:b+ANDNOT+abs:c"_s, u"ti:a OR abs:b ANDNOT abs:c"_s);
    row(u"ti:time+AND+abs:deep+learning"_s, u"ti:time AND abs:deep learning"_s);
    row(u"ti:%22time+series%22"_s, u"ti:\"time series\""_s);
    row(u"ti%3A%22time%20series%22"_s, u"ti:\"time series\""_s);
    row(u"%28a+OR+b%29+AND+cat:cs.CL"_s, u"(a OR b) AND cat:cs.CL"_s);
    row(u"ti:%22time series%22"_s, u"ti:\"time series\""_s);
    row(u"%28"_s, u"("_s);
    row(u"Gr%C3%B6%C3%9Fe"_s, u"Größe"_s);
    row(u"%e5%a4%a7%E6%A8%A1%E5%9E%8B"_s, u"大模型"_s);
    row(u"all:electron%0A"_s, u"all:electron"_s);
    // In these texts, the plus sign is part of a word and does not stand for a blank.
    row(u"C%2B%2B"_s, u"C++"_s);
    row(u"C%2B%2B+compilers"_s, u"C++ compilers"_s);
    row(u"%22C++%22+AND+ti:x"_s, u"\"C++\" AND ti:x"_s);
    row(u"ti:C+++AND+ti:x"_s, u"ti:C++ AND ti:x"_s);
    row(u"ti:x+AND+ti:C++"_s, u"ti:x AND ti:C++"_s);
    row(u"ti:%22LK-99+%22+OR+abs:b"_s, u"ti:\"LK-99+\" OR abs:b"_s);
    row(u"LK-99+%20superconductor"_s, u"LK-99+ superconductor"_s);
    row(u"a+%22b%22"_s, u"a \"b\""_s);
    row(u"(ti:LK-99+)+AND+b"_s, u"(ti:LK-99+) AND b"_s);
}

void TestPastedQuery::partsOfAnAddressAreDecoded()
{
    QFETCH(QString, given);
    const query::PastedText read = query::readPasted(given);
    QVERIFY(read.isDecoded);
    QTEST(read.text, "decoded");
}

void TestPastedQuery::otherTextIsUnchanged_data()
{
    QTest::addColumn<QString>("given");
    for (const QString &given :
        {u""_s, u"C++"_s, u"C++ compilers"_s, u"LK-99+"_s, u"LK-99+ superconductor"_s, u"time+series"_s,
            u"a+b"_s, u"Na+/K+"_s, u"100%"_s, u"5 % of all"_s, u"95%CI"_s, u"100%accuracy"_s, u"20%de"_s,
            u"%"_s, u"%4"_s, u"%zz"_s, u"50%25 of 100%"_s, u"a%00b"_s, u"a%07"_s, u"%ff%fe"_s,
            u"rock+and+roll"_s, u"+AND+"_s, u"a AND b"_s, u"ti:\"time series\" ANDNOT abs:x"_s,
            u"  blanks  stay "_s, u"https://arxiv.org/abs/2502.20780"_s,
            u"https://export.arxiv.org/api/query?id_list=2502.20780"_s, u"https://arxiv.org/search/?query="_s,
            u"https://export.arxiv.org/api/query?search_query=%e9"_s,
            u"https://arxiv.org.example.org/search/?query=a"_s, u"notarxiv.org/search/?query=a"_s})
        QTest::newRow(qPrintable(given)) << given;
    QTest::newRow("a control character") << u"a+AND+b\u001f"_s;
}

void TestPastedQuery::otherTextIsUnchanged()
{
    QFETCH(QString, given);
    const query::PastedText read = query::readPasted(given);
    QVERIFY2(!read.isDecoded, qPrintable(read.text));
    QCOMPARE(read.text, given);
}

void TestPastedQuery::addressesBecomeQueries_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("asked");
    const auto row = [](const QString &address, const QString &asked) {
        QTest::newRow(qPrintable(address)) << address << asked;
    };
    row(u"https://export.arxiv.org/api/query?search_query=ti:%22time+series%22&max_results=5"_s,
        u"ti:\"time series\""_s);
    row(u"http://export.arxiv.org/api/query?start=0&search_query=all:electron+AND+cat:cs.CL#x"_s,
        u"all:electron AND cat:cs.CL"_s);
    row(u"export.arxiv.org/api/query?search_query=ti:C%2B%2B"_s, u"ti:C++"_s);
    row(u" HTTPS://ArXiv.org/api/query?search_query=ti:a "_s, u"ti:a"_s);
    row(u"https://export.arxiv.org/api/query?search_query=ti:\"time series\""_s, u"ti:\"time series\""_s);
    row(u"https://arxiv.org/search/?query=time+series&searchtype=title&source=header"_s,
        u"ti:time AND ti:series"_s);
    row(u"https://arxiv.org/search/?query=%22time+series%22+forecast&searchtype=all"_s,
        u"all:\"time series\" AND all:forecast"_s);
    row(u"https://arxiv.org/search/cs?query=Hinton&searchtype=author&abstracts=show"_s, u"au:Hinton"_s);
    row(u"arxiv.org/search/?searchtype=abstract&query=C%2B%2B"_s, u"abs:C++"_s);
    row(u"https://arxiv.org/search/?query=ti%3Aa+AND+abs%3Ab"_s, u"ti:a AND abs:b"_s);
    row(u"https://arxiv.org/search/advanced?advanced=&terms-0-operator=AND&terms-0-term=reward+model"
        "&terms-0-field=title&terms-1-operator=NOT&terms-1-term=survey&terms-1-field=abstract&size=50"_s,
        u"(ti:reward AND ti:model) ANDNOT (abs:survey)"_s);
}

void TestPastedQuery::addressesBecomeQueries()
{
    QFETCH(QString, address);
    const query::PastedText read = query::readPasted(address);
    QVERIFY(read.isDecoded);
    QTEST(read.text, "asked");
}

void TestPastedQuery::nothingIsDecodedTwice_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("decoded");
    QTest::newRow("a quotation mark") << u"ti:%2522x%2522"_s << u"ti:%22x%22"_s;
    QTest::newRow("a percent sign") << u"100%25+AND+b"_s << u"100% AND b"_s;
    QTest::newRow("an escaped plus") << u"a%252Bb"_s << u"a%2Bb"_s;
    QTest::newRow("an address in an address")
        << u"https://export.arxiv.org/api/query?search_query=ti:%2522x%2522"_s << u"ti:%22x%22"_s;
    QTest::newRow("an operator with signs around it") << u"a%2BAND%2Bb"_s << u"a+AND+b"_s;
}

void TestPastedQuery::nothingIsDecodedTwice()
{
    QFETCH(QString, given);
    QTEST(query::readPasted(given).text, "decoded");
}

void TestPastedQuery::theNoteContainsTheText()
{
    const QString note = query::decodedNote(u"ti:\"100%1\""_s);
    QVERIFY2(note.contains(u"ti:\"100%1\""_s), qPrintable(note));
}

DP_TEST(TestPastedQuery)
#include "tst_pastedquery.moc"
