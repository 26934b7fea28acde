#include "base/arxividtext.h"
#include "support/testprogram.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
namespace arxividtext = dp::arxividtext;

class TestArxivIdText : public QObject
{
    Q_OBJECT

private slots:
    void similarTextsAreRefused_data();
    void similarTextsAreRefused();
    void severalIdentifiersAreReported_data();
    void severalIdentifiersAreReported();
    void theTimeIsLinear_data();
    void theTimeIsLinear();
};

void TestArxivIdText::similarTextsAreRefused_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *rule, const QString &text) {
        QTest::newRow(rule) << text;
    };
    row("nothing", u""_s);
    row("blanks", u"   "_s);
    row("a word", u"hello"_s);
    row("a year and month", u"2025.02"_s);
    row("a date", u"2025.02.28"_s);
    row("a day of a date", u"28.02.2025"_s);
    row("a date in ISO form", u"2025-02-28"_s);
    row("pi", u"3.14.15926"_s);
    row("pi in full", u"3.14159265"_s);
    row("a version of a program", u"2025.0210"_s);
    row("a long version", u"3.1412.1234"_s);
    row("an IP address", u"192.168.1.1"_s);
    row("an IP address with four digits", u"10.0.1412.1234"_s);
    row("month 13", u"2513.00001"_s);
    row("month 0", u"2500.00001"_s);
    row("four digits since 2015", u"2502.2078"_s);
    row("five digits before 2015", u"1412.12345"_s);
    row("six digits", u"2502.207801"_s);
    row("three digits", u"2502.207"_s);
    row("before the scheme", u"0703.0001"_s);
    row("number 0", u"2502.00000"_s);
    row("version 0", u"2502.20780v0"_s);
    row("version 1000", u"2502.20780v1000"_s);
    row("a version without number", u"2502.20780v"_s);
    row("a letter after it", u"2502.20780x"_s);
    row("a digit before", u"12502.20780"_s);
    row("a word before", u"see 2502.20780"_s);
    row("a word glued before", u"paper2502.20780"_s);
    row("a word after it", u"2502.20780 is nice"_s);
    row("a number with thousands", u"1,502.20780"_s);
    row("thousands after it", u"2502.20780,123"_s);
    row("a phone number", u"+49 2502.20780"_s);
    row("a phone number with a scheme", u"tel:2502.20780"_s);
    row("dollars", u"$2502.20780"_s);
    row("euros", u"2502.20780 €"_s);
    row("percent", u"2502.20780%"_s);
    row("a negative number", u"-2502.20780"_s);
    row("a formula", u"x=2502.20780"_s);
    row("kilograms", u"2502.20780 kg"_s);
    row("a DOI of a publisher", u"10.1103/PhysRevD.2502.20780"_s);
    row("a DOI of digits", u"10.1016/2502.20780"_s);
    row("a DOI with the word", u"10.1103/arXiv.2502.20780"_s);
    row("an address of a DOI", u"https://doi.org/10.1145/2502.20780"_s);
    row("a DOI of seven digits", u"10.1145/9901001"_s);
    row("an unknown site", u"https://example.org/2502.20780"_s);
    row("a folder of an unknown site", u"https://example.org/papers/2502.20780"_s);
    row("an article number", u"https://example.org/article/id/2502.20780"_s);
    row("an abstract of an unknown site", u"example.org/abs/2502.20780"_s);
    row("an abstract of an unknown site with a scheme", u"https://example.org/abs/2502.20780v1"_s);
    row("an old one of an unknown site", u"http://www.example.org/abs/hep-th/9901001"_s);
    row("a PDF page of an unknown site", u"https://example.org/pdf/2502.20780"_s);
    row("an unknown site with a port", u"example.org:8080/html/2502.20780"_s);
    row("an unknown site in a link", u"[A title](https://example.org/abs/2502.20780)"_s);
    row("an unknown site in escapes", u"example.org%2Fabs%2F2502.20780"_s);
    row("an unknown site in capitals", u"EXAMPLE.ORG/ABS/2502.20780"_s);
    row("a site that ends like arXiv", u"https://notarxiv.org/abs/2502.20780"_s);
    row("a site that begins like arXiv", u"https://arxiv.org.example.com/abs/2502.20780"_s);
    row("a site with a hyphen before arXiv", u"https://my-arxiv.org/abs/2502.20780"_s);
    row("an address of a network", u"http://192.0.2.1/abs/2502.20780"_s);
    row("a host without a dot", u"http://intranet/abs/2502.20780"_s);
    row("an unknown site in a sentence", u"see example.org/abs/2502.20780 please"_s);
    row("another scheme", u"javascript:2502.20780"_s);
    row("bioRxiv", u"bioRxiv 2502.20780"_s);
    row("a word that ends so", u"notarxiv:2502.20780"_s);
    row("a list page", u"https://arxiv.org/list/cs.CL/2502.20780"_s);
    row("a list of a month", u"https://arxiv.org/list/cs.CV/2502"_s);
    row("a list of today", u"https://arxiv.org/list/cs.CV/recent"_s);
    row("a page of an author", u"https://arxiv.org/a/person_a_1"_s);
    row("arXiv alone", u"https://arxiv.org/"_s);
    row("the prefix alone", u"arXiv:"_s);
    row("the prefix and a month 13", u"arXiv:2513.00001"_s);
    row("digits of another script", u"٢٥٠٢.٢٠٧٨٠"_s);
    row("an injection", u"2502.20780'; DROP TABLE papers; --"_s);
    row("old scheme after its end", u"hep-th/0704001"_s);
    row("no such archive", u"hep-xx/9901001"_s);
    row("old with month 13", u"hep-th/9913001"_s);
    row("old with number 0", u"hep-th/9901000"_s);
    row("old and too short", u"hep-th/990100"_s);
    row("old and too long", u"hep-th/99010011"_s);
    row("old with version 0", u"hep-th/9901001v0"_s);
    row("an old number alone", u"9901001"_s);
    row("a telephone number of seven digits", u"555 9901001"_s);
    row("an archive within a word", u"xhep-th/9901001"_s);
    row("a hyphen before the archive", u"astro-physics/9901001"_s);
    row("a bug number", u"cs-9901001x"_s);
    row("without the dot", u"250220780"_s);
    row("a dash for the dot", u"2502-20780"_s);
    row("a range", u"2502-20780.5"_s);
}

