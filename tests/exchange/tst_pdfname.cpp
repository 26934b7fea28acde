#include "exchange/pdfname.h"

#include "base/safename.h"
#include "support/somepaper.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
namespace pdfname = dp::pdfname;
namespace safename = dp::safename;

namespace {

dp::Paper paperOf(const QString &title, const QStringList &authors = {u"Ada Lovelace"_s},
    const QString &id = u"2502.20780v3"_s)
{
    dp::Paper paper = dp::test::somePaper(u"2502.20780v3"_s);
    paper.id = dp::ArxivId::parse(id).value_or(dp::ArxivId());
    paper.title = title;
    paper.authors = authors;
    return paper;
}

} // namespace

class TestPdfName : public QObject
{
    Q_OBJECT

private slots:
    void namesFollowThePattern_data();
    void namesFollowThePattern();
    void longTitlesAreCutAndTheIdentifierStays_data();
    void longTitlesAreCutAndTheIdentifierStays();
    void papersWithTheSameBeginningHaveDifferentNames();
    void aTakenNameGetsTheIdentifierAndThenANumber_data();
    void aTakenNameGetsTheIdentifierAndThenANumber();
};

void TestPdfName::namesFollowThePattern_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<dp::Paper>("paper");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *test, const QString &pattern, const dp::Paper &paper,
                         const QString &expected) {
        QTest::newRow(test) << pattern << paper << expected;
    };
    const QString standard = pdfname::defaultPattern();
    row("the default", standard, paperOf(u"Attention: all you need?"_s),
        u"2025 Lovelace - Attention - all you need [2502.20780v3].pdf"_s);
    row("a particle", standard, paperOf(u"Pixels"_s, {u"Aäron van den Oord"_s}),
        u"2025 van den Oord - Pixels [2502.20780v3].pdf"_s);
    row("a collaboration", standard, paperOf(u"Waves"_s, {u"LIGO Scientific Collaboration"_s}),
        u"2025 LIGO Scientific Collaboration - Waves [2502.20780v3].pdf"_s);
    row("an old identifier", standard, paperOf(u"Strings"_s, {u"E. Witten"_s}, u"hep-th/0412210v1"_s),
        u"2025 Witten - Strings [hep-th_0412210v1].pdf"_s);
    row("TeX", standard, paperOf(u"The $\\alpha$-stable \\textbf{law}"_s),
        u"2025 Lovelace - The α-stable law [2502.20780v3].pdf"_s);
    row("no author", standard, paperOf(u"Orphan"_s, {}), u"2025 - Orphan [2502.20780v3].pdf"_s);
    row("several authors", u"{authors}, {title}"_s,
        paperOf(u"Four"_s, {u"Ann A"_s, u"Bob B"_s, u"Cy C"_s, u"Di D"_s}), u"A, B, C et al, Four.pdf"_s);
    row("a title that is a placeholder", u"{title} {year}"_s, paperOf(u"{id} {year}"_s),
        u"id year 2025.pdf"_s);
    row("an unknown placeholder", u"{title} {journal}"_s, paperOf(u"T"_s), u"T {journal}.pdf"_s);
    row("a suffix in capital letters", u"{id}.PDF"_s, paperOf(u"T"_s), u"2502.20780v3.pdf"_s);
    row("a folder is not left", u"../{title}"_s, paperOf(u"../../x"_s), u"x.pdf"_s);
    row("an empty pattern", QString(), paperOf(u"T"_s), u"_.pdf"_s);
    row("a device", u"{title}"_s, paperOf(u"CON"_s), u"_CON.pdf"_s);
}

void TestPdfName::namesFollowThePattern()
{
    QFETCH(QString, pattern);
    QFETCH(dp::Paper, paper);
    QFETCH(QString, expected);
    QCOMPARE(pdfname::of(pattern, paper), expected);
}

void TestPdfName::longTitlesAreCutAndTheIdentifierStays_data()
{
    QTest::addColumn<QString>("character");
    QTest::newRow("ASCII") << u"a"_s;
    QTest::newRow("Chinese") << u"模"_s;
    QTest::newRow("emoji") << u"👩‍🔬"_s;
}

void TestPdfName::longTitlesAreCutAndTheIdentifierStays()
{
    QFETCH(QString, character);
    const QString name = pdfname::of(pdfname::defaultPattern(),
        paperOf(character.repeated(300), {character.repeated(300) + u" Family"_s}));
    QVERIFY2(safename::bytesOf(name) <= safename::longest, qPrintable(name));
    QVERIFY2(name.endsWith(u" [2502.20780v3].pdf"_s), qPrintable(name));
    QVERIFY2(name.startsWith(u"2025 Family - "_s + character), qPrintable(name));
    const QString title = name.mid(14).chopped(19);
    QCOMPARE(title, character.repeated(title.size() / character.size()));
}

void TestPdfName::papersWithTheSameBeginningHaveDifferentNames()
{
    const QString same = u"Gaia Early Data Release 3 "_s.repeated(10);
    const auto one = paperOf(same + u"Acceleration"_s);
    const auto other = paperOf(same + u"Astrometry"_s, {u"Ada Lovelace"_s}, u"2502.20781v1"_s);
    QVERIFY(pdfname::of(pdfname::defaultPattern(), one) != pdfname::of(pdfname::defaultPattern(), other));
    const QString pattern = u"{title}"_s; // lacks the identifier
    const QString name = pdfname::of(pattern, one);
    QCOMPARE(pdfname::of(pattern, other), name);
    const QString alternative = pdfname::alternative(name, other.id, 1);
    QVERIFY2(alternative.endsWith(u" [2502.20781v1].pdf"_s), qPrintable(alternative));
    QVERIFY2(safename::bytesOf(alternative) <= safename::longest, qPrintable(alternative));
}

void TestPdfName::aTakenNameGetsTheIdentifierAndThenANumber_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("expected");
    QTest::newRow("without the identifier") << u"T.pdf"_s << 1 << u"T [2502.20780v3].pdf"_s;
    QTest::newRow("the second one") << u"T.pdf"_s << 2 << u"T [2502.20780v3] (2).pdf"_s;
    QTest::newRow("with the identifier") << u"T 2502.20780v3.pdf"_s << 1 << u"T 2502.20780v3 (2).pdf"_s;
}

void TestPdfName::aTakenNameGetsTheIdentifierAndThenANumber()
{
    QFETCH(QString, name);
    QFETCH(int, number);
    QFETCH(QString, expected);
    QCOMPARE(pdfname::alternative(name, paperOf(u"T"_s).id, number), expected);
}

DP_TEST(TestPdfName)
#include "tst_pdfname.moc"
