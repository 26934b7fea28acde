// The statistics of all keywords, the picture that is saved, the small chart in the status bar, and the list
// of chosen days.
#include "gui/mainwindowfixture.h"
#include "gui/pages/filterbar.h"
#include "gui/statistics/chartgrid.h"
#include "gui/statistics/chartwidget.h"
#include "gui/statistics/statisticsdialog.h"
#include "gui/window/pagestatus.h"
#include "library/ledger.h"

#include <QCheckBox>
#include <QFile>
#include <QImage>

namespace dp::test {
namespace {

const auto hostileName = u"<img src=file:///etc/passwd>"_s;

QDate march(int day)
{
    return QDate(2025, 3, day);
}

struct StatisticsFixture : MainWindowFixture {
    StatisticsFixture()
        : MainWindowFixture({u"MLLM"_s, hostileName})
    {
        auto library = libraryopener::open(options.library, Library::Access::Write);
        if (!library)
            qFatal("%s", qPrintable(describe(library.error())));
        Coverage coverage;
        coverage.kept = true;
        coverage.complete.add({QDate(2025, 2, 3), march(16)});
        QList<Paper> papers;
        for (const int day : {1, 3, 4, 9, 12}) { // of March 2025; the 3rd is a Monday
            papers << somePaper(u"2503.0000%1"_s.arg(papers.size() + 1));
            papers.last().published = papers.last().updated = Moment::fromDay(march(day));
        }
        const qint64 keyword = keywordId(**library, u"MLLM"_s);
        made = made && Ledger(**library).save(keyword, coverage).ok()
            && Papers(**library)
                   .store(papers, keyword, Source::Feed, QDateTime(march(16), QTime(9, 0), Qt::UTC))
                   .ok();
    }

    /// Opens the dialog by the menu and waits until all numbers are read.
    StatisticsDialog *open()
    {
        window().findChild<QAction *>(u"statistics"_s)->trigger();
        auto *dialog = qobject_cast<StatisticsDialog *>(dialogNamed(u"statisticsDialog"_s));
        return dialog && QTest::qWaitFor([&] { return saveButton(*dialog)->isEnabled(); }) ? dialog : nullptr;
    }
    static QPushButton *saveButton(const QDialog &dialog)
    {
        return dialog.findChild<QPushButton *>(u"saveButton"_s);
    }
    static ChartWidget *chart(const QDialog &dialog, int index)
    {
        return dialog.findChild<ChartGrid *>()->charts()[index];
    }
    ChartWidget *sparkline() { return window().findChild<ChartWidget *>(u"sparkline"_s); }
    bool waitForSparkline()
    {
        window().findChild<PageStatus *>()->setDelay(0);
        emit window().tabs().changed();
        return QTest::qWaitFor([this] { return sparkline() && sparkline()->isVisible(); });
    }
    QString filterText()
    {
        const auto *bar = page()->findChild<FilterBar *>();
        return bar && bar->isVisible() ? bar->findChild<QLabel *>(u"filterText"_s)->text() : QString();
    }
    int rows() { return page()->model()->rowCount(); }
};

} // namespace

class TestStatistics : public QObject
{
    Q_OBJECT

private slots:
    void allKeywordsAreShown();
    void aChosenWeekFiltersTheTab();
    void anEmptyWeekSaysSo();
    void theFilterIsRemovedByItsButton();
    void theFilterIsOfSubmissionInEveryOrder();
    void thePictureIsSaved_data();
    void thePictureIsSaved();
    void theLibraryIsNotReplacedByAPicture();
    void theSmallChartIsReadLater();
    void theSmallChartFiltersTheTab();
    void theSmallChartBelongsToTheVisibleTab();
};

void TestStatistics::allKeywordsAreShown()
{
    StatisticsFixture f;
    QVERIFY(f.run());
    StatisticsDialog *dialog = f.open();
    QVERIFY(dialog);
    QCOMPARE(dialog->statistics().size(), 2);
    ChartWidget *chart = f.chart(*dialog, 0);
    QVERIFY(chart->hasFocus()); // that of the current tab
    QCOMPARE(chart->barText(chart->currentBar()), u"2025-W11 (2025-03-10 to 2025-03-16): 1 new, 0 revised"_s);
    QCOMPARE(dialog->findChild<QLabel *>(u"chartDescription"_s)->text(), chart->barText(chart->currentBar()));
    QCOMPARE(f.chart(*dialog, 1)->accessibleName(), u"Papers of %1 over time"_s.arg(hostileName));
    QCOMPARE(f.chart(*dialog, 1)->barCount(), 0);
    QCOMPARE(widgetsWithoutNames(*dialog), QString());
    QCOMPARE(textsWithTheSameLetter(*dialog), QString());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(backTo(f.window()));
}

void TestStatistics::aChosenWeekFiltersTheTab()
{
    StatisticsFixture f;
    QVERIFY(f.run());
    QCOMPARE(f.rows(), 5);
    StatisticsDialog *dialog = f.open();
    QVERIFY(dialog);
    QTest::keyClick(f.chart(*dialog, 0), Qt::Key_Left);
    QTest::keyClick(f.chart(*dialog, 0), Qt::Key_Return);
    QVERIFY(backTo(f.window()));
    QTRY_COMPARE(f.rows(), 3);
    QCOMPARE(f.filterText(), u"Only papers submitted from 3 Mar 2025 to 9 Mar 2025 (UTC)"_s);
    QVERIFY(f.table()->hasFocus());
    f.page()->markAll(Mark::Read);
    QTRY_COMPARE(f.readIds().size(), 3); // only the shown papers
}

void TestStatistics::anEmptyWeekSaysSo()
{
    StatisticsFixture f;
    QVERIFY(f.run());
    f.page()->showDays({march(17), march(23)});
    QTRY_VERIFY(f.empty(u"MLLM"_s) && f.empty(u"MLLM"_s)->isVisible());
    QCOMPARE(f.heading(f.empty(u"MLLM"_s)), u"No papers of these days"_s);
    QTest::mouseClick(f.action(f.empty(u"MLLM"_s)), Qt::LeftButton);
    QTRY_COMPARE(f.rows(), 5);
    QVERIFY(!f.page()->filter().days().isValid());
}

void TestStatistics::theFilterIsRemovedByItsButton()
{
    StatisticsFixture f;
    QVERIFY(f.run());
    f.page()->showDays({march(3), march(9)});
    QTRY_COMPARE(f.rows(), 3);
    auto *button = f.page()->findChild<QPushButton *>(u"showAllButton"_s);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_COMPARE(f.rows(), 5);
    QCOMPARE(f.filterText(), QString());
    QVERIFY(f.table()->hasFocus());
    // A paper that is looked for is found in any case.
    f.page()->showDays({march(3), march(9)});
    QTRY_COMPARE(f.rows(), 3);
    f.window().showPaper(f.page()->state().keyword.id, keyOf(u"2503.00005"_s));
    QTRY_COMPARE(f.currentPaper(), u"2503.00005"_s);
}

void TestStatistics::theFilterIsOfSubmissionInEveryOrder()
{
    StatisticsFixture f;
    QVERIFY(f.run());
    f.page()->showDays({march(3), march(9)});
    for (const int column : {int(PaperCells::TitleColumn), int(PaperCells::UpdatedColumn)}) {
        f.page()->model()->sort(column, Qt::AscendingOrder);
        QTRY_COMPARE(f.rows(), 3);
    }
}

void TestStatistics::thePictureIsSaved_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("SVG") << u"picture.svg"_s;
    QTest::newRow("PNG") << u"picture.PNG"_s;
}