void TestArxivIdText::similarTextsAreRefused()
{
    QFETCH(QString, text);
    const auto found = arxividtext::find(text);
    QVERIFY2(!found.id, found.id ? qPrintable(found.id->versioned()) : "");
    QVERIFY(found.several.isEmpty());
    QCOMPARE(arxividtext::read(text).error().kind, dp::ErrorKind::BadIdentifier);
}

void TestArxivIdText::severalIdentifiersAreReported_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *rule, const QString &text) {
        QTest::newRow(rule) << text;
    };
    row("two", u"2502.20780 2502.20781"_s);
    row("two lines", u"2502.20780\n2502.20781"_s);
    row("with a comma", u"2502.20780, hep-th/9901001"_s);
    row("two addresses", u"https://arxiv.org/abs/2502.20780 https://arxiv.org/abs/2502.20781"_s);
    row("a link with another name", u"[2502.20781](https://arxiv.org/abs/2502.20780)"_s);
    row("a sentence", u"arXiv:2502.20780 and arXiv:2502.20781"_s);
    row("an id_list", u"export.arxiv.org/api/query?id_list=2502.20780,2502.20781"_s);
}

void TestArxivIdText::severalIdentifiersAreReported()
{
    QFETCH(QString, text);
    const auto found = arxividtext::find(text);
    QVERIFY(!found.id);
    QVERIFY(found.several.size() == 2);
    QCOMPARE(arxividtext::read(text).error().kind, dp::ErrorKind::SeveralIdentifiers);
}

void TestArxivIdText::theTimeIsLinear_data()
{
    QTest::addColumn<QString>("piece");
    for (const char *piece : {"a", "a.", "-", " ", "/", "?", "2502.20780", "2502.20780/", "/abs/2502.20780",
             "arXiv:2502.20780 ", "hep-th", "hep-th/9901001", "9901001", "(", "[cs.CV]", "%2F", "v1", "arxiv",
             "2502.20780, 2502.20781 "})
        QTest::newRow(piece) << QString::fromLatin1(piece);
}

/// Tests a long text. An algorithm of quadratic time would need minutes for it.
void TestArxivIdText::theTimeIsLinear()
{
    QFETCH(QString, piece);
    const QString text = piece.repeated(200000 / piece.size());
    QElapsedTimer watch;
    watch.start();
    arxividtext::find(text);
    arxividtext::find(text + u" 2502.20780"_s);
    QVERIFY2(watch.elapsed() < 20000, "it takes too long");
}

DP_TEST(TestArxivIdText)
#include "tst_arxividtext.moc"
