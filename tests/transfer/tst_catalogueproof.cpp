#include "support/testprogram.h"
#include "transfer/catalogueproof.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using dp::CatalogueProof;
using dp::DayRange;
using Lines = QList<CatalogueProof::Line>;

namespace {

/// Returns the lines of papers that were submitted in one month. Their times are distributed evenly over the
/// month.
Lines monthOf(const QString &yymm, int papers, const QString &archive = {})
{
    Lines lines;
    const int yy = yymm.left(2).toInt();
    const QDate first(yy > 90 ? 1900 + yy : 2000 + yy, yymm.mid(2).toInt(), 1);
    for (int i = 1; i <= papers; ++i) {
        const QString name = archive.isEmpty()
            ? u"%1.%2"_s.arg(yymm).arg(i, yy >= 15 && yy < 90 ? 5 : 4, 10, '0'_L1)
            : u"%1/%2%3"_s.arg(archive, yymm).arg(i, 3, 10, '0'_L1);
        const auto id = dp::ArxivId::parse(name);
        if (!id)
            qFatal("%s", qPrintable(name));
        const int day = (i - 1) * first.daysInMonth() / papers;
        lines << CatalogueProof::Line{id->key(), qint32(first.addDays(day).toJulianDay())};
    }
    return lines;
}

Lines months(const QStringList &names, int papers = 300)
{
    Lines lines;
    for (const QString &name : names)
        lines += monthOf(name, papers);
    return lines;
}

Lines oldMonths(const QStringList &archives)
{
    Lines lines = monthOf(u"0704"_s, 400) + monthOf(u"0705"_s, 400);
    for (const QString &archive : archives)
        for (const char16_t *month : {u"0701", u"0702", u"0703"})
            lines += monthOf(QString::fromUtf16(month), 40, archive);
    return lines;
}

const QStringList fiveMonths{u"2401"_s, u"2402"_s, u"2403"_s, u"2404"_s, u"2405"_s};
const QStringList archives{u"astro-ph"_s, u"cond-mat"_s, u"cs"_s, u"gr-qc"_s, u"hep-ex"_s, u"hep-lat"_s,
    u"hep-ph"_s, u"hep-th"_s, u"math-ph"_s, u"math"_s, u"nlin"_s, u"nucl-ex"_s, u"nucl-th"_s, u"physics"_s,
    u"q-bio"_s, u"quant-ph"_s};

CatalogueProof proofOf(const Lines &lines)
{
    CatalogueProof proof;
    for (const CatalogueProof::Line &line : lines)
        proof.add(line);
    return proof;
}

} // namespace

class TestCatalogueProof : public QObject
{
    Q_OBJECT

private slots:
    void daysAreProvedByWholeMonths_data();
    void daysAreProvedByWholeMonths();
    void incompleteFilesProveNothing_data();
    void incompleteFilesProveNothing();
    void aStoppedImportKeepsItsEvidence();
    void daysAreConvertedToText();
};

void TestCatalogueProof::daysAreProvedByWholeMonths_data()
{
    QTest::addColumn<Lines>("lines");
    QTest::addColumn<QString>("days");
    const Lines whole = months(fiveMonths);
    QTest::newRow("five months, of which the last may go on") << whole << u"2024-01-02/2024-04-30"_s;
    QTest::newRow("its first thousand lines: the month that is cut proves nothing of its end")
        << whole.first(1000) << u"2024-01-02/2024-03-10"_s;
    QTest::newRow("its last lines: the month in which it begins is not proved")
        << whole.mid(100) << u"2024-02-02/2024-04-30"_s;
    Lines cut =
        months({u"2401"_s, u"2402"_s, u"2403"_s}) + months({u"2405"_s, u"2406"_s, u"2407"_s, u"2408"_s});
    QTest::newRow("a month is missing: no day that needs it")
        << cut << u"2024-01-02/2024-02-29 2024-05-02/2024-07-31"_s;
    Lines shorter = months(fiveMonths);
    shorter.remove(300 + 300 + 150, 150);
    QTest::newRow("half of a month is missing")
        << shorter << u"2024-01-02/2024-02-14 2024-04-02/2024-04-30"_s;
    Lines one = months({u"2401"_s, u"2402"_s, u"2403"_s}, 800);
    one.removeAt(1000);
    QTest::newRow("a number in 400 may never have been used") << one << u"2024-01-02/2024-02-29"_s;
    QTest::newRow("both schemes of identifiers") << oldMonths(archives) << u"2007-01-02/2007-04-30"_s;
}

void TestCatalogueProof::daysAreProvedByWholeMonths()
{
    QFETCH(Lines, lines);
    const CatalogueProof proof = proofOf(lines);
    QTEST(CatalogueProof::textOf(proof.days()), "days");
    QCOMPARE(proof.doubt(), CatalogueProof::Doubt::None);
    Lines byMonth = lines; // Lines of a snapshot can also be sorted by key.
    std::sort(byMonth.begin(), byMonth.end(), [](const auto &a, const auto &b) { return a.key < b.key; });
    QTEST(CatalogueProof::textOf(proofOf(byMonth).days()), "days");
}

