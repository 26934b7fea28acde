// The tabs of the whole library: all papers, and the starred papers.
#include "gui/animals.h"
#include "gui/pages/librarypage.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QScrollBar>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestLibraryPages : public QObject
{
    Q_OBJECT

private slots:
    void allPapersIsATab();
    void allPapersAreReadWhenTheirTabIsShown();
    void aHiddenListBeginsAtItsNewestPaper();
    void longListIsWindowed();
    void longListKeepsItsPositionWhenPapersAreAdded();
    void starredTabFollowsTheStars();
    void shownTabIsRemembered();
};

void TestLibraryPages::allPapersIsATab()
{
    DeskFixture f;
    QVERIFY(storeAnimals(f, 40) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    QTest::keyClick(&f.window(), Qt::Key_PageDown, Qt::ControlModifier);
    LibraryPage *all = f.window().tabs().libraryPages().first();
    QCOMPARE(shown(f), all);
    QTRY_COMPARE(all->model()->rowCount(), 40);
    QCOMPARE(title(all, 0), u"Lion 40"_s);
    QVERIFY(f.page() == nullptr);
    QVERIFY(!f.window().findChild<QAction *>(u"refreshTab"_s)->isEnabled());
    QCOMPARE(
        f.window().findChild<QLabel *>(u"statusText"_s)->text(), u"40 papers in the library, 40 unread"_s);
}

void TestLibraryPages::allPapersAreReadWhenTheirTabIsShown()
{
    DeskFixture f;
    QVERIFY(storeAnimals(f, 30) && f.start());
    LibraryPage *all = f.window().tabs().libraryPages().first();
    auto *tabs = f.window().findChild<QTabWidget *>(u"keywordTabs"_s);
    QVERIFY(tabs->currentWidget() != all);
    QVERIFY(!all->isLoaded());
    QVERIFY(!all->isBuilt());
    tabs->setCurrentWidget(all);
    QTRY_COMPARE(all->model()->rowCount(), 30);
}

/// The list was loaded, but was never shown. Newer papers come before the person looks at it.
void TestLibraryPages::aHiddenListBeginsAtItsNewestPaper()
{
    DeskFixture f;
    QVERIFY(storeAnimals(f, 60) && f.start());
    LibraryPage *all = f.window().tabs().libraryPages().first();
    all->loadNow();
    QCOMPARE(all->table()->currentIndex().row(), -1);
    all->model()->setIds(QList<qint64>{900000000000001} + all->model()->ids()); // a newer paper
    f.window().findChild<QTabWidget *>(u"keywordTabs"_s)->setCurrentWidget(all);
    QCOMPARE(all->table()->currentIndex().row(), 0);
    QCOMPARE(all->table()->verticalScrollBar()->value(), 0);
}

void TestLibraryPages::longListIsWindowed()
{
    DeskFixture f;
    QVERIFY(storeAnimals(f, 3000) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    QTest::keyClick(&f.window(), Qt::Key_PageDown, Qt::ControlModifier);
    LibraryPage *all = f.window().tabs().libraryPages().first();
    QCOMPARE(all->model()->rowCount(), 3000); // the rows are known at once
    QVERIFY(all->model()->isWindowed());
    const QAbstractItemModelTester tester(
        all->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(title(all, 0), u"Lion 3000"_s);
    QTest::keyClick(all->table(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(title(all, all->table()->currentIndex().row()), u"Zebra 1"_s);
    QCOMPARE(all->table()->currentIndex().row(), 2999);
    // A sorted list is also shown as a window.
    all->table()->sortByColumn(PapersModel::TitleColumn, Qt::AscendingOrder);
    QCOMPARE(title(all, 0), u"Lion 10"_s);
    QCOMPARE(title(all, 2999), u"Zebra 999"_s);
    QVERIFY(all->model()->isWindowed());
    // All papers of the list can be marked. The mark can be undone.
    QTest::keyClick(&f.window(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(
        f.window().findChild<QLabel *>(u"statusText"_s)->text(), u"3,000 papers in the library, 0 unread"_s);
    QTest::keyClick(&f.window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.window().findChild<QLabel *>(u"statusText"_s)->text(),
        u"3,000 papers in the library, 3,000 unread"_s);
    // The selected papers can all be marked and unmarked.
    const auto marked = [&](const QString &which) {
        const auto library = f.openLibrary();
        return library ? number(*library, u"SELECT count(*) FROM papers WHERE "_s + which) : -1;
    };
    const auto current = [all] {
        return all->table()->currentPaper();
    }; // the next key depends on its marks
    QTest::keyClick(all->table(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(all->table(), Qt::Key_M);
    QTRY_COMPARE(marked(u"is_read"_s), 3000);
    QTRY_VERIFY(current()->read);
    QTest::keyClick(all->table(), Qt::Key_M);
    QTRY_COMPARE(marked(u"is_read"_s), 0);
    QTest::keyClick(all->table(), Qt::Key_S);
    QTRY_COMPARE(marked(u"is_starred"_s), 3000);
    QTRY_VERIFY(current()->starred);
    QTest::keyClick(all->table(), Qt::Key_S);
    QTRY_COMPARE(marked(u"is_starred"_s), 0);
}

void TestLibraryPages::longListKeepsItsPositionWhenPapersAreAdded()
{
    DeskFixture f;
    QVERIFY(storeAnimals(f, 3000) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    QTest::keyClick(&f.window(), Qt::Key_PageDown, Qt::ControlModifier);
    LibraryPage *all = f.window().tabs().libraryPages().first();
    all->table()->setCurrentRow(1500);
    const qint64 id = all->table()->currentId();
    const int top = all->table()->rowViewportPosition(1500);
    QVERIFY(storeAnimals(f, 25, 3001));
    all->reload();
    QCOMPARE(all->model()->rowCount(), 3025);
    QCOMPARE(all->table()->currentId(), id);
    QCOMPARE(all->table()->currentIndex().row(), 1525);
    QCOMPARE(all->table()->rowViewportPosition(1525), top);
    QCOMPARE(all->table()->selectedIds(), QList<qint64>{id});
}

void TestLibraryPages::starredTabFollowsTheStars()
{
    DeskFixture f;
    QVERIFY(storeAnimals(f, 40) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    LibraryPage *all = f.window().tabs().libraryPages().first();
    LibraryPage *starred = f.window().tabs().libraryPages().last();
    QTest::keyClick(&f.window(), Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(all->model()->rowCount(), 40);
    QTest::keyClick(all->table(), Qt::Key_S);
    QTest::keyClick(&f.window(), Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(shown(f), starred);
    QTRY_COMPARE(starred->model()->rowCount(), 1);
    QCOMPARE(title(starred, 0), u"Lion 40"_s);
    QTest::keyClick(starred->table(), Qt::Key_S);
    QTRY_COMPARE(starred->model()->rowCount(), 0);
    // The row has disappeared, so undo is offered.
    auto *toast = f.window().findChild<QWidget *>(u"toast"_s);
    QTRY_VERIFY(toast && toast->isVisible());
}

void TestLibraryPages::shownTabIsRemembered()
{
    DeskFixture f;
    QVERIFY(storeAnimals(f, 40) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    QTest::keyClick(&f.window(), Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(shown(f), f.window().tabs().libraryPages().first());
    f.stop();
    QVERIFY(f.start());
    QTRY_COMPARE(shown(f), f.window().tabs().libraryPages().first());
    QTRY_COMPARE(shown(f)->model()->rowCount(), 40);
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestLibraryPages)
#include "tst_librarypages.moc"
