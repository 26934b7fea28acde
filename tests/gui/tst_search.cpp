#include "gui/deskfixture.h"
#include "gui/models/papersmodel.h"
#include "gui/widgets/abstractpanel.h"
#include "gui/widgets/librarypage.h"
#include "gui/widgets/searchpage.h"
#include "library/libraryopener.h"
#include "library/papers.h"
#include "library/transaction.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestSearch : public QObject
{
    Q_OBJECT

private slots:
    void whatIsTypedIsFoundWhileItIsTyped();
    void theKeyboardGoesToWhatWasFoundAndBack();
    void manyAreShownAsOneScrolls();
    void theEndIsTheLastOfAllMatches_data();
    void theEndIsTheLastOfAllMatches();
    void aKeyAfterTheEndKeepsItsRow();
    void theBestMatchComesFirstWhereThatIsChosen();
    void whatWasLookedForStandsOut();
    void nothingFoundIsSaid();
    void itIsSaidHowASearchWasUnderstood();
    void anAddressFindsItsPaper();
    void aPastedListFindsItsPapers();
    void aMarkInWhatWasFoundIsAMark();
    void aHiddenToolBarComesBackToSearch();
    void aNarrowWindowKeepsItsField();
    void allPapersIsATab();
    void allPapersAreReadWhenTheyAreLookedAt();
    void aLongListIsAWindow();
    void aLongListKeepsItsPlaceWhenPapersCome();
    void starsComeAndGo();
    void theTabOfTheLibraryIsRemembered();

private:
    /// A library with papers in its archive, titled "Zebra 1" and so on, all of them newer than those of the
    /// loopback.
    static bool fill(DeskFixture &f, int count, int from = 1)
    {
        auto library = libraryopener::open(
            f.options.library, Library::Access::Create, {Keyword{0, u"A"_s, {}, {}, 100}});
        if (!library)
            return false;
        QList<Paper> papers;
        for (int i = from; i < from + count; ++i) {
            Paper paper = somePaper(u"2501.%1"_s.arg(i, 5, 10, '0'_L1));
            paper.title = i % 2 ? u"Zebra %1"_s.arg(i) : u"Lion %1"_s.arg(i);
            paper.abstract = i == 7 ? u"zebra zebra zebra"_s : u"An animal of the plain"_s;
            papers << paper;
        }
        Transaction transaction(**library); // one write to the disk instead of thousands
        return transaction.begin().ok()
            && Papers(**library)
                   .store(papers, 0, Source::Feed, QDateTime(QDate(2025, 2, 1), QTime(8, 0), Qt::UTC))
                   .ok()
            && transaction.commit().ok();
    }
    /// Searches 1,500 papers, of which 100 are loaded. Returns the focused table, or null.
    static PapersTable *tableOfManyZebras(DeskFixture &f)
    {
        if (!fill(f, 3000) || !f.start() || !QTest::qWaitFor([&] { return f.page() != nullptr; }))
            return nullptr;
        QTest::keyClicks(field(f), u"zebra"_s);
        const auto isFound = [&] {
            return f.window().searchPage() && f.window().searchPage()->model()->rowCount() == 100;
        };
        if (!QTest::qWaitFor(isFound))
            return nullptr;
        PapersTable *table = f.window().searchPage()->table();
        table->setFocus();
        return table;
    }
    static QLineEdit *field(DeskFixture &f) { return f.window().findChild<QLineEdit *>(u"searchField"_s); }
    static PapersPage *shown(DeskFixture &f) { return f.window().shownPage(); }
    static QString title(PapersPage *page, int row)
    {
        return page->model()->index(row, PapersModel::TitleColumn).data().toString();
    }
};

