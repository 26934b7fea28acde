// A chart with the papers of a keyword: keys, mouse, and the items for assistive technology.
#include "gui/contrast.h"
#include "gui/statistics/accessiblechart.h"
#include "gui/statistics/chartgrid.h"
#include "gui/statistics/chartpainter.h"
#include "gui/statistics/chartpng.h"
#include "gui/statistics/chartwidget.h"
#include "gui/windowkeys.h"
#include "support/checks.h"
#include "support/testprogram.h"

#include <QAccessible>
#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QPalette>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

/// Returns statistics of four weeks. The third week is a gap.
PaperStatistics fourWeeks(qint64 papers = 3)
{
    PaperStatistics statistics;
    statistics.days = {QDate(2026, 3, 2), QDate(2026, 3, 29)};
    statistics.known.add({QDate(2026, 3, 2), QDate(2026, 3, 15)});
    statistics.known.add({QDate(2026, 3, 23), QDate(2026, 3, 29)});
    statistics.submitted = {{QDate(2026, 3, 2), papers}, {QDate(2026, 3, 10), 1}, {QDate(2026, 3, 29), 2}};
    statistics.revised = {{QDate(2026, 3, 11), 5}};
    return statistics;
}

struct ChartFixture {
    explicit ChartFixture(ChartWidget::Size size = ChartWidget::Size::Full)
        : chart(size)
    {
        chart.setKeyword(u"MLLM"_s);
        chart.setStatistics(fourWeeks());
        chart.resize(600, size == ChartWidget::Size::Full ? 160 : 20);
        QObject::connect(&chart, &ChartWidget::daysChosen,
            [this](const DayRange &days) { chosen << days.from.toString(Qt::ISODate); });
        QObject::connect(&chart, &ChartWidget::described, [this](const QString &text) { described = text; });
        chart.show();
        isReady = takeKeyboard(chart);
        chart.setFocus();
    }

    ChartWidget chart;
    bool isReady = false;
    QStringList chosen; ///< the first days
    QString described;
};

QPalette paletteOf(QRgb window, QRgb text, QRgb highlight)
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(window));
    palette.setColor(QPalette::WindowText, QColor(text));
    palette.setColor(QPalette::Highlight, QColor(highlight));
    return palette;
}

} // namespace

class TestChartWidget : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { AccessibleChart::install(); }
    void keysWalkTheBars();
    void returnChoosesTheDaysOfABar();
    void aClickChoosesTheDaysBelowTheMouse();
    void theMouseShowsWeekAndNumbers();
    void aSmallChartHasNoRevisedPapers();
    void assistiveTechnologyFindsEachBar();
    void newNumbersKeepTheItemsValid();
    void upAndDownGoToTheOtherCharts();
    void chartsOfOneScaleHaveOneTop();
    void colorsAreReadableInEachPalette_data();
    void colorsAreReadableInEachPalette();
    void partsDifferWithoutColors();
    void aPictureOfManyKeywordsIsWritten();
};

void TestChartWidget::keysWalkTheBars()
{
    ChartFixture f;
    QVERIFY(f.isReady);
    QCOMPARE(f.chart.currentBar(), 3); // the newest papers
    QCOMPARE(f.described, u"2026-W13 (2026-03-23 to 2026-03-29): 2 new, 0 revised"_s);
    QTest::keyClick(&f.chart, Qt::Key_Left);
    QCOMPARE(f.described, u"2026-W12 (2026-03-16 to 2026-03-22): gap, all days are missing"_s);
    QTest::keyClick(&f.chart, Qt::Key_Home);
    QCOMPARE(f.chart.currentBar(), 0);
    QTest::keyClick(&f.chart, Qt::Key_Left);
    QCOMPARE(f.chart.currentBar(), 0);
    QTest::keyClick(&f.chart, Qt::Key_Right);
    QCOMPARE(f.described, u"2026-W11 (2026-03-09 to 2026-03-15): 1 new, 5 revised"_s);
    QTest::keyClick(&f.chart, Qt::Key_End);
    QTest::keyClick(&f.chart, Qt::Key_Right);
    QCOMPARE(f.chart.currentBar(), 3);
}

