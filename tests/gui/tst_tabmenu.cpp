// The context menu of a tab acts on the tab that was clicked, also if another tab is the current one.
#include "gui/tabfixture.h"

using namespace Qt::StringLiterals;

namespace dp::test {

class TestTabMenu : public QObject
{
    Q_OBJECT

private slots:
    void rightClickDoesNotShowTheTab();
    void refreshFetchesOnlyTheClickedKeyword();
    void allPapersOfATabThatWasNeverShownAreMarked();
    void notificationsAreToggled();
    void exportContainsOnlyTheClickedKeyword();
    void clickedKeywordIsEdited();
    void clickedKeywordIsRemoved();
    void tabsOfTheLibraryHaveNoKeywordEntries();
    void keysOpenTheMenuOfTheCurrentTab_data();
    void keysOpenTheMenuOfTheCurrentTab();
};

void TestTabMenu::rightClickDoesNotShowTheTab()
{
    TabFixture f;
    QVERIFY(f.run());
    QMenu *menu = f.menuOf(2);
    QVERIFY(menu);
    QCOMPARE(TabFixture::entriesOf(menu),
        QStringList({u"tabRefresh"_s, u"tabExport"_s, u"tabWatch"_s, u"tabMarkRead"_s, u"tabEdit"_s,
            u"tabRemove"_s}));
    QCOMPARE(f.tabs()->currentIndex(), 0);
    menu->close();
    // There is no menu beside the tabs.
    const QPoint beside(f.tabBar()->tabRect(5).right() + 20, 5);
    QContextMenuEvent event(QContextMenuEvent::Mouse, beside, f.tabBar()->mapToGlobal(beside));
    QApplication::sendEvent(f.tabBar(), &event);
    QVERIFY(!QApplication::activePopupWidget());
    f.stop();
}

void TestTabMenu::refreshFetchesOnlyTheClickedKeyword()
{
    TabFixture f;
    QVERIFY(f.run());
    QSignalSpy finished(&f.session().refresh(), &RefreshJob::reported);
    QMenu *menu = f.menuOf(1);
    QVERIFY(menu);
    f.choose(menu, Qt::Key_R);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(f.asked(), QStringList{u"MLLM"_s});
    f.stop();
}

void TestTabMenu::allPapersOfATabThatWasNeverShownAreMarked()
{
    TabFixture f;
    QVERIFY(f.give(u"Hallucination"_s, {u"2503.00009"_s}));
    QVERIFY(f.give(u"Reward Model"_s, {u"2503.00001"_s, u"2503.00002"_s, u"2503.00003"_s}));
    QVERIFY(f.run());
    QTRY_COMPARE(f.tabs()->tabText(3), u"Reward Model (3)"_s);
    QMenu *menu = f.menuOf(3);
    QVERIFY(menu);
    f.choose(menu, Qt::Key_A);
    QTRY_COMPARE(f.tabs()->tabText(3), u"Reward Model"_s);
    QCOMPARE(f.tabs()->tabText(0), u"Hallucination (1)"_s);
    QCOMPARE(f.readIds().size(), 3);
    f.stop();
}

void TestTabMenu::notificationsAreToggled()
{
    TabFixture f;
    QVERIFY(f.run());
    const auto watched = [&] {
        return Keywords(*f.openLibrary()).find(u"Reasoning"_s)->watched;
    };
    for (const bool isOn : {true, false}) {
        QMenu *menu = f.menuOf(2);
        QVERIFY(menu);
        QCOMPARE(menu->findChild<QAction *>(u"tabWatch"_s)->isChecked(), !isOn);
        f.choose(menu, Qt::Key_N);
        QTRY_COMPARE(watched(), isOn);
        QTRY_COMPARE(f.window().tabs().keywordPages()[2]->state().keyword.watched, isOn);
    }
    QVERIFY(!Keywords(*f.openLibrary()).find(u"Hallucination"_s)->watched);
    f.stop();
}

void TestTabMenu::exportContainsOnlyTheClickedKeyword()
{
    TabFixture f({u"MLLM"_s, u"a/b: c"_s});
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s}));
    QVERIFY(f.give(u"a/b: c"_s, {u"2503.00002"_s}));
    QVERIFY(f.run());
    f.prompts.save = f.folder.filePath(u"page.md"_s);
    QSignalSpy done(&f.jobs(), &dp::JobList::ended);
    QMenu *menu = f.menuOf(1);
    QVERIFY(menu);
    f.choose(menu, Qt::Key_X);
    QVERIFY(done.size() > 0 || done.wait());
    QVERIFY2(f.prompts.suggested.endsWith(u"/a_b_ c.md"_s), qPrintable(f.prompts.suggested));
    const QByteArray page = bytesOf(f.prompts.save);
    QVERIFY(page.contains("2503.00002") && !page.contains("2503.00001"));
    f.stop();
}

