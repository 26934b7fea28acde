// Notes and their files in the window, and the page of the settings.
#include "gui/fetchfixture.h"
#include "gui/settingsfixture.h"
#include "session/notesyncjob.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestNoteSyncWindow : public QObject
{
    Q_OBJECT

private slots:
    void theMenuSynchronizes();
    void aRefreshSynchronizesIfTheSettingsSaySo();
    void theSettingsHaveAnExample();
    void theSettingsAreWritten();

private:
    static bool showPage(SettingsFixture &f)
    {
        auto *tabs = f.find<QTabWidget>(u"pages"_s);
        for (int i = 0; i < tabs->count(); ++i)
            if (tabs->tabText(i) == "Notes"_L1)
                tabs->setCurrentIndex(i);
        auto *folder = f.find<QLineEdit>(u"noteFolderEdit"_s);
        return QTest::qWaitFor([folder] { return folder->isVisible(); });
    }
};

void TestNoteSyncWindow::theMenuSynchronizes()
{
    FetchFixture f;
    Settings(f.options.settings).set(Setting::NotesFolder, f.folder.filePath(u"notes"_s));
    QVERIFY(f.run());
    QVERIFY(f.fetch(Qt::Key_F5));
    QTRY_VERIFY(!f.jobs().current());
    QTest::keyClick(&f.window(), Qt::Key_S); // the star of the current paper
    QSignalSpy finished(&f.jobs(), &JobList::finished);
    QTest::keyClick(&f.window(), Qt::Key_F, Qt::AltModifier);
    auto *menu = f.window().findChild<QMenu *>(u"fileMenu"_s);
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_N);
    QTRY_COMPARE(finished.count(), 1);
    const auto result = finished.first().first().value<JobResult>();
    QVERIFY2(result.message.startsWith("Notes synchronized with"_L1), qPrintable(result.message));
    QCOMPARE(QDir(f.folder.filePath(u"notes"_s)).entryList(QDir::Files).size(), 1);
}

void TestNoteSyncWindow::aRefreshSynchronizesIfTheSettingsSaySo()
{
    FetchFixture f;
    Settings settings(f.options.settings);
    settings.set(Setting::NotesFolder, f.folder.filePath(u"notes"_s));
    settings.sync();
    QVERIFY(f.run());
    QVERIFY(f.fetch(Qt::Key_F5));
    QTRY_VERIFY(!f.jobs().current());
    QVERIFY(!QFile::exists(f.folder.filePath(u"notes"_s)));
    f.stop();
    settings.set(Setting::NotesAfterRefresh, true);
    settings.sync();
    QVERIFY(f.run());
    QVERIFY(f.fetch(Qt::Key_F5, Qt::ShiftModifier));
    QTRY_VERIFY(QFile::exists(f.folder.filePath(u"notes"_s)));
}

void TestNoteSyncWindow::theSettingsHaveAnExample()
{
    SettingsFixture f;
    QVERIFY(f.show());
    QVERIFY(showPage(f));
    const auto *example = f.find<QPlainTextEdit>(u"noteExample"_s);
    QVERIFY(example->toPlainText().contains("\n[[latent variables]] [[to read]]\n"_L1));
    QVERIFY(!f.find<QLabel>(u"noteUnknownLabel"_s)->isVisible());
    QVERIFY(pressAlt(*f.dialog, Qt::Key_X));
    auto *pattern = f.find<QPlainTextEdit>(u"notePatternEdit"_s);
    QTRY_VERIFY(pattern->hasFocus());
    pattern->selectAll();
    QTest::keyClicks(pattern, u"x {tags} {tgas}"_s);
    QTest::keyClick(pattern, Qt::Key_Return);
    QTest::keyClicks(pattern, u"{note}"_s);
    QVERIFY(example->toPlainText().contains("---\nx [[latent variables]] [[to read]] {tgas}\n<!--"_L1));
    QTRY_VERIFY(f.find<QLabel>(u"noteUnknownLabel"_s)->isVisible());
    QVERIFY(f.find<QLabel>(u"noteUnknownLabel"_s)->text().contains("{tgas}"_L1));
    QVERIFY(pressAlt(*f.dialog, Qt::Key_T));
    QTRY_VERIFY(f.find<QComboBox>(u"noteTagsCombo"_s)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QVERIFY(example->toPlainText().contains("x #latent-variables #to-read {tgas}"_L1));
    QCOMPARE(f.settings.text(Setting::NotesTagStyle), u"hash"_s);
    QCOMPARE(f.settings.text(Setting::NotesPattern), u"x {tags} {tgas}\n{note}"_s);
}

void TestNoteSyncWindow::theSettingsAreWritten()
{
    SettingsFixture f;
    f.prompts.open = QStringList{u"/chosen"_s};
    QVERIFY(f.show());
    QVERIFY(showPage(f));
    QVERIFY(pressAlt(*f.dialog, Qt::Key_O));
    QTRY_COMPARE(f.settings.text(Setting::NotesFolder), u"/chosen"_s);
    QVERIFY(pressAlt(*f.dialog, Qt::Key_A));
    QTRY_VERIFY(f.settings.flag(Setting::NotesAfterRefresh));
    QVERIFY(pressAlt(*f.dialog, Qt::Key_F));
    auto *folder = f.find<QLineEdit>(u"noteFolderEdit"_s);
    QTRY_VERIFY(folder->hasFocus());
    folder->selectAll();
    QTest::keyClicks(folder, u"/typed"_s);
    f.dialog->done(0); // also what was typed last
    QCOMPARE(f.settings.text(Setting::NotesFolder), u"/typed"_s);
    QVERIFY(f.settings.isDefault(Setting::NotesPattern));
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestNoteSyncWindow)
#include "tst_notesync.moc"
