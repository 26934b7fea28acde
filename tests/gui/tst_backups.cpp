// The window rebuilds a damaged library when it starts, restores backups, and makes a backup when the person
// is idle.
#include "gui/appearance.h"
#include "gui/deskfixture.h"
#include "gui/dialogs/restoredialog.h"
#include "gui/window/errorbar.h"
#include "gui/window/windowmessages.h"
#include "gui/windowkeys.h"
#include "library/libraryfiles.h"
#include "library/libraryopener.h"
#include "library/papers.h"
#include "library/recovery/backup.h"
#include "library/recovery/damagestate.h"
#include "library/recovery/rebuild.h"
#include "support/checks.h"
#include "support/damage.h"
#include "support/somepaper.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QAction>
#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace dp;
using namespace dp::test;
using namespace Qt::StringLiterals;

class TestBackups : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void damagedLibraryIsRebuiltWithAMessage_data();
    void damagedLibraryIsRebuiltWithAMessage();
    void unreadablePageIsCheckedAtTheNextStart();
    void undamagedSuspectLibraryIsCleared();
    void fileThatIsNoLibraryIsRefusedUnchanged();
    void messageAboutAnUnusableLibraryHasTheAppearanceOfTheSettings();
    void marksAreRestoredByKeyboard();
    void restoreIsDisabledWithoutBackups();
    void everyWidgetHasAName();
    void backupIsMadeWhenIdle();
    void failedBackupIsReported();
    void maintenanceStopsWhenThePersonReturns();

private:
    QString told()
    {
        return m_desk->window().findChild<ErrorBar *>()->isVisible()
            ? m_desk->window().findChild<ErrorBar *>()->text()
            : QString();
    }
    std::unique_ptr<DeskFixture> m_desk;
};

void TestBackups::init()
{
    m_desk = std::make_unique<DeskFixture>();
    makeRichLibrary(m_desk->options.library);
}

void TestBackups::damagedLibraryIsRebuiltWithAMessage_data()
{
    QTest::addColumn<int>("byte");
    QTest::newRow("the word at its beginning") << 3;
    QTest::newRow("the page of its tables") << 100;
    QTest::newRow("the mark of the program") << 69;
}

void TestBackups::damagedLibraryIsRebuiltWithAMessage()
{
    QFETCH(int, byte);
    const QStringList before = userDataOf(m_desk->options.library);
    flip(m_desk->options.library, byte);
    QVERIFY(m_desk->start());
    QTRY_VERIFY(told().contains(u"was damaged and has been rebuilt"_s));
    QVERIFY(told().contains(m_desk->options.library + u".damaged-"_s));
    QTRY_COMPARE(m_desk->page()->model()->rowCount(), 20);
    m_desk->stop();
    QCOMPARE(userDataOf(m_desk->options.library), before);
    // After the next start, no message is shown.
    QVERIFY(m_desk->start());
    QTRY_COMPARE(m_desk->page()->model()->rowCount(), 20);
    QCOMPARE(told(), QString());
}

void TestBackups::unreadablePageIsCheckedAtTheNextStart()
{
    QVERIFY(m_desk->start());
    // The window reports that a page of a table is unreadable.
    m_desk->window().messages().showError(
        Error{ErrorKind::LibraryDamaged, m_desk->options.library, u"a page"_s});
    QTRY_VERIFY(told().contains(u"is damaged"_s));
    m_desk->stop();
    QByteArray bytes = bytesOf(m_desk->options.library);
    for (qsizetype at = 4096; at < bytes.size(); at += 4096)
        if (bytes[at] == '\x0d' && bytes.mid(at, 4096).contains("arxiv.org/abs/2502.00020")) {
            bytes[at] = '\x7f';
            break;
        }
    putBytes(m_desk->options.library, bytes);
    QVERIFY(m_desk->start());
    QTRY_VERIFY(told().contains(u"has been rebuilt"_s));
    QVERIFY(told().contains(u"could not be recovered"_s));
}

void TestBackups::undamagedSuspectLibraryIsCleared()
{
    damagestate::suspect(m_desk->options.library);
    QVERIFY(m_desk->start());
    QTRY_COMPARE(m_desk->page()->model()->rowCount(), 20);
    QCOMPARE(told(), QString());
    QVERIFY(!damagestate::isSuspect(m_desk->options.library));
}

void TestBackups::fileThatIsNoLibraryIsRefusedUnchanged()
{
    const QByteArray letter = QByteArray("a letter to a friend\n").repeated(300);
    libraryfiles::remove(m_desk->options.library);
    putBytes(m_desk->options.library, letter);
    const auto opened = Desktop::open(m_desk->options, m_desk->prompts, m_desk->clock, m_desk->network);
    VERIFY_ERROR(opened, ErrorKind::NotALibrary);
    QCOMPARE(bytesOf(m_desk->options.library), letter);
}

void TestBackups::messageAboutAnUnusableLibraryHasTheAppearanceOfTheSettings()
{
    libraryfiles::remove(m_desk->options.library);
    putBytes(m_desk->options.library, "no library");
    for (const QString &name : {u"dark"_s, u"light"_s}) {
        Settings(m_desk->options.settings).set(Setting::Appearance, name);
        QVERIFY(!Desktop::open(m_desk->options, m_desk->prompts, m_desk->clock, m_desk->network));
        QCOMPARE(QApplication::palette().color(QPalette::Window).lightness() < 128, name == "dark"_L1);
    }
    appearance::apply(u"desktop"_s);
}

