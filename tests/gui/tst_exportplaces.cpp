#include "gui/deskfixture.h"

#include "gui/window/errorbar.h"
#include "support/damage.h"
#include "support/testdata.h"
#include "support/testprogram.h"
#include "text/errortext.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QSignalSpy>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using dp::Error;
using dp::ErrorKind;
using dp::MainWindow;
using dp::test::bytesOf;
using dp::test::DeskFixture;

/// The folders in which files are exported and imported. An export never overwrites the library, its backups
/// or the settings.
class TestExportPlaces : public QObject
{
    Q_OBJECT

private slots:
    void ownFilesAreNotOverwritten_data();
    void ownFilesAreNotOverwritten();
    void pipeWithoutReaderIsRefused();
    void exportAndImportHaveTheirOwnFolders();
    void aMissingFolderIsNotSuggested();

private:
    static void exportWith(DeskFixture &desk, const QString &action)
    {
        if (action == "exportReadme"_L1)
            QTest::keyClick(&desk.window(), Qt::Key_E, Qt::ControlModifier);
        else
            desk.window().findChild<QAction *>(action)->trigger();
    }
};

void TestExportPlaces::ownFilesAreNotOverwritten_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("action");
    for (const char *name :
        {"library.sqlite", "link.md", "settings.ini", "library.sqlite-wal", "library.sqlite.backups/page.md"})
        QTest::newRow(name) << QString::fromLatin1(name) << u"exportReadme"_s;
    for (const char *action : {"exportJson", "exportOpml", "exportLibrary"})
        QTest::newRow(action) << u"link.md"_s << QString::fromLatin1(action);
}

void TestExportPlaces::ownFilesAreNotOverwritten()
{
    QFETCH(QString, name);
    QFETCH(QString, action);
    DeskFixture desk;
    dp::test::makeRichLibrary(desk.options.library);
    const QStringList treasures = dp::test::userDataOf(desk.options.library);
    QVERIFY(QFile::link(desk.options.library, desk.folder.filePath(u"link.md"_s)));
    QVERIFY(desk.start());
    desk.prompts.save = desk.folder.filePath(name);
    QSignalSpy done(&desk.jobs(), &dp::JobList::ended);
    exportWith(desk, action);
    QVERIFY(done.wait());
    const auto *text = desk.window().findChild<QLabel *>(u"errorText"_s);
    QVERIFY(text && text->isVisible());
    QCOMPARE(text->text(), errorText(Error{ErrorKind::ProtectedFile, desk.prompts.save, {}}));
    desk.stop();
    QCOMPARE(dp::test::userDataOf(desk.options.library), treasures);
    QVERIFY(!QFile::exists(desk.folder.filePath(u"library.sqlite.backups/page.md"_s)));
}

void TestExportPlaces::pipeWithoutReaderIsRefused()
{
    DeskFixture desk;
    QVERIFY(desk.makeLibrary({}));
    QVERIFY(desk.start());
    desk.prompts.save = desk.folder.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(qPrintable(desk.prompts.save), 0600), 0);
    QSignalSpy done(&desk.jobs(), &dp::JobList::ended);
    exportWith(desk, u"exportReadme"_s);
    QVERIFY(done.wait());
    const auto *text = desk.window().findChild<QLabel *>(u"errorText"_s);
    QVERIFY(text && text->isVisible());
    QVERIFY2(text->text().contains(desk.prompts.save), qPrintable(text->text()));
    desk.stop();
}

void TestExportPlaces::exportAndImportHaveTheirOwnFolders()
{
    DeskFixture desk;
    QVERIFY(desk.makeLibrary({}));
    QVERIFY(desk.start());
    const QDir folder(desk.folder.path());
    QVERIFY(folder.mkpath(u"in"_s) && folder.mkpath(u"out"_s));
    dp::test::putBytes(folder.filePath(u"in/notes.md"_s), "only notes");
    QSignalSpy done(&desk.jobs(), &dp::JobList::ended);
    desk.prompts.open = QStringList{folder.filePath(u"in/notes.md"_s)};
    QTest::keyClick(&desk.window(), Qt::Key_I, Qt::ControlModifier);
    QTRY_COMPARE(done.size(), 1);
    desk.prompts.save = folder.filePath(u"out/page.md"_s);
    exportWith(desk, u"exportReadme"_s);
    QCOMPARE(desk.prompts.suggested, folder.filePath(u"in/README.md"_s)); // before the first export
    QTRY_COMPARE(done.size(), 2);
    QTest::keyClick(&desk.window(), Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(desk.prompts.openFolder, folder.filePath(u"in"_s));
    QTRY_COMPARE(done.size(), 3);
    exportWith(desk, u"exportOpml"_s);
    QCOMPARE(desk.prompts.suggested, folder.filePath(u"out/daily-papers.opml"_s));
    QTRY_COMPARE(done.size(), 4);
    desk.stop();
}

void TestExportPlaces::aMissingFolderIsNotSuggested()
{
    DeskFixture desk;
    QVERIFY(desk.makeLibrary({}));
    QVERIFY(desk.start());
    desk.desktop->settings().set(dp::Setting::LastFolder, desk.folder.filePath(u"gone"_s));
    QTest::keyClick(&desk.window(), Qt::Key_I, Qt::ControlModifier);
    QVERIFY2(QFileInfo(desk.prompts.openFolder).isDir(), qPrintable(desk.prompts.openFolder));
    exportWith(desk, u"exportReadme"_s);
    QVERIFY2(QFileInfo(QFileInfo(desk.prompts.suggested).path()).isDir(), qPrintable(desk.prompts.suggested));
    desk.stop();
}

DP_WINDOW_TEST(TestExportPlaces)
#include "tst_exportplaces.moc"
