// Commands of the user: the page of the settings, and the menu that runs them on papers.
#include "base/owncommand.h"
#include "gui/dialogs/commanddialog.h"
#include "gui/mainwindowfixture.h"
#include "library/notes.h"
#include "session/owncommandjob.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestCommands : public QObject
{
    Q_OBJECT

private slots:
    void withoutCommandsTheMenuIsHidden();
    void aCommandIsAddedInTheSettings();
    void aWrongCommandIsRefusedInTheDialog();
    void theMenuRunsACommandWhoseOutputIsTheNote();
    void namesAreNoLettersOfTheMenu();
    void aFailureIsShown();

private:
    struct Desk : MainWindowFixture {
        Desk()
            : MainWindowFixture({u"MLLM"_s})
        {
            isGiven = give(u"MLLM"_s, {u"2503.00001"_s, u"2503.00002"_s});
        }
        bool runReady() { return isGiven && run(); }
        void setCommands(const QList<OwnCommand> &commands)
        {
            Settings(options.settings).set(Setting::OwnCommands, OwnCommand::toText(commands));
        }
        QAction *entry() { return window().findChild<QAction *>(u"runCommand"_s); }
        /// Opens the menu of papers, so that its entries are up to date.
        QMenu *openMenu()
        {
            key(Qt::Key_P, Qt::AltModifier);
            auto *menu = window().findChild<QMenu *>(u"paperMenu"_s);
            return QTest::qWaitFor([menu] { return QApplication::activePopupWidget() == menu; }) ? menu
                                                                                                 : nullptr;
        }
        static void closeMenus()
        {
            while (QWidget *popup = QApplication::activePopupWidget())
                popup->close();
        }
        /// Runs the first command of the menu.
        void runFirst()
        {
            QVERIFY(openMenu());
            closeMenus();
            QVERIFY(entry()->isVisible());
            entry()->menu()->actions().first()->trigger();
        }
        QString noteOf(const QString &id) { return Notes(*openLibrary()).of(keyOf(id)).value(); }

        bool isGiven = false;
    };
};

void TestCommands::withoutCommandsTheMenuIsHidden()
{
    Desk f;
    QVERIFY(f.runReady());
    QVERIFY(f.openMenu());
    QVERIFY(!f.entry()->isVisible());
    Desk::closeMenus();
    f.stop();
}

void TestCommands::aCommandIsAddedInTheSettings()
{
    Desk f;
    QVERIFY(f.runReady());
    f.key(Qt::Key_Comma, Qt::ControlModifier);
    QDialog *settings = dialogNamed(u"SettingsDialog"_s);
    QVERIFY(settings);
    auto *page = settings->findChild<QWidget *>(u"commandSettings"_s);
    auto *pages = settings->findChild<QTabWidget *>(u"pages"_s);
    pages->setCurrentWidget(page);
    QTest::keyClick(settings, Qt::Key_A, Qt::AltModifier);
    QDialog *dialog = dialogNamed(u"commandDialog"_s);
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"commandName"_s), u"Summary"_s);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"commandLine"_s), u"echo {id}"_s);
    auto *output = dialog->findChild<QComboBox *>(u"commandOutputCombo"_s);
    output->setCurrentIndex(1);
    QTest::keyClick(dialog->findChild<QLineEdit *>(u"commandLine"_s), Qt::Key_Return);
    QTRY_COMPARE(page->findChild<QTreeWidget *>(u"commandList"_s)->topLevelItemCount(), 1);
    const QList<OwnCommand> stored =
        OwnCommand::fromText(Settings(f.options.settings).text(Setting::OwnCommands));
    QCOMPARE(stored,
        (QList<OwnCommand>{
            {u"Summary"_s, u"echo {id}"_s, OwnCommand::Input::None, OwnCommand::Output::ReplacesNote}}));
    QTest::keyClick(settings, Qt::Key_Escape);
    QVERIFY(backTo(f.window()));
    QVERIFY(f.openMenu());
    QVERIFY(f.entry()->isVisible());
    QCOMPARE(f.entry()->menu()->actions().first()->text(), u"Summary"_s);
    Desk::closeMenus();
    f.stop();
}

void TestCommands::aWrongCommandIsRefusedInTheDialog()
{
    CommandDialog dialog({u"N"_s, u"sh -c \"echo {title}\""_s}, true);
    auto *ok = dialog.findChild<QPushButton *>(u"okButton"_s);
    auto *problem = dialog.findChild<QLabel *>(u"commandProblem"_s);
    QVERIFY(!ok->isEnabled());
    QVERIFY2(problem->text().contains(u"$DAILY_PAPERS_TITLE"_s), qPrintable(problem->text()));
    dialog.findChild<QLineEdit *>(u"commandLine"_s)->setText(u"sh -c \"echo $DAILY_PAPERS_TITLE\""_s);
    QVERIFY(ok->isEnabled());
    QCOMPARE(problem->text(), QString());
}

void TestCommands::theMenuRunsACommandWhoseOutputIsTheNote()
{
    Desk f;
    f.setCommands({{u"Summary"_s, u"echo \"about {id}\""_s, OwnCommand::Input::None,
        OwnCommand::Output::ReplacesNote}});
    QVERIFY(f.runReady());
    f.table()->setCurrentRow(0);
    f.runFirst();
    QTRY_COMPARE(f.noteOf(u"2503.00002"_s), u"about 2503.00002"_s);
    QTRY_COMPARE(f.page()->model()->paper(0)->note, u"about 2503.00002"_s);
    QTRY_VERIFY(!f.jobs().has<OwnCommandJob>());
    f.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.noteOf(u"2503.00002"_s), QString());
    f.stop();
}

void TestCommands::namesAreNoLettersOfTheMenu()
{
    Desk f;
    f.setCommands({{u"A & <b>B</b>"_s, u"true"_s}});
    QVERIFY(f.runReady());
    QVERIFY(f.openMenu());
    Desk::closeMenus();
    QCOMPARE(f.entry()->menu()->actions().first()->text(), u"A && <b>B</b>"_s);
    f.stop();
}

void TestCommands::aFailureIsShown()
{
    Desk f;
    f.setCommands({{u"Broken"_s, u"sh -c \"echo 'no <b>key</b>' >&2; exit 4\""_s}});
    QVERIFY(f.runReady());
    f.table()->setCurrentRow(0);
    f.runFirst();
    QTRY_VERIFY(f.bar()->isVisible());
    QCOMPARE(f.bar()->text(), u"“Broken” failed with the exit code 4: no <b>key</b>"_s);
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestCommands)
#include "tst_commands.moc"