void TestBackups::marksAreRestoredByKeyboard()
{
    {
        const auto library = libraryopener::open(m_desk->options.library, Library::Access::Write);
        VERIFY_OK(library);
        VERIFY_OK(backup::write(**library, backup::Reason::Daily, m_desk->clock.now()));
        VERIFY_OK(Papers(**library).mark({keyOf(u"2502.00001"_s), keyOf(u"2502.00004"_s)}, Mark::Unstarred));
    }
    QVERIFY(m_desk->start());
    QTRY_COMPARE(m_desk->page()->model()->rowCount(), 20);
    QSignalSpy done(&m_desk->jobs(), &dp::JobList::ended);
    QVERIFY(pressAlt(m_desk->window(), Qt::Key_F));
    QWidget *menu = QApplication::activePopupWidget();
    QVERIFY(menu);
    QTest::keyClick(menu, Qt::Key_F);
    QDialog *dialog = dialogNamed(u"restoreDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QTreeWidget *>(u"backupList"_s)->topLevelItemCount(), 1);
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(done.wait());
    QVERIFY(backTo(m_desk->window()));
    QVERIFY(m_desk->message().contains(u"Restored"_s));
    QTRY_VERIFY(
        m_desk->page()->model()->paper(m_desk->page()->model()->rowOf(keyOf(u"2502.00001"_s)))->starred);
    // The restore can be undone.
    auto *toast = m_desk->window().findChild<QWidget *>(u"toast"_s);
    QTRY_VERIFY(toast && toast->isVisible());
    QTest::keyClick(&m_desk->window(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(done.wait());
    QTRY_VERIFY(
        !m_desk->page()->model()->paper(m_desk->page()->model()->rowOf(keyOf(u"2502.00001"_s)))->starred);
    QVERIFY(!toast->isVisible());
}

void TestBackups::restoreIsDisabledWithoutBackups()
{
    RestoreDialog dialog({});
    dialog.show();
    QVERIFY(takeKeyboard(dialog));
    QVERIFY(!dialog.findChild<QPushButton *>(u"restoreButton"_s)->isEnabled());
    QVERIFY(dialog.findChild<QTreeWidget *>(u"backupList"_s)->isHidden());
    QCOMPARE(dialog.path(), QString());
}

void TestBackups::everyWidgetHasAName()
{
    RestoreDialog dialog({backup::Info{u"a"_s, m_desk->clock.now(), backup::Reason::Daily, 4, 12, 3},
        backup::Info{u"b"_s, m_desk->clock.now(), backup::Reason::BeforeMigration, 4, 12, 3}});
    dialog.show();
    QVERIFY(takeKeyboard(dialog));
    QCOMPARE(dialog.path(), u"a"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(dialog.path(), u"b"_s);
    QCOMPARE(widgetsWithoutNames(dialog), QString());
}

void TestBackups::backupIsMadeWhenIdle()
{
    QVERIFY(m_desk->start());
    LibraryThread &writer = m_desk->session().library().writer;
    bool busy = true;
    IdleMaintenance keeper(writer, m_desk->clock, [&] { return busy; });
    QSignalSpy finished(&keeper, &IdleMaintenance::finished);
    keeper.setQuiet(0);
    keeper.check();
    QVERIFY(!keeper.isRunning()); // no backup is made while a task is running
    busy = false;
    keeper.setQuiet(60000);
    QTest::keyClick(&m_desk->window(), Qt::Key_J);
    keeper.check();
    QVERIFY(!keeper.isRunning()); // no backup is made just after a key press
    keeper.setQuiet(0);
    keeper.check();
    QVERIFY(finished.wait());
    QCOMPARE(backup::list(m_desk->options.library).size(), 1);
    keeper.check();
    QVERIFY(!keeper.isRunning()); // a backup is made only once a day
    m_desk->clock.set(m_desk->clock.now().addDays(1));
    keeper.check();
    QVERIFY(finished.wait());
    QCOMPARE(backup::list(m_desk->options.library).size(), 2);
}

void TestBackups::failedBackupIsReported()
{
    const QString folder = backup::folderOf(m_desk->options.library);
    putBytes(folder, "a file where the folder is to be");
    QVERIFY(m_desk->start());
    QTRY_VERIFY(m_desk->desktop->idleMaintenance());
    m_desk->desktop->idleMaintenance()->setQuiet(0);
    m_desk->desktop->idleMaintenance()->check();
    QTRY_VERIFY(told().contains(folder));
}

void TestBackups::maintenanceStopsWhenThePersonReturns()
{
    QVERIFY(m_desk->start());
    int asked = 0;
    IdleMaintenance keeper(m_desk->session().library().writer, m_desk->clock, [&] { return ++asked > 2; });
    keeper.setQuiet(0);
    QSignalSpy finished(&keeper, &IdleMaintenance::finished);
    keeper.check();
    QTRY_VERIFY(!keeper.isRunning()); // the backup was stopped after its first step
    QCOMPARE(finished.size(), 0);
    asked = -100;
    keeper.check(); // the backup continues
    QVERIFY(finished.wait());
}

DP_WINDOW_TEST(TestBackups)
#include "tst_backups.moc"
