// Tests the places of bars and labels in a chart.
#include "exchange/barchart.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::BarChart;
using dp::PaperStatistics;
using dp::periods::Unit;

namespace {

constexpr QSizeF wide(800, 180);

/// Returns statistics of complete weeks with these numbers of new papers on their Mondays.
PaperStatistics weeks(const QList<qint64> &submitted)
{
    PaperStatistics statistics;
    const QDate monday(2026, 3, 2);
    statistics.days = {monday, monday.addDays(7 * submitted.size() - 1)};
    statistics.known.add(statistics.days);
    for (qsizetype i = 0; i < submitted.size(); ++i)
        statistics.submitted[monday.addDays(7 * i)] = submitted[i];
    return statistics;
}

PaperStatistics manyWeeks(int number)
{
    return weeks(QList<qint64>(number, 1));
}

} // namespace

class TestBarChart : public QObject
{
    Q_OBJECT

private slots:
    void aBarIsAsHighAsItsNumber();
    void revisedPapersAreAboveNewPapers();
    void aGapHasNoBar();
    void theUnitFitsTheWidth();
    void emptyPeriodsAtTheBeginningAreLeftOut();
    void chartsCanHaveOneScale();
    void aPointFindsItsBar();
    void aChartWithoutAxesIsFilledByItsBars();
    void hatchingStaysInItsRectangle();
    void labelsDoNotOverlap_data();
    void labelsDoNotOverlap();
    void everythingIsInsideTheChart_data();
    void everythingIsInsideTheChart();
};

void TestBarChart::aBarIsAsHighAsItsNumber()
{
    const BarChart chart(weeks({10, 0, 5, 20}), {wide});
    QCOMPARE(chart.unit, Unit::Week);
    QCOMPARE(chart.top, 20);
    QCOMPARE(chart.bars.size(), 4);
    const double height = chart.plot.height();
    QCOMPARE(chart.bars[0].submitted.height(), height / 2);
    QCOMPARE(chart.bars[1].submitted.height(), 0.0);
    QCOMPARE(chart.bars[2].submitted.height(), height / 4);
    QCOMPARE(chart.bars[3].submitted.height(), height);
    for (const BarChart::Bar &bar : chart.bars)
        QCOMPARE(bar.submitted.bottom(), chart.plot.bottom());
}

void TestBarChart::revisedPapersAreAboveNewPapers()
{
    PaperStatistics statistics = weeks({10, 1});
    statistics.revised = {{statistics.days.from, 5}};
    const BarChart chart(statistics, {wide});
    QCOMPARE(chart.top, 20);
    QCOMPARE(chart.bars[0].revised.bottom(), chart.bars[0].submitted.top());
    QCOMPARE(chart.bars[0].revised.height(), chart.plot.height() / 4);
    QCOMPARE(chart.bars[1].revised.height(), 0.0);
}

void TestBarChart::aGapHasNoBar()
{
    PaperStatistics statistics = weeks({4, 9, 4});
    statistics.known.remove({QDate(2026, 3, 9), QDate(2026, 3, 15)});
    const BarChart chart(statistics, {wide});
    QCOMPARE(chart.top, 5); // the papers of the gap are not shown
    QCOMPARE(chart.bars[1].submitted.height(), 0.0);
    QVERIFY(chart.bars[1].column.height() > 0);
}