void TestCatalogueProof::incompleteFilesProveNothing_data()
{
    QTest::addColumn<Lines>("lines");
    QTest::addColumn<int>("doubt");
    const Lines whole = months(fiveMonths);
    const int order = int(CatalogueProof::Doubt::NotInOrder), part = int(CatalogueProof::Doubt::NotWhole),
              unread = int(CatalogueProof::Doubt::UnreadLines);
    const auto each = [&](int step, int at) {
        Lines some;
        for (qsizetype i = at; i < whole.size(); i += step)
            some << whole[i];
        return some;
    };
    QTest::newRow("nothing") << Lines() << part;
    QTest::newRow("two lines") << Lines{whole.first(), whole.last()} << part;
    QTest::newRow("every tenth line") << each(10, 0) << part;
    QTest::newRow("every other line") << each(2, 0) << part;
    Lines sieved;
    for (qsizetype i = 0; i < whole.size(); ++i)
        if (i % 100 != 50)
            sieved << whole[i];
    QTest::newRow("without one line in a hundred") << sieved << part;
    Lines blocks;
    for (qsizetype i = 0; i < whole.size(); ++i)
        if (i % 300 > 4 || i < 10)
            blocks << whole[i];
    QTest::newRow("without the beginnings of months") << blocks << part;
    Lines heads;
    for (const QString &month : fiveMonths)
        heads += monthOf(month, 300).first(100);
    QTest::newRow("the beginnings of months") << heads << part;
    Lines ends = months(fiveMonths, 900);
    // 45 papers are one day and a half: each day has about 29 papers.
    for (int month = 4; month >= 0; --month)
        ends.remove((month + 1) * 900 - 45, 45);
    QTest::newRow("without the last day and a half of months") << ends << part;
    QTest::newRow("a single month") << monthOf(u"2401"_s, 300) << part;
    Lines shuffled = whole;
    std::swap(shuffled[10], shuffled[20]);
    QTest::newRow("two lines have changed places") << shuffled << order;
    Lines backwards = whole;
    std::reverse(backwards.begin(), backwards.end());
    QTest::newRow("backwards") << backwards << order;
    Lines twice = whole;
    twice.insert(700, twice[699]);
    QTest::newRow("a line is there twice") << twice << order;
    QTest::newRow("the file is there twice") << whole + whole << order;
    Lines undated = whole;
    undated[300].day = 0;
    QTest::newRow("a paper without its day of submission") << undated << unread;
    QTest::newRow("years in which some archives had no papers") << monthOf(u"9201"_s, 100, u"hep-th"_s)
            + monthOf(u"9202"_s, 100, u"hep-th"_s)
            + monthOf(u"9203"_s, 100, u"hep-th"_s) << part;
    Lines old =
        monthOf(u"0701"_s, 40, u"cs"_s) + monthOf(u"0702"_s, 40, u"cs"_s) + monthOf(u"0703"_s, 40, u"cs"_s);
    QTest::newRow("one archive of many") << old << part;
}

void TestCatalogueProof::incompleteFilesProveNothing()
{
    QFETCH(Lines, lines);
    const CatalogueProof proof = proofOf(lines);
    QCOMPARE(CatalogueProof::textOf(proof.days()), QString());
    QTEST(int(proof.doubt()), "doubt");
}

void TestCatalogueProof::aStoppedImportKeepsItsEvidence()
{
    const Lines whole = months(fiveMonths);
    const QString days = CatalogueProof::textOf(proofOf(whole).days());
    for (const qsizetype stop : {1, 299, 300, 301, 1499}) {
        CatalogueProof again = CatalogueProof::fromText(proofOf(whole.first(stop)).toText());
        QVERIFY(!again.hasUnread());
        for (const CatalogueProof::Line &line : whole.mid(stop))
            again.add(line);
        QCOMPARE(CatalogueProof::textOf(again.days()), days);
    }
    CatalogueProof unread = proofOf(whole);
    unread.addUnread(1);
    QCOMPARE(unread.doubt(), CatalogueProof::Doubt::UnreadLines);
    QVERIFY(CatalogueProof::fromText(unread.toText()).days().isEmpty());
    // Without stored text, the earlier lines count as unread.
    QVERIFY(CatalogueProof::fromText(QString()).hasUnread());
}

void TestCatalogueProof::daysAreConvertedToText()
{
    const dp::Days days({DayRange{{2024, 1, 2}, {2024, 2, 3}}, DayRange{{2025, 1, 2}, {2025, 1, 2}}});
    QCOMPARE(CatalogueProof::textOf(days), u"2024-01-02/2024-02-03 2025-01-02/2025-01-02"_s);
    QCOMPARE(CatalogueProof::daysOf(CatalogueProof::textOf(days)), days);
    QVERIFY(CatalogueProof::daysOf(u"2024-01-02 2024-13-01/2024-01-01"_s).isEmpty());
}

DP_TEST(TestCatalogueProof)
#include "tst_catalogueproof.moc"
