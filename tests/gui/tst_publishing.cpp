// Publishing from the window, and its page of the settings.
#include "gui/fetchfixture.h"
#include "gui/settingsfixture.h"
#include "session/publishjob.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestPublishingWindow : public QObject
{
    Q_OBJECT

private slots:
    void theMenuPublishesNow();
    void aRefreshPublishesIfTheSettingsSaySo();
    void thePageOfTheSettingsWritesEachChange();
    void theFolderIsChosenInADialog();
    void theLookOfThePagesIsChosenInADialog();
};

void TestPublishingWindow::theMenuPublishesNow()
{
    FetchFixture f;
    QVERIFY(f.run());
    QDir(f.folder.path()).mkdir(u"pages"_s);
    Settings(f.options.settings).set(Setting::PublishFolder, f.folder.filePath(u"pages"_s));
    f.stop();
    QVERIFY(f.run());
    QSignalSpy ended(&f.jobs(), &JobList::ended), finished(&f.jobs(), &JobList::finished);
    QTest::keyClick(&f.window(), Qt::Key_F, Qt::AltModifier);
    auto *menu = f.window().findChild<QMenu *>(u"fileMenu"_s);
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_L);
    QVERIFY(ended.wait());
    QVERIFY(QFile::exists(f.folder.filePath(u"pages/README.md"_s)));
    QVERIFY(finished.count() == 1 || finished.wait());
    const auto result = finished.first().first().value<JobResult>();
    QVERIFY2(result.message.startsWith("Published the pages in"_L1), qPrintable(result.message));
}

void TestPublishingWindow::aRefreshPublishesIfTheSettingsSaySo()
{
    FetchFixture f;
    QDir(f.folder.path()).mkdir(u"pages"_s);
    Settings settings(f.options.settings);
    settings.set(Setting::PublishFolder, f.folder.filePath(u"pages"_s));
    settings.sync();
    QVERIFY(f.run());
    QVERIFY(f.fetch(Qt::Key_F5));
    QTRY_VERIFY(!f.jobs().current());
    QVERIFY(!QFile::exists(f.folder.filePath(u"pages/README.md"_s)));
    f.stop();
    settings.set(Setting::PublishAfterRefresh, true);
    settings.sync();
    QVERIFY(f.run());
    QVERIFY(f.fetch(Qt::Key_F5, Qt::ShiftModifier));
    QTRY_VERIFY(QFile::exists(f.folder.filePath(u"pages/README.md"_s)));
    QVERIFY(bytesOf(f.folder.filePath(u"pages/README.md"_s)).contains("## Zebra"));
}

void TestPublishingWindow::thePageOfTheSettingsWritesEachChange()
{
    SettingsFixture f;
    QVERIFY(f.show());
    QVERIFY(pressAlt(*f.dialog, Qt::Key_B));
    auto *commit = f.find<QCheckBox>(u"publishCommitCheck"_s);
    QTRY_VERIFY(commit->isVisible());
    QVERIFY(!f.find<QCheckBox>(u"publishPushCheck"_s)->isEnabled());
    QVERIFY(pressAlt(*f.dialog, Qt::Key_M));
    QTRY_VERIFY(commit->isChecked());
    QVERIFY(f.find<QCheckBox>(u"publishPushCheck"_s)->isEnabled());
    QVERIFY(f.settings.flag(Setting::PublishCommit));
    QVERIFY(pressAlt(*f.dialog, Qt::Key_F));
    auto *folder = f.find<QLineEdit>(u"publishFolderEdit"_s);
    QTRY_VERIFY(folder->hasFocus());
    QTest::keyClicks(folder, u"/somewhere"_s);
    f.dialog->done(0); // also what was typed last
    QCOMPARE(f.settings.text(Setting::PublishFolder), u"/somewhere"_s);
}

void TestPublishingWindow::theFolderIsChosenInADialog()
{
    SettingsFixture f;
    f.prompts.open = QStringList{u"/chosen"_s};
    QVERIFY(f.show());
    QVERIFY(pressAlt(*f.dialog, Qt::Key_B));
    QTRY_VERIFY(f.find<QPushButton>(u"publishFolderButton"_s)->isVisible());
    QVERIFY(pressAlt(*f.dialog, Qt::Key_O));
    QTRY_COMPARE(f.settings.text(Setting::PublishFolder), u"/chosen"_s);
    QCOMPARE(f.find<QLineEdit>(u"publishFolderEdit"_s)->text(), u"/chosen"_s);
}

void TestPublishingWindow::theLookOfThePagesIsChosenInADialog()
{
    FetchFixture f;
    QVERIFY(f.run());
    QTest::keyClick(&f.window(), Qt::Key_Comma, Qt::ControlModifier);
    QTRY_VERIFY(f.window().findChild<SettingsDialog *>());
    auto *settings = f.window().findChild<SettingsDialog *>();
    QVERIFY(takeKeyboard(*settings));
    QVERIFY(pressAlt(*settings, Qt::Key_B));
    auto *button = settings->findChild<QPushButton *>(u"publishedPagesButton"_s);
    QTRY_VERIFY(button->isVisible());
    QVERIFY(pressAlt(*settings, Qt::Key_T));
    QTRY_VERIFY(settings->findChild<QDialog *>(u"publishedPageDialog"_s));
    auto *pages = settings->findChild<QDialog *>(u"publishedPageDialog"_s);
    QVERIFY(takeKeyboard(*pages));
    QTest::keyClicks(pages->findChild<QLineEdit *>(u"pageTitleEdit"_s), u"Ours"_s);
    QTRY_COMPARE(Settings(f.options.settings).text(Setting::PublishTitle), u"Ours"_s);
    QTest::keyClick(pages, Qt::Key_Escape);
    QTRY_VERIFY(!settings->findChild<QDialog *>(u"publishedPageDialog"_s));
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestPublishingWindow)
#include "tst_publishing.moc"