void TestChartWidget::returnChoosesTheDaysOfABar()
{
    ChartFixture f;
    QVERIFY(f.isReady);
    QTest::keyClick(&f.chart, Qt::Key_Home);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space})
        QTest::keyClick(&f.chart, key);
    QCOMPARE(f.chosen, QStringList(3, u"2026-03-02"_s));
}

void TestChartWidget::aClickChoosesTheDaysBelowTheMouse()
{
    ChartFixture f;
    QTest::mouseClick(&f.chart, Qt::LeftButton, {}, f.chart.barRect(1).center());
    QCOMPARE(f.chosen, QStringList{u"2026-03-09"_s});
    QTest::mouseClick(&f.chart, Qt::RightButton, {}, f.chart.barRect(1).center());
    QTest::mouseClick(&f.chart, Qt::LeftButton, {}, QPoint(1, 1));
    QCOMPARE(f.chosen.size(), 1);
}

void TestChartWidget::theMouseShowsWeekAndNumbers()
{
    ChartFixture f;
    QVERIFY(f.isReady);
    QTest::mouseMove(&f.chart, f.chart.barRect(0).center());
    QTRY_COMPARE(f.described, u"2026-W10 (2026-03-02 to 2026-03-08): 3 new, 0 revised"_s);
    QTest::mouseMove(&f.chart, QPoint(1, 1));
    QTRY_COMPARE(f.described, f.chart.barText(f.chart.currentBar()));
}

void TestChartWidget::aSmallChartHasNoRevisedPapers()
{
    ChartFixture f(ChartWidget::Size::Small);
    QVERIFY(f.chart.statistics().revised.isEmpty());
    QCOMPARE(f.chart.barText(1), u"2026-W11 (2026-03-09 to 2026-03-15): 1 new"_s);
}

void TestChartWidget::assistiveTechnologyFindsEachBar()
{
    ChartFixture f;
    QVERIFY(f.isReady);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&f.chart);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->text(QAccessible::Name), u"Papers of MLLM over time"_s);
    QCOMPARE(list->childCount(), 4);
    for (int i = 0; i < 4; ++i) {
        QAccessibleInterface *bar = list->child(i);
        QVERIFY(bar && bar->isValid());
        QCOMPARE(bar->text(QAccessible::Name), f.chart.barText(i));
        QCOMPARE(list->indexOfChild(bar), i);
        QCOMPARE(list->childAt(bar->rect().center().x(), bar->rect().center().y()), bar);
        QCOMPARE(bool(bar->state().focused), i == 3);
    }
    QCOMPARE(list->focusChild(), list->child(3));
    list->child(0)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(f.chosen, QStringList{u"2026-03-02"_s});
}

void TestChartWidget::newNumbersKeepTheItemsValid()
{
    ChartFixture f;
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&f.chart);
    QAccessibleInterface *last = list->child(3);
    PaperStatistics shorter = fourWeeks();
    shorter.days.to = QDate(2026, 3, 15);
    f.chart.setStatistics(shorter);
    QVERIFY(!last->isValid());
    QVERIFY(last->state().invalid);
    QCOMPARE(last->text(QAccessible::Name), QString());
    QCOMPARE(list->childCount(), 2);
}

void TestChartWidget::upAndDownGoToTheOtherCharts()
{
    ChartGrid grid;
    for (int i = 0; i < 5; ++i) {
        auto *chart = new ChartWidget(ChartWidget::Size::Full);
        chart->setStatistics(fourWeeks());
        grid.add(chart);
    }
    grid.resize(2 * grid.charts()[0]->sizeHint().width() + 40, 600);
    grid.show();
    QVERIFY(takeKeyboard(grid));
    const auto &charts = grid.charts();
    QCOMPARE(charts[1]->y(), charts[0]->y());
    QVERIFY(charts[1]->x() >= charts[0]->x() + charts[0]->width());
    QCOMPARE(charts[2]->x(), charts[0]->x());
    charts[1]->setFocus();
    QTest::keyClick(charts[1], Qt::Key_Down);
    QVERIFY(charts[3]->hasFocus());
    QTest::keyClick(charts[3], Qt::Key_Down); // there is no chart below
    QVERIFY(charts[3]->hasFocus());
    QTest::keyClick(charts[3], Qt::Key_Up);
    QVERIFY(charts[1]->hasFocus());
    grid.resize(charts[0]->sizeHint().width(), 600);
    QCOMPARE(charts[1]->x(), charts[0]->x());
}

