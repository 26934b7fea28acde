// The actions for files and settings, and the names of all actions and widgets.
#include "gui/mainwindowfixture.h"

using namespace Qt::StringLiterals;

namespace dp::test {

class TestWindowActions : public QObject
{
    Q_OBJECT

private slots:
    void anImportMakesTabsWithTheirPapers();
    void whatCannotBeImportedIsSaid();
    void anExportThatCannotBeWrittenIsSaid();
    void aSettingsChangeIsATabChange();
    void questionMarkShowsEveryKey();
    void everyActionHasANameAndAText();
    void everyEntryOfAMenuHasItsOwnLetter();
    void checkableActionsShowTheirCheckMark();
    void everyWidgetOfTheWindowHasAName();
    void everyWidgetOfTheKeysAndAboutHasAName();
};

void TestWindowActions::anImportMakesTabsWithTheirPapers()
{
    MainWindowFixture f({u"MLLM"_s});
    QVERIFY(f.run());
    ReadmePage page;
    page.lastUpdate = QDate(2025, 3, 4);
    page.sections << ReadmePage::Section{
        u"R&D"_s, {onPage(somePaper(u"2503.00002"_s)), onPage(somePaper(u"2503.00001"_s))}, 0};
    page.sections << ReadmePage::Section{u"mllm"_s, {onPage(somePaper(u"2503.00002"_s))}, 0};
    const QString path = f.folder.filePath(u"README.md"_s);
    putBytes(path, readme::write(page));
    f.prompts.open = QStringList{path};
    QSignalSpy done(&f.jobs(), &dp::JobList::ended);
    QTest::keyClick(&f.window(), Qt::Key_I, Qt::ControlModifier);
    QVERIFY(done.wait());
    QTRY_COMPARE(f.window().tabs().keywordPages().size(), 2);
    // The names are equal except for the case, so it is the same keyword.
    QTRY_COMPARE(f.tabs()->tabText(0), u"MLLM (1)"_s);
    QTRY_COMPARE(f.tabs()->tabText(1), u"R&&D (2)"_s);
    QTRY_COMPARE(f.window().tabs().keywordPages()[1]->model()->rowCount(), 2);
    QTRY_COMPARE(f.window().tabs().keywordPages()[0]->model()->rowCount(), 1);
    QVERIFY(!f.bar()->isVisible());
    const QString said = f.message();
    QVERIFY2(said.contains(u"README.md"_s), qPrintable(said));
    // The second import adds nothing.
    QTest::keyClick(&f.window(), Qt::Key_I, Qt::ControlModifier);
    QVERIFY(done.wait());
    QTRY_COMPARE(f.tabs()->tabText(1), u"R&&D (2)"_s);
    QCOMPARE(f.window().tabs().keywordPages()[1]->model()->rowCount(), 2);
    QCOMPARE(f.arxiv.requests().size(), 0);
    f.stop();
}

void TestWindowActions::whatCannotBeImportedIsSaid()
{
    MainWindowFixture f;
    QVERIFY(f.run());
    putBytes(f.folder.filePath(u"notes.md"_s), "only notes");
    f.prompts.open = QStringList{f.folder.filePath(u"notes.md"_s)};
    QSignalSpy done(&f.jobs(), &dp::JobList::ended);
    QTest::keyClick(&f.window(), Qt::Key_I, Qt::ControlModifier);
    QVERIFY(done.wait());
    QVERIFY(f.bar()->isVisible());
    QVERIFY2(f.bar()->text().contains(u"notes.md"_s), qPrintable(f.bar()->text()));
    QVERIFY(!f.retry()->isVisible());
    QCOMPARE(f.bar()->findChild<QLabel *>(u"errorText"_s)->textFormat(), Qt::PlainText);
    // If the dialog is cancelled, nothing happens.
    f.prompts.open.clear();
    f.bar()->hide();
    QTest::keyClick(&f.window(), Qt::Key_I, Qt::ControlModifier);
    QVERIFY(!f.bar()->isVisible());
    QCOMPARE(f.window().tabs().keywordPages().size(), 4);
    f.stop();
}

void TestWindowActions::anExportThatCannotBeWrittenIsSaid()
{
    MainWindowFixture f;
    QVERIFY(f.run());
    f.prompts.save = f.folder.path();
    QSignalSpy done(&f.jobs(), &dp::JobList::ended);
    QTest::keyClick(&f.window(), Qt::Key_E, Qt::ControlModifier);
    QVERIFY(done.wait());
    QVERIFY(f.bar()->isVisible());
    QCOMPARE(f.bar()->text(), errorText(Error{ErrorKind::IsDirectory, f.folder.path(), {}}));
    QVERIFY(!f.retry()->isVisible());
    QVERIFY(f.prompts.suggested.endsWith(u"/README.md"_s));
    // If the dialog is cancelled, nothing is written.
    f.prompts.save.clear();
    QTest::keyClick(&f.window(), Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(done.count(), 1);
    f.stop();
}

void TestWindowActions::aSettingsChangeIsATabChange()
{
    MainWindowFixture f({u"MLLM"_s, u"Reasoning"_s});
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s}));
    QVERIFY(f.give(u"Reasoning"_s, {u"2503.00002"_s}));
    QVERIFY(f.run());
    QTest::keyClick(&f.window(), Qt::Key_Comma, Qt::ControlModifier);
    QDialog *settings = dialogNamed(u"SettingsDialog"_s);
    QVERIFY(settings);
    QVERIFY(pressAlt(*settings, Qt::Key_D));
    QTest::keyClick(settings, Qt::Key_Return);
    QVERIFY(backTo(f.window()));
    QTRY_COMPARE(f.tabs()->tabText(0), u"Reasoning (1)"_s);
    QCOMPARE(f.tabs()->tabText(1), u"MLLM (1)"_s);
    QCOMPARE(f.page()->state().keyword.name, u"MLLM"_s); // the current tab still shows the same keyword
    QTest::keyClick(&f.window(), Qt::Key_Comma, Qt::ControlModifier);
    settings = dialogNamed(u"SettingsDialog"_s);
    QVERIFY(settings);
    QVERIFY(pressAlt(*settings, Qt::Key_R));
    QTest::keyClick(settings, Qt::Key_Return);
    QVERIFY(backTo(f.window()));
    QCOMPARE(f.prompts.questions.size(), 1);
    QTRY_COMPARE(f.window().tabs().keywordPages().size(), 1);
    QCOMPARE(f.tabs()->tabText(0), u"MLLM (1)"_s);
    f.stop();
}

