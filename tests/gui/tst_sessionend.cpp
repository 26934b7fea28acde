// A session that is too short for the backup that is made in idle time, and the next start after the library
// was lost.
#include "gui/sharedlibraryfixture.h"
#include "gui/windowkeys.h"
#include "library/libraryfiles.h"
#include "library/recovery/backup.h"
#include "support/testprogram.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestSessionEnd : public QObject
{
    Q_OBJECT

private slots:
    void shortSessionWithAMarkMakesABackup();
    void sessionWithoutMarksMakesNoBackup();
    void welcomeDialogOffersBackups();
    void statusShowsTheLastMark();
};

void TestSessionEnd::shortSessionWithAMarkMakesABackup()
{
    SharedLibraryFixture f;
    QVERIFY(f.run());
    f.key(Qt::Key_S);
    f.stop();
    const auto backups = backup::list(f.options.library);
    QCOMPARE(backups.size(), 1);
    QCOMPARE(backups.first().starred, 1);
}

void TestSessionEnd::sessionWithoutMarksMakesNoBackup()
{
    SharedLibraryFixture f;
    QVERIFY(f.run());
    f.key(Qt::Key_J);
    f.stop();
    QCOMPARE(backup::list(f.options.library).size(), 0);
}

void TestSessionEnd::welcomeDialogOffersBackups()
{
    SharedLibraryFixture f;
    QVERIFY(f.run());
    f.key(Qt::Key_S);
    f.stop();
    libraryfiles::remove(f.options.library); // the backups are not removed
    QVERIFY(f.start());
    QDialog *welcome = dialogNamed(u"WelcomeDialog"_s);
    QVERIFY(welcome);
    auto *button = welcome->findChild<QPushButton *>(u"restoreButton"_s);
    QVERIFY(button && button->isVisible());
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QDialog *restore = dialogNamed(u"restoreDialog"_s);
    QVERIFY(restore);
    QTest::keyClick(restore, Qt::Key_Return);
    QTRY_COMPARE(f.keywords(), QStringList({u"A"_s, u"B"_s}));
    QTRY_COMPARE(f.starred(f.options.library).size(), 1);
    f.stop();
    QVERIFY(f.start());
    QVERIFY2(!QApplication::activeModalWidget(), "the welcome is over");
    f.stop();
}

void TestSessionEnd::statusShowsTheLastMark()
{
    SharedLibraryFixture f;
    QVERIFY(f.run());
    QTest::keyClick(f.table(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(f.message().contains(u"marked as read"_s));
    f.key(Qt::Key_M); // marks one paper as unread again
    QTRY_COMPARE(f.message(), u"Marked as unread"_s);
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestSessionEnd)
#include "tst_sessionend.moc"