void TestChartWidget::chartsOfOneScaleHaveOneTop()
{
    ChartGrid grid;
    for (const qint64 papers : {3, 800}) {
        auto *chart = new ChartWidget(ChartWidget::Size::Full);
        chart->setStatistics(fourWeeks(papers));
        grid.add(chart);
    }
    grid.resize(1'200, 400);
    const auto picture = [&] {
        return grid.charts()[0]->grab().toImage();
    };
    const QImage own = picture();
    grid.setSameScale(true);
    QVERIFY(picture() != own);
    grid.setSameScale(false);
    QCOMPARE(picture(), own);
}

void TestChartWidget::colorsAreReadableInEachPalette_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << paletteOf(0xf1f1f1, 0x1d1f21, 0x2a6fc9);
    QTest::newRow("dark") << paletteOf(0x2b2d30, 0xe6e6e6, 0x4b8be0);
    QTest::newRow("high contrast") << paletteOf(0x000000, 0xffffff, 0xffff00);
    QTest::newRow("high contrast, inverse") << paletteOf(0xffffff, 0x000000, 0x000000);
    QTest::newRow("solarized") << paletteOf(0xeee8d5, 0x657b83, 0xb58900);
}

void TestChartWidget::colorsAreReadableInEachPalette()
{
    QFETCH(const QPalette, palette);
    const ChartColors colors = ChartColors::of(palette);
    for (const QColor &text : {colors.text, colors.quiet})
        QVERIFY(contrast::ratio(text, colors.background) >= contrast::text);
    for (const QColor &part : {colors.submitted, colors.revised, colors.gap})
        QVERIFY(contrast::ratio(part, colors.background) >= contrast::glyph);
}

void TestChartWidget::partsDifferWithoutColors()
{
    // A part of one color has one color only, hatched parts have lines in different distances.
    const auto edges = [](auto paintPart) {
        QImage image(64, 64, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintPart(painter, QRectF(image.rect()), ChartColors::ofPicture());
        painter.end();
        const QImage gray = image.convertToFormat(QImage::Format_Grayscale8);
        QList<int> row;
        for (int x = 0; x < gray.width(); ++x)
            row << qGray(gray.pixel(x, 32));
        const auto [least, most] = std::minmax_element(row.cbegin(), row.cend());
        const int middle = (*least + *most) / 2;
        int number = 0;
        for (int x = 1; x < row.size(); ++x)
            number += int((row[x] > middle) != (row[x - 1] > middle));
        return number;
    };
    const int submitted = edges(chartpainter::paintSubmitted), revised = edges(chartpainter::paintRevised),
              gap = edges(chartpainter::paintGap);
    QCOMPARE(submitted, 0);
    QVERIFY2(gap > 10 && revised > gap * 3 / 2, qPrintable(u"%1 %2"_s.arg(gap).arg(revised)));
}

void TestChartWidget::aPictureOfManyKeywordsIsWritten()
{
    for (const int keywords : {0, 1, 3, 170}) {
        const QList<NamedStatistics> all(keywords, {u"<b>\u202e"_s, fourWeeks()});
        const auto bytes = chartpng::write(all, true, QApplication::font());
        VERIFY_OK(bytes);
        const QImage image = QImage::fromData(*bytes, "PNG");
        QVERIFY(!image.isNull());
        QVERIFY(image.width() >= 800 && image.height() >= 180 && image.height() < 30'000);
    }
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestChartWidget)
#include "tst_chartwidget.moc"