void TestTabMenu::clickedKeywordIsEdited()
{
    TabFixture f;
    QVERIFY(f.run());
    QMenu *menu = f.menuOf(2);
    QVERIFY(menu);
    f.choose(menu, Qt::Key_E);
    QVERIFY(f.enterName(u"Thinking"_s));
    QTRY_COMPARE(f.names()[2], u"Thinking"_s);
    QCOMPARE(f.names().size(), 4);
    QCOMPARE(f.tabs()->currentIndex(), 0);
    f.stop();
}

void TestTabMenu::clickedKeywordIsRemoved()
{
    TabFixture f;
    QVERIFY(f.run());
    QMenu *menu = f.menuOf(2);
    QVERIFY(menu);
    f.choose(menu, Qt::Key_M);
    QTRY_COMPARE(f.names(), QStringList({u"Hallucination"_s, u"MLLM"_s, u"Reward Model"_s}));
    QCOMPARE(f.prompts.questions.size(), 1);
    QVERIFY(f.prompts.questions[0].contains(u"Reasoning"_s));
    f.stop();
}

void TestTabMenu::tabsOfTheLibraryHaveNoKeywordEntries()
{
    TabFixture f({u"MLLM"_s});
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s}));
    QVERIFY(f.run());
    QMenu *menu = f.menuOf(2);
    QVERIFY(menu);
    QCOMPARE(TabFixture::entriesOf(menu), QStringList{u"tabMarkRead"_s}); // Starred
    menu->close();
    menu = f.menuOf(1);
    QVERIFY(menu);
    QCOMPARE(TabFixture::entriesOf(menu), QStringList({u"tabRefreshAll"_s, u"tabMarkRead"_s})); // All papers
    f.choose(menu, Qt::Key_A);
    QTRY_COMPARE(f.readIds(), QStringList{u"2503.00001"_s});
    f.stop();
}

void TestTabMenu::keysOpenTheMenuOfTheCurrentTab_data()
{
    QTest::addColumn<bool>("isMenuKey");
    QTest::newRow("menu key") << true;
    QTest::newRow("Shift+F10") << false;
}

void TestTabMenu::keysOpenTheMenuOfTheCurrentTab()
{
    QFETCH(bool, isMenuKey);
    TabFixture f;
    QVERIFY(f.run());
    f.tabBar()->setFocus(Qt::TabFocusReason);
    // The keyboard stays in the tab bar while the person moves through the tabs.
    QTest::keyClick(f.tabBar(), Qt::Key_Right);
    QTest::keyClick(f.tabBar(), Qt::Key_Right);
    QCOMPARE(f.currentName(), u"Reasoning"_s);
    QVERIFY(f.tabBar()->hasFocus());
    if (isMenuKey) { // the platform sends this event when the key is pressed
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(f.tabBar(), &event);
    } else {
        QTest::keyClick(f.tabBar(), Qt::Key_F10, Qt::ShiftModifier);
    }
    QMenu *menu = f.openedMenu();
    QVERIFY(menu);
    f.choose(menu, Qt::Key_M);
    QTRY_COMPARE(f.names(), QStringList({u"Hallucination"_s, u"MLLM"_s, u"Reward Model"_s}));
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestTabMenu)
#include "tst_tabmenu.moc"
