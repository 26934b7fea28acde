// Saved searches as tabs.
#include "gui/pages/savedsearchpage.h"
#include "gui/tabfixture.h"
#include "gui/window/tabmenu.h"
#include "library/savedsearches.h"
#include "support/damage.h"

#include <QToolButton>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

struct SavedSearchFixture : TabFixture {
    SavedSearchFixture()
        : TabFixture({u"A"_s, u"B"_s})
    {
    }

    /// Starts the program with three papers in the first tab.
    bool runWithPapers()
    {
        return give(u"A"_s, {u"2503.00001"_s, u"2503.00002"_s, u"2503.00003"_s}) && run();
    }
    /// Types a search, and saves it under a name.
    bool save(const QString &text, const QString &name = {})
    {
        if (!search(text))
            return false;
        QTest::keyClick(&window(), Qt::Key_S, Qt::ControlModifier);
        return enter(u"savedSearchName"_s, name);
    }
    /// Types a text in a field of the dialog, and presses Return. text: empty: what the field suggests.
    bool enter(const QString &field, const QString &text)
    {
        QDialog *dialog = dialogNamed(u"savedSearchDialog"_s);
        if (!dialog)
            return false;
        auto *edit = dialog->findChild<QLineEdit *>(field);
        if (dialog->focusWidget() != edit)
            return false;
        if (!text.isEmpty())
            QTest::keyClicks(edit, text); // the field is selected
        QTest::keyClick(edit, Qt::Key_Return);
        return backTo(window());
    }
    SavedSearchPage *saved() { return qobject_cast<SavedSearchPage *>(window().shownPage()); }
    QStringList texts()
    {
        QStringList texts;
        for (int i = 0; i < tabBar()->count(); ++i)
            texts << tabBar()->tabText(i);
        return texts.mid(0, texts.size() - 2); // without the tabs of the library
    }
    QStringList stored() { return tabOrderOf(*openLibrary()); }
    QPushButton *undoButton() { return window().findChild<QPushButton *>(u"toastUndoButton"_s); }
};

} // namespace

class TestSavedSearchTabs : public QObject
{
    Q_OBJECT

private slots:
    void aSearchIsSavedCountedAndKept();
    void theButtonSavesTheSearchOfATab();
    void aReadPaperChangesTheCountAndStays();
    void undoReturnsAPaperToTheList();
    void aSearchIsRenamedAndEdited();
    void aRemovedSearchComesBack();
    void tabsAreMovedAndMovedBack();
    void theListOnTheLeftShowsSavedSearches();
    void onlyTheSavedSearchIsExported();
    void newPapersAppear();
    void anotherProgramChangesSavedSearches();
    void hostileTextIsPlain();
    void theDialogSaysWhatIsWrong();
};

void TestSavedSearchTabs::aSearchIsSavedCountedAndKept()
{
    SavedSearchFixture f;
    QVERIFY(f.runWithPapers());
    QVERIFY(!f.action(u"saveSearch"_s)->isEnabled());
    QVERIFY(f.save(u"is:unread loo"_s));
    QTRY_VERIFY(f.saved());
    QVERIFY(!f.isSearchShown());
    QCOMPARE(f.saved()->state().search.name, u"is:unread loo"_s);
    QTRY_COMPARE(f.texts(), (QStringList{u"A (3)"_s, u"B"_s, u"is:unread loo (3)"_s}));
    QTRY_COMPARE(f.saved()->model()->rowCount(), 3);
    QVERIFY(f.saved()->table()->hasFocus());
    f.stop();
    QVERIFY(f.start());
    QTRY_COMPARE(f.texts(), (QStringList{u"A (3)"_s, u"B"_s, u"is:unread loo (3)"_s}));
    QTRY_VERIFY(f.saved()); // the current tab is kept too
    QTRY_COMPARE(f.saved()->model()->rowCount(), 3);
    f.stop();
}