void TestSearch::whatIsTypedIsFoundWhileItIsTyped()
{
    DeskFixture f;
    QVERIFY(fill(f, 40) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    QTest::keyClick(f.table(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(field(f)->hasFocus());
    QTest::keyClicks(field(f), u"zeb"_s);
    QTRY_COMPARE(shown(f), f.window().searchPage());
    QTRY_COMPARE(shown(f)->model()->rowCount(), 20);
    QCOMPARE(title(shown(f), 0), u"Zebra 39"_s);
    QTest::keyClicks(field(f), u"ra 3"_s);
    QTRY_COMPARE(shown(f)->model()->rowCount(), 6); // 3, 31 to 39
    QTest::keyClick(field(f), Qt::Key_Space);
    QTRY_COMPARE(shown(f)->model()->rowCount(), 1);
    QTRY_COMPARE(f.window().findChild<QLabel *>(u"statusText"_s)->text(), u"1 paper(s) found"_s);
    QTest::keyClick(field(f), Qt::Key_Escape);
    QTRY_COMPARE(shown(f), f.page());
    QVERIFY(field(f)->text().isEmpty());
}

void TestSearch::theKeyboardGoesToWhatWasFoundAndBack()
{
    DeskFixture f;
    QVERIFY(fill(f, 40) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    QTest::keyClick(f.table(), Qt::Key_Slash);
    QTRY_VERIFY(field(f)->hasFocus());
    QTest::keyClicks(field(f), u"lion"_s);
    QTRY_VERIFY(f.window().searchPage() && f.window().searchPage()->model()->rowCount() == 20);
    QTest::keyClick(field(f), Qt::Key_Down);
    PapersTable *table = f.window().searchPage()->table();
    QTRY_VERIFY(table->hasFocus());
    QTest::keyClick(table, Qt::Key_J);
    QCOMPARE(table->currentIndex().row(), 1);
    QTest::keyClick(table, Qt::Key_Space);
    QVERIFY(table->isOpen(table->currentId()));
    QTest::keyClick(table, Qt::Key_Escape);
    QTRY_COMPARE(shown(f), f.page());
    QTRY_VERIFY(f.table()->hasFocus() || f.page()->model()->rowCount() == 0);
}

void TestSearch::manyAreShownAsOneScrolls()
{
    DeskFixture f;
    QVERIFY(fill(f, 3000) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    QTest::keyClicks(field(f), u"zebra"_s);
    QTRY_VERIFY(f.window().searchPage() && f.window().searchPage()->model()->rowCount() == 100);
    QLabel *status = f.window().findChild<QLabel *>(u"statusText"_s);
    QTRY_COMPARE(status->text(), u"1,500 paper(s) found"_s);
    PapersTable *table = f.window().searchPage()->table();
    const QAbstractItemModelTester tester(table->papers());
    for (const int rows : {1100, 1500}) {
        table->verticalScrollBar()->setValue(table->verticalScrollBar()->maximum());
        QTRY_COMPARE(table->papers()->rowCount(), rows);
    }
    QCOMPARE(title(f.window().searchPage(), 1499), u"Zebra 1"_s);
    table->verticalScrollBar()->setValue(0);
    QCOMPARE(title(f.window().searchPage(), 0), u"Zebra 2999"_s);
}

void TestSearch::theEndIsTheLastOfAllMatches_data()
{
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<int>("selected");
    QTest::newRow("End") << Qt::KeyboardModifiers(Qt::NoModifier) << 1;
    QTest::newRow("Ctrl+End") << Qt::KeyboardModifiers(Qt::ControlModifier) << 1;
    QTest::newRow("Shift+End") << Qt::KeyboardModifiers(Qt::ShiftModifier) << 1497;
    QTest::newRow("Ctrl+Shift+End") << (Qt::ControlModifier | Qt::ShiftModifier) << 1497;
}

void TestSearch::theEndIsTheLastOfAllMatches()
{
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(int, selected);
    DeskFixture f;
    PapersTable *table = tableOfManyZebras(f);
    QVERIFY(table);
    table->setCurrentRow(3);
    QTest::keyClick(table, Qt::Key_End, modifiers);
    QTRY_COMPARE(table->currentIndex().row(), 1499);
    QCOMPARE(title(f.window().searchPage(), 1499), u"Zebra 1"_s);
    QCOMPARE(table->selectedIds().size(), selected);
    QVERIFY(table->viewport()->rect().intersects(table->visualRect(table->currentIndex())));
    QTest::keyClick(table, Qt::Key_Home);
    QCOMPARE(table->currentIndex().row(), 0);
}

/// The remaining rows come later. They move nothing if the person went on.
void TestSearch::aKeyAfterTheEndKeepsItsRow()
{
    DeskFixture f;
    PapersTable *table = tableOfManyZebras(f);
    QVERIFY(table);
    table->setCurrentRow(3);
    QTest::keyClick(table, Qt::Key_End);
    QTest::keyClick(table, Qt::Key_Home); // before the rows have come
    QTRY_VERIFY(table->papers()->rowCount() > 100);
    QTest::qWait(0);
    QCOMPARE(table->currentIndex().row(), 0);
}

void TestSearch::theBestMatchComesFirstWhereThatIsChosen()
{
    DeskFixture f;
    QVERIFY(fill(f, 40) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    QTest::keyClicks(field(f), u"zebra"_s);
    auto *order = f.window().findChild<QComboBox *>(u"searchOrder"_s);
    QTRY_VERIFY(order->isVisible());
    order->setFocus();
    QTest::keyClick(order, Qt::Key_Down);
    QTRY_COMPARE(title(f.window().searchPage(), 0), u"Zebra 7"_s);
    QCOMPARE(f.window().searchPage()->model()->rowCount(), 20);
}

void TestSearch::whatWasLookedForStandsOut()
{
    DeskFixture f;
    QVERIFY(fill(f, 40) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    QTest::keyClicks(field(f), u"zebra anim"_s);
    QTRY_VERIFY(f.window().searchPage() && f.window().searchPage()->model()->rowCount() == 19);
    PapersTable *table = f.window().searchPage()->table();
    const QModelIndex first = table->papers()->index(0, PapersModel::TitleColumn);
    QCOMPARE(first.data(PapersModel::MatchesRole).value<QList<int>>(), (QList<int>{0, 5}));
    table->open(table->papers()->idAt(0));
    QVERIFY(table->panel(table->papers()->idAt(0))->toHtml().contains("background-color"_L1));
    // In the tab it is as it always was.
    QVERIFY(!f.page()->model()->index(0, PapersModel::TitleColumn).data(PapersModel::MatchesRole).isValid());
}

void TestSearch::nothingFoundIsSaid()
{
    DeskFixture f;
    QVERIFY(fill(f, 4) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    for (const QString &typed : {u"giraffe"_s, u"\"*("_s, u"'; DROP TABLE papers"_s}) {
        field(f)->clear();
        QTest::keyClicks(field(f), typed);
        QTRY_VERIFY(f.window().searchPage() && shown(f) == f.window().searchPage());
        QTRY_VERIFY(!f.window().searchPage()->table()->isVisible());
        QVERIFY(!f.window().findChild<QWidget *>(u"errorBar"_s)->isVisible());
    }
}

void TestSearch::aMarkInWhatWasFoundIsAMark()
{
    DeskFixture f;
    QVERIFY(fill(f, 4) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    QTest::keyClicks(field(f), u"zebra"_s);
    QTRY_VERIFY(f.window().searchPage() && f.window().searchPage()->model()->rowCount() == 2);
    QTest::keyClick(field(f), Qt::Key_Return);
    PapersTable *table = f.window().searchPage()->table();
    QTRY_VERIFY(table->hasFocus());
    QTest::keyClick(table, Qt::Key_S);
    QTRY_VERIFY(f.openLibrary()
        && PaperReader(*f.openLibrary()).papers(QList<qint64>{table->currentId()})->first().starred);
}

void TestSearch::aHiddenToolBarComesBackToSearch()
{
    DeskFixture f;
    QVERIFY(fill(f, 4) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    auto *bar = f.window().findChild<QToolBar *>(u"toolBar"_s);
    bar->hide();
    QTest::keyClick(&f.window(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(bar->isVisible() && field(f)->hasFocus());
}

void TestSearch::aNarrowWindowKeepsItsField()
{
    DeskFixture f;
    QVERIFY(fill(f, 40) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    auto *bar = f.window().findChild<QToolBar *>(u"toolBar"_s);
    f.window().resize(1000, 500);
    QTRY_COMPARE(bar->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    f.window().resize(330, 500);
    QTRY_COMPARE(bar->toolButtonStyle(), Qt::ToolButtonIconOnly);
    QTest::keyClick(f.table(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(field(f)->hasFocus());
    QTest::keyClicks(field(f), u"zeb"_s);
    QTRY_COMPARE(shown(f)->model()->rowCount(), 20);
    QVERIFY(field(f)->isVisible() && f.window().findChild<QComboBox *>(u"searchOrder"_s)->isVisible());
    QVERIFY2(field(f)->width() > 110, qPrintable(QString::number(field(f)->width())));
    QVERIFY(f.window().width() < 400); // the field has not made it wider
    f.window().resize(1000, 500);
    QTRY_COMPARE(bar->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
}

void TestSearch::itIsSaidHowASearchWasUnderstood()
{
    DeskFixture f;
    QVERIFY(fill(f, 40) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    QTest::keyClicks(field(f), u"animal -zebra "_s);
    QTRY_VERIFY(f.window().searchPage() && f.window().searchPage()->model()->rowCount() == 20);
    auto *explanation = f.window().findChild<QLabel *>(u"searchExplanation"_s);
    QTRY_COMPARE(explanation->text(), u"Papers with “animal”; without “zebra”."_s);
    QVERIFY(explanation->isVisible());
    QCOMPARE(explanation->textFormat(), Qt::PlainText);
    field(f)->clear();
    QTest::keyClicks(field(f), u"zebra "_s);
    QTRY_COMPARE(f.window().searchPage()->model()->rowCount(), 20);
    QTRY_VERIFY(!explanation->isVisible());
    field(f)->clear();
    QTest::keyClicks(field(f), u"-zebra"_s);
    QTRY_COMPARE(f.window().searchPage()->model()->rowCount(), 0);
    QTRY_VERIFY(f.window().searchPage()->findChild<QLabel *>(u"emptyHeading"_s));
    QTRY_COMPARE(f.window().searchPage()->findChild<QLabel *>(u"emptyHeading"_s)->text(),
        u"The search is not clear"_s);
}

void TestSearch::anAddressFindsItsPaper()
{
    DeskFixture f;
    QVERIFY(fill(f, 40) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    QTest::keyClicks(field(f), u"https://arxiv.org/abs/2501.00012v3"_s);
    QTRY_VERIFY(f.window().searchPage() && f.window().searchPage()->model()->rowCount() >= 1);
    QTRY_COMPARE(title(f.window().searchPage(), 0), u"Lion 12"_s);
}

void TestSearch::aPastedListFindsItsPapers()
{
    DeskFixture f;
    QVERIFY(fill(f, 200) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    QStringList list{u"2501.09999"_s};
    for (int i = 1; i <= 150; ++i)
        list << u"2501.%1"_s.arg(i, 5, 10, '0'_L1);
    field(f)->setText(list.join(u", "_s));
    QTRY_VERIFY(f.window().searchPage() && f.window().searchPage()->model()->rowCount() == 150);
    QTRY_COMPARE(f.window().findChild<QLabel *>(u"searchExplanation"_s)->text(),
        u"The 151 paper(s) with these identifiers.\nNot in the library: 2501.09999."_s);
    field(f)->setText(u"lion 2501.00012"_s);
    QTRY_COMPARE(f.window().searchPage()->model()->rowCount(), 1);
    QCOMPARE(title(f.window().searchPage(), 0), u"Lion 12"_s);
}

void TestSearch::allPapersIsATab()
{
    DeskFixture f;
    QVERIFY(fill(f, 40) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    QTest::keyClick(&f.window(), Qt::Key_PageDown, Qt::ControlModifier);
    LibraryPage *all = f.window().libraryPages().first();
    QCOMPARE(shown(f), all);
    QTRY_COMPARE(all->model()->rowCount(), 40);
    QCOMPARE(title(all, 0), u"Lion 40"_s);
    QVERIFY(f.page() == nullptr);
    QVERIFY(!f.window().findChild<QAction *>(u"refreshTab"_s)->isEnabled());
    QCOMPARE(
        f.window().findChild<QLabel *>(u"statusText"_s)->text(), u"40 papers in the library, 40 unread"_s);
}

void TestSearch::allPapersAreReadWhenTheyAreLookedAt()
{
    DeskFixture f;
    QVERIFY(fill(f, 30) && f.start());
    LibraryPage *all = f.window().libraryPages().first();
    auto *tabs = f.window().findChild<QTabWidget *>(u"keywordTabs"_s);
    QVERIFY(tabs->currentWidget() != all);
    QVERIFY(!all->isLoaded());
    QVERIFY(!all->isBuilt());
    tabs->setCurrentWidget(all);
    QTRY_COMPARE(all->model()->rowCount(), 30);
}

void TestSearch::aLongListIsAWindow()
{
    DeskFixture f;
    QVERIFY(fill(f, 3000) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    QTest::keyClick(&f.window(), Qt::Key_PageDown, Qt::ControlModifier);
    LibraryPage *all = f.window().libraryPages().first();
    QCOMPARE(all->model()->rowCount(), 3000); // at once
    QVERIFY(all->model()->isWindowed());
    const QAbstractItemModelTester tester(
        all->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(title(all, 0), u"Lion 3000"_s);
    QTest::keyClick(all->table(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(title(all, all->table()->currentIndex().row()), u"Zebra 1"_s);
    QCOMPARE(all->table()->currentIndex().row(), 2999);
    // Sorted, it is a window still.
    all->table()->sortByColumn(PapersModel::TitleColumn, Qt::AscendingOrder);
    QCOMPARE(title(all, 0), u"Lion 10"_s);
    QCOMPARE(title(all, 2999), u"Zebra 999"_s);
    QVERIFY(all->model()->isWindowed());
    // All of it can be marked, and that be undone.
    QTest::keyClick(&f.window(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(
        f.window().findChild<QLabel *>(u"statusText"_s)->text(), u"3,000 papers in the library, 0 unread"_s);
    QTest::keyClick(&f.window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.window().findChild<QLabel *>(u"statusText"_s)->text(),
        u"3,000 papers in the library, 3,000 unread"_s);
    // So can all that is selected, in either way.
    const auto marked = [&](const QString &which) {
        const auto library = f.openLibrary();
        return library ? number(*library, u"SELECT count(*) FROM papers WHERE "_s + which) : -1;
    };
    QTest::keyClick(all->table(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(all->table(), Qt::Key_M);
    QTRY_COMPARE(marked(u"is_read"_s), 3000);
    QTest::keyClick(all->table(), Qt::Key_M);
    QTRY_COMPARE(marked(u"is_read"_s), 0);
    QTest::keyClick(all->table(), Qt::Key_S);
    QTRY_COMPARE(marked(u"is_starred"_s), 3000);
    QTest::keyClick(all->table(), Qt::Key_S);
    QTRY_COMPARE(marked(u"is_starred"_s), 0);
}

void TestSearch::aLongListKeepsItsPlaceWhenPapersCome()
{
    DeskFixture f;
    QVERIFY(fill(f, 3000) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    QTest::keyClick(&f.window(), Qt::Key_PageDown, Qt::ControlModifier);
    LibraryPage *all = f.window().libraryPages().first();
    all->table()->setCurrentRow(1500);
    const qint64 id = all->table()->currentId();
    const int top = all->table()->rowViewportPosition(1500);
    QVERIFY(fill(f, 25, 3001));
    all->reload();
    QCOMPARE(all->model()->rowCount(), 3025);
    QCOMPARE(all->table()->currentId(), id);
    QCOMPARE(all->table()->currentIndex().row(), 1525);
    QCOMPARE(all->table()->rowViewportPosition(1525), top);
    QCOMPARE(all->table()->selectedIds(), QList<qint64>{id});
}

void TestSearch::starsComeAndGo()
{
    DeskFixture f;
    QVERIFY(fill(f, 40) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    LibraryPage *all = f.window().libraryPages().first();
    LibraryPage *starred = f.window().libraryPages().last();
    QTest::keyClick(&f.window(), Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(all->model()->rowCount(), 40);
    QTest::keyClick(all->table(), Qt::Key_S);
    QTest::keyClick(&f.window(), Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(shown(f), starred);
    QTRY_COMPARE(starred->model()->rowCount(), 1);
    QCOMPARE(title(starred, 0), u"Lion 40"_s);
    QTest::keyClick(starred->table(), Qt::Key_S);
    QTRY_COMPARE(starred->model()->rowCount(), 0);
}

void TestSearch::theTabOfTheLibraryIsRemembered()
{
    DeskFixture f;
    QVERIFY(fill(f, 40) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    QTest::keyClick(&f.window(), Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(shown(f), f.window().libraryPages().first());
    f.stop();
    QVERIFY(f.start());
    QTRY_COMPARE(shown(f), f.window().libraryPages().first());
    QTRY_COMPARE(shown(f)->model()->rowCount(), 40);
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestSearch)
#include "tst_search.moc"