void TestWindowActions::questionMarkShowsEveryKey()
{
    MainWindowFixture f;
    QVERIFY(f.run());
    QTest::keyClick(&f.window(), Qt::Key_Question);
    QDialog *keys = dialogNamed(u"keysDialog"_s);
    QVERIFY(keys);
    const QString text = keys->findChild<QLabel *>(u"keysText"_s)->text();
    int shortcuts = 0;
    for (const QAction *action : f.window().findChildren<QAction *>()) {
        if (action->shortcut().isEmpty())
            continue;
        ++shortcuts;
        const QString key = QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText)
                                .replace(u"; "_s, u", "_s);
        QVERIFY2(text.contains(u"<b>"_s + key.toHtmlEscaped() + u"</b>"_s), qPrintable(action->objectName()));
    }
    QVERIFY(shortcuts > 15);
    for (const char *key : {"Home, End", "Ctrl+A", "Right, Left", "Return"})
        QVERIFY2(text.contains(u"<b>%1</b>"_s.arg(QLatin1StringView(key))), key);
    QTest::keyClick(keys, Qt::Key_Escape);
    QVERIFY(backTo(f.window()));
    f.stop();
}

void TestWindowActions::everyActionHasANameAndAText()
{
    MainWindowFixture f;
    QVERIFY(f.run());
    QStringList nameless, names, keys;
    for (const QMenu *menu : f.window().menuBar()->findChildren<QMenu *>()) {
        if (menu->objectName().isEmpty())
            nameless << menu->title();
        for (const QAction *action : menu->actions()) {
            if (action->isSeparator() || action->menu())
                continue;
            if (action->objectName().isEmpty() || action->text().isEmpty())
                nameless << menu->objectName() + u'/' + action->text();
            names << action->objectName();
        }
    }
    QCOMPARE(nameless.join(u"; "_s), QString());
    QVERIFY(names.size() > 20);
    QCOMPARE(names.removeDuplicates(), 0);
    // No shortcut belongs to two actions, and each action is in a menu.
    for (const QAction *action : f.window().findChildren<QAction *>()) {
        if (action->shortcut().isEmpty())
            continue;
        keys << action->shortcut().toString();
        QVERIFY2(names.contains(action->objectName()), qPrintable(action->objectName()));
    }
    QCOMPARE(keys.removeDuplicates(), 0);
    f.stop();
}

/// A style may draw the icon of a checkable action instead of its check mark.
void TestWindowActions::everyEntryOfAMenuHasItsOwnLetter()
{
    MainWindowFixture f;
    QVERIFY(f.run());
    for (const QMenu *menu : f.window().menuBar()->findChildren<QMenu *>()) {
        QHash<QString, QString> entries;
        for (const QAction *action : menu->actions()) {
            const QString letter = QKeySequence::mnemonic(action->text()).toString();
            if (letter.isEmpty())
                continue;
            QVERIFY2(!entries.contains(letter),
                qPrintable(u"%1: “%2” and “%3”"_s.arg(menu->title(), entries.value(letter), action->text())));
            entries.insert(letter, action->text());
        }
    }
    f.stop();
}

void TestWindowActions::checkableActionsShowTheirCheckMark()
{
    MainWindowFixture f;
    QVERIFY(f.run());
    int checkable = 0;
    for (const QAction *action : f.window().findChildren<QAction *>()) {
        if (!action->isCheckable())
            continue;
        ++checkable;
        QVERIFY2(action->icon().isNull() || !action->isIconVisibleInMenu(), qPrintable(action->objectName()));
    }
    QVERIFY(checkable > 0);
    f.stop();
}

void TestWindowActions::everyWidgetOfTheWindowHasAName()
{
    MainWindowFixture f;
    QVERIFY(f.give(u"Hallucination"_s, {u"2503.00001"_s}));
    QVERIFY(f.run());
    f.table()->setCurrentRow(0);
    f.key(Qt::Key_Right);
    QCOMPARE(widgetsWithoutNames(f.window()), QString());
    f.stop();
}

void TestWindowActions::everyWidgetOfTheKeysAndAboutHasAName()
{
    MainWindowFixture f;
    QVERIFY(f.run());
    for (const auto &[action, name] :
        {std::pair(u"keys"_s, u"keysDialog"_s), std::pair(u"about"_s, u"aboutBox"_s)}) {
        f.window().findChild<QAction *>(action)->trigger();
        QDialog *dialog = dialogNamed(name);
        QVERIFY2(dialog, qPrintable(name));
        QCOMPARE(widgetsWithoutNames(*dialog), QString());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(backTo(f.window()));
    }
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestWindowActions)
#include "tst_windowactions.moc"