void TestBarChart::theUnitFitsTheWidth()
{
    QCOMPARE(BarChart(manyWeeks(100), {wide}).unit, Unit::Week);
    QCOMPARE(BarChart(manyWeeks(500), {wide}).unit, Unit::Month);
    QCOMPARE(BarChart(manyWeeks(1'800), {wide}).unit, Unit::Year);
}

void TestBarChart::emptyPeriodsAtTheBeginningAreLeftOut()
{
    PaperStatistics statistics = weeks(QList<qint64>(100, 0));
    QCOMPARE(BarChart(statistics, {wide}).bars.size(), 12);
    statistics.submitted[statistics.days.to.addDays(-7 * 30)] = 1;
    QCOMPARE(BarChart(statistics, {wide}).bars.size(), 31);
}

void TestBarChart::chartsCanHaveOneScale()
{
    const QList<PaperStatistics> all{weeks({3}), weeks({700}), manyWeeks(500)};
    const BarChart::Format format = BarChart::sameScale({wide}, all);
    for (const PaperStatistics &statistics : all) {
        const BarChart chart(statistics, format);
        QCOMPARE(chart.unit, Unit::Month);
        QCOMPARE(chart.top, 1'000);
    }
}

void TestBarChart::aPointFindsItsBar()
{
    const BarChart chart(weeks({1, 0, 3}), {wide});
    for (qsizetype i = 0; i < chart.bars.size(); ++i)
        QCOMPARE(chart.barAt(chart.bars[i].column.center()), i);
    QCOMPARE(chart.barAt(chart.plot.topLeft() - QPointF(1, 0)), -1);
    QCOMPARE(chart.barAt(QPointF(chart.bars.last().column.right() + 2, chart.plot.center().y())), -1);
    QCOMPARE(BarChart({}, {wide}).barAt(chart.plot.center()), -1);
}

void TestBarChart::aChartWithoutAxesIsFilledByItsBars()
{
    BarChart::Format format{{120, 20}};
    format.hasAxes = false;
    format.unit = Unit::Week;
    PaperStatistics statistics = manyWeeks(26);
    statistics.submitted.remove(statistics.days.from); // empty weeks are not left out
    const BarChart chart(statistics, format);
    QCOMPARE(chart.plot, QRectF(0, 0, 120, 19)); // the line below the bars is one unit high
    QCOMPARE(chart.bars.size(), 26);
    QVERIFY(chart.labels.isEmpty());
}

void TestBarChart::hatchingStaysInItsRectangle()
{
    const QRectF rect(3, 5, 20, 50);
    const QList<QLineF> lines = BarChart::hatch(rect, 8);
    QCOMPARE(lines.size(), 8);
    for (const QLineF &line : lines)
        for (const QPointF &end : {line.p1(), line.p2()})
            QVERIFY(rect.adjusted(-0.01, -0.01, 0.01, 0.01).contains(end));
    QVERIFY(BarChart::hatch({}, 8).isEmpty());
}

void TestBarChart::labelsDoNotOverlap_data()
{
    QTest::addColumn<int>("number");
    for (const int number : {1, 2, 20, 100, 300, 600, 1'000, 1'800})
        QTest::addRow("%d weeks", number) << number;
}

void TestBarChart::labelsDoNotOverlap()
{
    QFETCH(const int, number);
    const BarChart::Format format{wide};
    const BarChart chart(manyWeeks(number), format);
    double end = -1;
    int labels = 0;
    for (const BarChart::Label &label : chart.labels) {
        if (!label.isCentered)
            continue;
        const double half = format.digitWidth * double(label.text.size()) / 2;
        QVERIFY2(label.at.x() - half > end, qPrintable(label.text));
        end = label.at.x() + half;
        ++labels;
    }
    QVERIFY(labels >= 1);
}

void TestBarChart::everythingIsInsideTheChart_data()
{
    QTest::addColumn<QSizeF>("size");
    for (const QSizeF &size : {wide, QSizeF(160, 120), QSizeF(20, 10), QSizeF(0, 0), QSizeF(3'000, 900)})
        QTest::addRow("%g x %g", size.width(), size.height()) << size;
}

void TestBarChart::everythingIsInsideTheChart()
{
    QFETCH(const QSizeF, size);
    const BarChart chart(manyWeeks(300), {size});
    QVERIFY(chart.plot.width() >= 0);
    for (const BarChart::Bar &bar : chart.bars) {
        QVERIFY(bar.column.right() <= std::max(0.0, size.width()) + 0.01);
        QVERIFY(bar.submitted.top() >= chart.plot.top() - 0.01);
    }
}

DP_TEST(TestBarChart)
#include "tst_barchart.moc"