void TestStatistics::thePictureIsSaved()
{
    QFETCH(const QString, name);
    StatisticsFixture f;
    QVERIFY(f.run());
    StatisticsDialog *dialog = f.open();
    QVERIFY(dialog);
    f.prompts.save = f.folder.filePath(name);
    QTest::mouseClick(f.saveButton(*dialog), Qt::LeftButton);
    QTRY_VERIFY(f.message().contains(name));
    QFile file(f.prompts.save);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    if (name.endsWith(u"svg"_s))
        QVERIFY(bytes.contains("&lt;img src=file:///etc/passwd&gt;") && !bytes.contains("<img"));
    else
        QVERIFY(!QImage::fromData(bytes, "PNG").isNull());
    QVERIFY(f.prompts.suggested.endsWith(u"/daily-papers-statistics.svg"_s));
}

void TestStatistics::theLibraryIsNotReplacedByAPicture()
{
    StatisticsFixture f;
    QVERIFY(f.run());
    StatisticsDialog *dialog = f.open();
    QVERIFY(dialog);
    f.prompts.save = f.options.library;
    QTest::mouseClick(f.saveButton(*dialog), Qt::LeftButton);
    QTRY_VERIFY(f.bar()->isVisible());
    QVERIFY(f.openLibrary());
}

void TestStatistics::theSmallChartIsReadLater()
{
    StatisticsFixture f;
    QVERIFY(f.run());
    QVERIFY(!f.sparkline()); // it costs nothing at the start
    QVERIFY(f.waitForSparkline());
    ChartWidget *chart = f.sparkline();
    QVERIFY2(chart->accessibleDescription().contains(u"26"_s), qPrintable(chart->accessibleDescription()));
    QCOMPARE(chart->toolTip(), chart->accessibleDescription());
    QCOMPARE(chart->accessibleName(), u"Papers of MLLM over time"_s);
    QCOMPARE(chart->barText(chart->barCount() - 1), u"2025-W11 (2025-03-10 to 2025-03-16): 1 new"_s);
    QVERIFY(chart->barCount() <= 26);
}

void TestStatistics::theSmallChartFiltersTheTab()
{
    StatisticsFixture f;
    QVERIFY(f.run());
    QVERIFY(f.waitForSparkline());
    ChartWidget *chart = f.sparkline();
    QTest::mouseClick(chart, Qt::LeftButton, {}, chart->barRect(chart->barCount() - 2).center());
    QTRY_COMPARE(f.rows(), 3);
    QTest::mouseClick(f.page()->findChild<QPushButton *>(u"showAllButton"_s), Qt::LeftButton);
    QTRY_COMPARE(f.rows(), 5);
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_End);
    QTest::keyClick(chart, Qt::Key_Return);
    QTRY_COMPARE(f.rows(), 1);
}

void TestStatistics::theSmallChartBelongsToTheVisibleTab()
{
    StatisticsFixture f;
    QVERIFY(f.run());
    QVERIFY(f.waitForSparkline());
    f.showTab(1); // has no numbers
    QTRY_VERIFY(!f.sparkline()->isVisible());
    f.showTab(0);
    QTRY_VERIFY(f.sparkline()->isVisible());
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestStatistics)
#include "tst_statistics.moc"