void TestSavedSearchTabs::theButtonSavesTheSearchOfATab()
{
    SavedSearchFixture f;
    QVERIFY(f.give(u"B"_s, {u"2503.00009"_s}));
    QVERIFY(f.runWithPapers());
    auto *button = f.window().findChild<QToolButton *>(u"saveSearchButton"_s);
    QVERIFY(!button->isVisible());
    QTest::keyClick(&f.window(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *field = f.window().findChild<QLineEdit *>(u"searchField"_s);
    QTest::keyClicks(field, u"look"_s);
    QTRY_VERIFY(f.isSearchShown() && button->isVisible() && button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(f.enter(u"savedSearchName"_s, u"Mine"_s));
    QTRY_VERIFY(f.saved());
    QCOMPARE(f.saved()->state().search.text, u"keyword:\"A\" (look*)"_s);
    QTRY_COMPARE(f.saved()->model()->rowCount(), 3);
    QVERIFY(!button->isVisible());
    f.stop();
}

void TestSavedSearchTabs::undoReturnsAPaperToTheList()
{
    SavedSearchFixture f;
    QVERIFY(f.runWithPapers());
    QVERIFY(f.save(u"is:unread look"_s, u"Unread"_s));
    QTRY_VERIFY(f.saved());
    QTRY_COMPARE(f.saved()->model()->rowCount(), 3);
    QTest::keyClick(f.saved()->table(), Qt::Key_M);
    QTRY_COMPARE(f.texts().value(2), u"Unread (2)"_s);
    // The read paper disappears when the tab is shown again.
    QTest::keyClick(&f.window(), Qt::Key_PageUp, Qt::ControlModifier);
    QTest::keyClick(&f.window(), Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_VERIFY(f.saved());
    QTRY_COMPARE(f.saved()->model()->rowCount(), 2);
    QTest::keyClick(&f.window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.texts().value(2), u"Unread (3)"_s);
    QTRY_COMPARE(f.saved()->model()->rowCount(), 3);
    f.stop();
}

void TestSavedSearchTabs::aReadPaperChangesTheCountAndStays()
{
    SavedSearchFixture f;
    QVERIFY(f.runWithPapers());
    QVERIFY(f.save(u"is:unread look"_s, u"Unread"_s));
    QTRY_COMPARE(f.texts().value(2), u"Unread (3)"_s);
    QTRY_COMPARE(f.saved()->model()->rowCount(), 3);
    QTest::keyClick(f.saved()->table(), Qt::Key_M);
    QTRY_COMPARE(f.texts(), (QStringList{u"A (2)"_s, u"B"_s, u"Unread (2)"_s}));
    QCOMPARE(f.saved()->model()->rowCount(), 3); // the person still reads here
    QTest::keyClick(&f.window(), Qt::Key_PageUp, Qt::ControlModifier);
    QTRY_VERIFY(!f.saved());
    QTest::keyClick(&f.window(), Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_VERIFY(f.saved());
    QTRY_COMPARE(f.saved()->model()->rowCount(), 2);
    QTest::keyClick(&f.window(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(f.texts(), (QStringList{u"A"_s, u"B"_s, u"Unread"_s}));
    QTest::keyClick(&f.window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.texts(), (QStringList{u"A (2)"_s, u"B"_s, u"Unread (2)"_s}));
    f.stop();
}

void TestSavedSearchTabs::aSearchIsRenamedAndEdited()
{
    SavedSearchFixture f;
    QVERIFY(f.runWithPapers());
    QVERIFY(f.save(u"is:unread look"_s, u"Unread"_s));
    QTRY_COMPARE(f.texts().value(2), u"Unread (3)"_s);
    QMenu *menu = f.menuOf(2);
    QVERIFY(menu);
    QCOMPARE(TabFixture::entriesOf(menu),
        QStringList({u"tabExportSearch"_s, u"tabMarkRead"_s, u"tabRenameSearch"_s, u"tabEditSearch"_s,
            u"tabRemoveSearch"_s}));
    f.choose(menu, Qt::Key_N);
    QVERIFY(f.enter(u"savedSearchName"_s, u"Other"_s));
    QTRY_COMPARE(f.texts().value(2), u"Other (3)"_s);
    menu = f.menuOf(2);
    QVERIFY(menu);
    f.choose(menu, Qt::Key_E);
    QVERIFY(f.enter(u"savedSearchText"_s, u"2503.00002"_s));
    QTRY_COMPARE(f.texts().value(2), u"Other (1)"_s);
    QTRY_COMPARE(f.saved()->model()->rowCount(), 1);
    QTest::keyClick(&f.window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.saved()->model()->rowCount(), 3);
    QTest::keyClick(&f.window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.texts().value(2), u"Unread (3)"_s);
    f.stop();
}

void TestSavedSearchTabs::aRemovedSearchComesBack()
{
    SavedSearchFixture f;
    QVERIFY(f.runWithPapers());
    QVERIFY(f.save(u"look"_s, u"First"_s));
    QTRY_VERIFY(f.saved());
    QVERIFY(f.save(u"is:unread"_s, u"Second"_s));
    QTRY_COMPARE(f.texts().size(), 4);
    QMenu *menu = f.menuOf(2);
    QVERIFY(menu);
    f.choose(menu, Qt::Key_M);
    QTRY_COMPARE(f.texts().size(), 3);
    QCOMPARE(f.stored(), (QStringList{u"A"_s, u"B"_s, u"?Second"_s}));
    QTRY_VERIFY(f.undoButton() && f.undoButton()->isVisible());
    QVERIFY(f.message().contains(u"“First” was removed"_s));
    QTest::mouseClick(f.undoButton(), Qt::LeftButton);
    QTRY_COMPARE(f.texts().size(), 4);
    QCOMPARE(f.stored(), (QStringList{u"A"_s, u"B"_s, u"?First"_s, u"?Second"_s}));
    QTRY_COMPARE(f.texts().value(2), u"First (3)"_s);
    f.stop();
}

void TestSavedSearchTabs::tabsAreMovedAndMovedBack()
{
    SavedSearchFixture f;
    QVERIFY(f.runWithPapers());
    QVERIFY(f.save(u"is:starred"_s, u"Stars"_s));
    QTRY_COMPARE(f.texts(), (QStringList{u"A (3)"_s, u"B"_s, u"Stars"_s}));
    QTRY_VERIFY(f.saved());
    QVERIFY(!f.action(u"moveTabForward"_s)->isEnabled()); // the tabs of the library do not move
    for (int i = 0; i < 2; ++i)
        QTest::keyClick(&f.window(), Qt::Key_PageUp, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(f.stored(), (QStringList{u"?Stars"_s, u"A"_s, u"B"_s}));
    QVERIFY(!f.action(u"moveTabBack"_s)->isEnabled());
    QCOMPARE(f.texts(), (QStringList{u"Stars"_s, u"A (3)"_s, u"B"_s}));
    f.tabBar()->moveTab(1, 2); // exchanges two keywords
    QTRY_COMPARE(f.stored(), (QStringList{u"?Stars"_s, u"B"_s, u"A"_s}));
    QTRY_COMPARE(f.session().keywords().keywords().first().name, u"B"_s);
    QTest::keyClick(&f.window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.texts(), (QStringList{u"Stars"_s, u"A (3)"_s, u"B"_s}));
    QTest::keyClick(&f.window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.texts(), (QStringList{u"A (3)"_s, u"Stars"_s, u"B"_s}));
    QTest::keyClick(&f.window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.texts(), (QStringList{u"A (3)"_s, u"B"_s, u"Stars"_s}));
    QCOMPARE(f.stored(), (QStringList{u"A"_s, u"B"_s, u"?Stars"_s}));
    f.stop();
}

void TestSavedSearchTabs::theListOnTheLeftShowsSavedSearches()
{
    SavedSearchFixture f;
    Settings(f.options.settings).set(Setting::TabPlace, u"left"_s);
    QVERIFY(f.runWithPapers());
    QVERIFY(f.save(u"is:unread look"_s, u"Unread"_s));
    auto *list = f.window().findChild<QListView *>(u"tabSidebarList"_s);
    QTRY_COMPARE(list->model()->rowCount(), 5);
    const QModelIndex row = list->model()->index(4, 0);
    QCOMPARE(row.data().toString(), u"Unread"_s);
    QTRY_COMPARE(row.data(Qt::AccessibleTextRole).toString(), u"Unread (3)"_s);
    QVERIFY(row.flags() & Qt::ItemIsDragEnabled);
    QVERIFY(list->model()->moveRow({}, 4, {}, 2)); // before the first keyword
    QTRY_COMPARE(f.stored(), (QStringList{u"?Unread"_s, u"A"_s, u"B"_s}));
    f.stop();
}

void TestSavedSearchTabs::onlyTheSavedSearchIsExported()
{
    SavedSearchFixture f;
    QVERIFY(f.runWithPapers());
    QVERIFY(f.save(u"2503.00002"_s, u"a/b: c"_s));
    QTRY_COMPARE(f.texts().size(), 3);
    f.prompts.save = f.folder.filePath(u"page.md"_s);
    QSignalSpy done(&f.jobs(), &JobList::ended);
    QMenu *menu = f.menuOf(2);
    QVERIFY(menu);
    f.choose(menu, Qt::Key_X);
    QVERIFY(done.size() > 0 || done.wait());
    QVERIFY2(f.prompts.suggested.endsWith(u"/a_b_ c.md"_s), qPrintable(f.prompts.suggested));
    const QByteArray page = bytesOf(f.prompts.save);
    QVERIFY(page.contains("2503.00002") && !page.contains("2503.00001"));
    f.stop();
}

void TestSavedSearchTabs::newPapersAppear()
{
    SavedSearchFixture f;
    QVERIFY(f.runWithPapers());
    QVERIFY(f.save(u"is:unread look"_s, u"Unread"_s));
    QTRY_COMPARE(f.texts().value(2), u"Unread (3)"_s);
    const auto opened = libraryopener::open(f.options.library, Library::Access::Write);
    VERIFY_OK(opened);
    Library &library = **opened;
    VERIFY_OK(storePapers(library, u"B"_s, {u"2503.00008"_s}));
    QTRY_COMPARE(f.texts().value(2), u"Unread (4)"_s);
    QTRY_COMPARE(f.saved()->model()->rowCount(), 4);
    f.stop();
}

void TestSavedSearchTabs::anotherProgramChangesSavedSearches()
{
    SavedSearchFixture f;
    QVERIFY(f.runWithPapers());
    const auto opened = libraryopener::open(f.options.library, Library::Access::Write);
    VERIFY_OK(opened);
    Library &library = **opened;
    SavedSearches searches(library);
    auto added = searches.add({0, u"Other"_s, u"look"_s}, f.clock.now());
    VERIFY_OK(added);
    QTRY_COMPARE(f.texts(), (QStringList{u"A (3)"_s, u"B"_s, u"Other (3)"_s}));
    added->name = u"Another"_s;
    VERIFY_OK(searches.update(*added));
    QTRY_COMPARE(f.texts().value(2), u"Another (3)"_s);
    VERIFY_OK(searches.remove(added->id));
    QTRY_COMPARE(f.texts(), (QStringList{u"A (3)"_s, u"B"_s}));
    f.stop();
}

void TestSavedSearchTabs::hostileTextIsPlain()
{
    SavedSearchFixture f;
    QVERIFY(f.runWithPapers());
    const QString name = u"<img src=file:///etc/passwd> & <b>x</b>"_s;
    QVERIFY(f.save(u"<b>zebra</b>"_s, name));
    QTRY_VERIFY(f.saved());
    QCOMPARE(f.tabBar()->label(2).name, name);
    QVERIFY(
        !f.tabBar()->tabToolTip(2).contains(u"<b>"_s) || f.tabBar()->tabToolTip(2).startsWith(u"Saved"_s));
    auto *list = f.saved()->findChild<QLabel *>(u"emptyExplanation"_s);
    QTRY_VERIFY((list = f.saved()->findChild<QLabel *>(u"emptyExplanation"_s)));
    QCOMPARE(list->textFormat(), Qt::PlainText);
    QTRY_VERIFY(list->text().contains(u"<b>zebra</b>"_s));
    f.stop();
}

void TestSavedSearchTabs::theDialogSaysWhatIsWrong()
{
    SavedSearchFixture f;
    QVERIFY(f.runWithPapers());
    QVERIFY(f.save(u"look"_s, u"Taken"_s));
    QTRY_VERIFY(f.saved());
    QVERIFY(f.search(u"title:zebra OR is:starred"_s));
    QTest::keyClick(&f.window(), Qt::Key_S, Qt::ControlModifier);
    QDialog *dialog = dialogNamed(u"savedSearchDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(widgetsWithoutNames(*dialog), QString());
    QCOMPARE(textsWithTheSameLetter(*dialog), QString());
    auto *problem = dialog->findChild<QLabel *>(u"savedSearchProblem"_s);
    auto *understood = dialog->findChild<QLabel *>(u"savedSearchUnderstood"_s);
    auto *ok = dialog->findChild<QPushButton *>(u"okButton"_s);
    QVERIFY(understood->isVisible() && understood->text().contains(u"zebra"_s));
    QVERIFY(!problem->isVisible() && ok->isEnabled());
    QTest::keyClicks(dialog->focusWidget(), u"taken"_s);
    QVERIFY(problem->isVisible() && problem->text().contains(u"already exists"_s) && !ok->isEnabled());
    QTest::keyClicks(dialog->focusWidget(), u" not"_s);
    QVERIFY(!problem->isVisible() && ok->isEnabled());
    auto *text = dialog->findChild<QLineEdit *>(u"savedSearchText"_s);
    text->setFocus();
    text->selectAll();
    QTest::keyClicks(text, u"()"_s);
    QVERIFY(problem->text().contains(u"finds nothing"_s) && !ok->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(backTo(f.window()));
    QCOMPARE(f.stored(), (QStringList{u"A"_s, u"B"_s, u"?Taken"_s}));
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestSavedSearchTabs)
#include "tst_savedsearchtabs.moc"
