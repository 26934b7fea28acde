// The window beside other programs: one that changes the keywords while a dialog is open, one that takes the
// file of the library away, and a session that is too short for a backup by the way.
#include "gui/deskfixture.h"
#include "gui/widgets/errorbar.h"
#include "gui/widgets/keywordtabs.h"
#include "gui/windowkeys.h"
#include "library/keywords.h"
#include "library/libraryfiles.h"
#include "library/libraryopener.h"
#include "library/paperreader.h"
#include "library/papers.h"
#include "library/recovery/backup.h"
#include "library/recovery/repair.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/testprogram.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTabBar>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

struct Fixture : DeskFixture {
    Fixture()
    {
        made = makeLibrary({Keyword{0, u"A"_s, {}, {}, 100}, Keyword{0, u"B"_s, {}, {}, 100}});
        made = made && give(u"A"_s, {u"2503.00001"_s, u"2503.00002"_s});
    }
    bool give(const QString &name, const QStringList &ids)
    {
        auto library = libraryopener::open(options.library, Library::Access::Write);
        if (!library)
            return false;
        const auto keyword = Keywords(**library).find(name);
        Transaction transaction(**library);
        return keyword && transaction.begin()
            && Papers(**library).store(somePapers(ids), keyword->id, Source::Feed, clock.now())
            && transaction.commit();
    }
    bool run()
    {
        return made && start() && QTest::qWaitFor([this] {
            return page() && page()->model()->rowCount() == page()->state().papers;
        });
    }
    /// As a script does it, in a connection of its own.
    bool addKeyword(const QString &name)
    {
        auto library = libraryopener::open(options.library, Library::Access::Write);
        return library && Keywords(**library).add(Keyword{0, name, {}, {}, 100});
    }
    QStringList keywords()
    {
        QStringList names;
        const auto all = Keywords(*openLibrary()).all();
        for (const Keyword &keyword : *all)
            names << keyword.name;
        return names;
    }
    QStringList starred(const QString &path)
    {
        PaperQuery query;
        query.starredOnly = true;
        const auto library = libraryopener::open(path, Library::Access::Read);
        if (!library)
            return {u"not a library"_s};
        const auto papers = PaperReader(**library).papers(query);
        return papers ? idsOf(*papers) : QStringList{u"unreadable"_s};
    }
    ErrorBar *bar() { return window().findChild<ErrorBar *>(); }
    QPushButton *copyButton() { return bar()->findChild<QPushButton *>(u"saveCopyButton"_s); }
    QString elsewhere() { return folder.filePath(u"elsewhere.sqlite"_s); }
    bool moveLibrary(const QString &from, const QString &to)
    {
        bool moved = true;
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
            if (QFile::exists(from + suffix))
                moved = moved && QFile::rename(from + suffix, to + suffix);
        return moved;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(table(), key, modifiers); }
    bool made = false;
};

} // namespace

class TestLostLibrary : public QObject
{
    Q_OBJECT

private slots:
    void settingsKeepWhatAScriptAdded();
    void settingsTellWhereBothChangedAKeyword();
    void settingsOfOthersStay();
    void movingATabKeepsWhatAScriptAdded();
    void watchingKeepsWhatAScriptAdded();
    void aLibraryThatIsGoneIsToldAndIsNotWritten_data();
    void aLibraryThatIsGoneIsToldAndIsNotWritten();
    void anOverwrittenLibraryIsTold_data();
    void anOverwrittenLibraryIsTold();
    void settingsThatCannotBeStoredStayOpen();
    void aKeywordThatAScriptRenamedIsNotAddedAgain();
    void theStatusLineIsOfTheLastMark();
    void itGoesOnWhenTheLibraryIsBack();
    void aCopyOfWhatIsOpenIsSaved();
    void theCopyIsNeverWrittenOverTheLibrary();
    void aShortSessionWithAMarkLeavesABackup();
    void aSessionWithoutAMarkLeavesNone();
    void theWelcomeOffersBackups();
};

void TestLostLibrary::settingsKeepWhatAScriptAdded()
{
    Fixture f;
    QVERIFY(f.run());
    QTest::keyClick(&f.window(), Qt::Key_Comma, Qt::ControlModifier);
    QDialog *dialog = dialogNamed(u"SettingsDialog"_s);
    QVERIFY(dialog);
    QVERIFY(f.addKeyword(u"Script"_s));
    QVERIFY(f.give(u"Script"_s, {u"2503.00007"_s}));
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(backTo(f.window()));
    QTRY_COMPARE(f.keywords(), QStringList({u"A"_s, u"B"_s, u"Script"_s}));
    QTRY_COMPARE(f.window().pages().size(), 3);
    QCOMPARE(f.window().pages().last()->state().papers, 1);
    QVERIFY(!f.bar()->isVisible());
    f.stop();
}

void TestLostLibrary::settingsTellWhereBothChangedAKeyword()
{
    Fixture f;
    QVERIFY(f.run());
    QTest::keyClick(&f.window(), Qt::Key_Comma, Qt::ControlModifier);
    QDialog *dialog = dialogNamed(u"SettingsDialog"_s);
    QVERIFY(dialog);
    {
        auto library = libraryopener::open(f.options.library, Library::Access::Write);
        Keywords keywords(**library);
        Keyword changed = *keywords.find(u"A"_s);
        changed.limit = 55;
        VERIFY_OK(keywords.update(changed));
    }
    QVERIFY(pressAlt(*dialog, Qt::Key_R)); // A is the current one
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(f.keywords(), QStringList{u"B"_s});
    QTRY_VERIFY(f.bar()->text().contains(u"“A”"_s));
    f.stop();
}

void TestLostLibrary::settingsOfOthersStay()
{
    Fixture f;
    QVERIFY(f.run());
    QTest::keyClick(&f.window(), Qt::Key_Comma, Qt::ControlModifier);
    QDialog *dialog = dialogNamed(u"SettingsDialog"_s);
    QVERIFY(dialog);
    {
        QFile file(f.options.settings);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[refresh]\nmost-papers-back=777\n[papers]\norder=updated\n");
    }
    QVERIFY(pressAlt(*dialog, Qt::Key_G));
    auto *appearance = dialog->findChild<QComboBox *>(u"appearanceCombo"_s);
    appearance->setFocus();
    QTest::keyClick(appearance, Qt::Key_End);
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(backTo(f.window()));
    const Settings stored(f.options.settings);
    QCOMPARE(stored.text(Setting::Appearance), u"dark"_s);
    QCOMPARE(stored.number(Setting::RefreshBound), 777);
    QCOMPARE(stored.text(Setting::ListOrder), u"updated"_s);
    f.stop();
}

void TestLostLibrary::movingATabKeepsWhatAScriptAdded()
{
    Fixture f;
    QVERIFY(f.run());
    QVERIFY(f.addKeyword(u"Script"_s));
    f.window().findChild<KeywordTabs *>()->bar()->moveTab(0, 1);
    // What is added stays behind the keyword that it came behind.
    QTRY_COMPARE(f.keywords(), QStringList({u"B"_s, u"Script"_s, u"A"_s}));
    QTRY_COMPARE(f.window().pages().size(), 3);
    QVERIFY2(!f.bar()->isVisible(), qPrintable(f.bar()->text()));
    f.stop();
}

void TestLostLibrary::watchingKeepsWhatAScriptAdded()
{
    Fixture f;
    QVERIFY(f.run());
    QVERIFY(f.addKeyword(u"Script"_s));
    f.window().findChild<QAction *>(u"watch"_s)->trigger();
    QTRY_VERIFY(Keywords(*f.openLibrary()).find(u"A"_s)->watched);
    QCOMPARE(f.keywords(), QStringList({u"A"_s, u"B"_s, u"Script"_s}));
    f.stop();
}

void TestLostLibrary::aLibraryThatIsGoneIsToldAndIsNotWritten_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"deleted", "moved", "replaced", "the folder is moved"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestLostLibrary::aLibraryThatIsGoneIsToldAndIsNotWritten()
{
    QFETCH(QString, how);
    Fixture f;
    const QString inside = f.folder.filePath(u"disk"_s);
    QVERIFY(QDir().mkpath(inside));
    QVERIFY(QFile::rename(f.options.library, inside + u"/library.sqlite"_s));
    f.options.library = inside + u"/library.sqlite"_s;
    QVERIFY(f.run());
    const QString path = f.options.library;
    if (how == u"the folder is moved"_s) {
        QVERIFY(QDir().rename(inside, f.folder.filePath(u"away"_s)));
    } else {
        QVERIFY(f.moveLibrary(path, f.elsewhere()));
        if (how == u"deleted"_s)
            for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
                QFile::remove(f.elsewhere() + suffix);
        if (how == u"replaced"_s)
            VERIFY_OK(libraryopener::open(path, Library::Access::Create, {Keyword{0, u"X"_s, {}, {}, 100}}));
    }
    // The mark is refused, whether or not the file was missed already.
    f.key(Qt::Key_S);
    QTRY_VERIFY(f.bar()->isVisible());
    QVERIFY2(f.bar()->text().contains(path), qPrintable(f.bar()->text()));
    QVERIFY(f.copyButton()->isVisible());
    QTRY_VERIFY(!f.page()->model()->paper(0)->starred);
    // Nothing is fetched that could not be stored.
    const auto before = f.arxiv.requests().size();
    QTest::keyClick(&f.window(), Qt::Key_F5);
    QVERIFY(!f.window().isRefreshing());
    QCOMPARE(f.arxiv.requests().size(), before);
    f.stop();
    if (how == u"moved"_s)
        QCOMPARE(f.starred(f.elsewhere()), QStringList());
    if (how == u"replaced"_s)
        QCOMPARE(f.keywords(), QStringList{u"X"_s});
    QVERIFY(!QFile::exists(path + u".backups"_s));
}

void TestLostLibrary::anOverwrittenLibraryIsTold_data()
{
    QTest::addColumn<bool>("hasKey");
    QTest::newRow("at the next mark") << true;
    QTest::newRow("without a key") << false;
}

/// `cp other.sqlite library.sqlite`: the file is the same, its content is not.
void TestLostLibrary::anOverwrittenLibraryIsTold()
{
#ifndef Q_OS_UNIX
    QSKIP("an open file cannot be overwritten");
#endif
    QFETCH(bool, hasKey);
    Fixture f;
    QVERIFY(f.run());
    VERIFY_OK(libraryopener::open(f.elsewhere(), Library::Access::Create, {Keyword{0, u"X"_s, {}, {}, 100}}));
    f.key(Qt::Key_S);
    QTRY_COMPARE(f.starred(f.options.library).size(), 1);
    QCOMPARE(QProcess::execute(u"cp"_s, {f.elsewhere(), f.options.library}), 0);
    if (hasKey)
        f.key(Qt::Key_M);
    QVERIFY(QTest::qWaitFor([&] { return f.bar()->isVisible(); }, 10000));
    QVERIFY2(f.bar()->text().contains(u"in the place of"_s), qPrintable(f.bar()->text()));
    QVERIFY(f.copyButton()->isVisible());
    QVERIFY(!QFile::exists(f.options.library + u".suspect"_s));
    f.stop();
    // It is simply the other library now.
    auto library = libraryopener::open(f.options.library, Library::Access::Write);
    VERIFY_OK(library);
    QCOMPARE(*repair::problems(**library), QStringList());
    QCOMPARE(f.keywords(), QStringList{u"X"_s});
}

/// The dialog keeps the edits if they cannot be stored.
void TestLostLibrary::settingsThatCannotBeStoredStayOpen()
{
    Fixture f;
    QVERIFY(f.run());
    QTest::keyClick(&f.window(), Qt::Key_Comma, Qt::ControlModifier);
    QPointer<QDialog> dialog = dialogNamed(u"SettingsDialog"_s);
    QVERIFY(dialog);
    QVERIFY(pressAlt(*dialog, Qt::Key_R)); // removes A
    QVERIFY(f.moveLibrary(f.options.library, f.elsewhere()));
    auto *list = dialog->findChild<QTreeWidget *>(u"keywordList"_s);
    auto *problem = dialog->findChild<QLabel *>(u"problemLabel"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(problem->text().contains(f.options.library));
    QVERIFY(dialog->isVisible() && list->isEnabled());
    QCOMPARE(list->topLevelItemCount(), 1);
    // The library is back: the same dialog stores it.
    QVERIFY(f.moveLibrary(f.elsewhere(), f.options.library));
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(!dialog);
    QVERIFY(backTo(f.window()));
    QTRY_COMPARE(f.keywords(), QStringList{u"B"_s});
    f.stop();
}

void TestLostLibrary::aKeywordThatAScriptRenamedIsNotAddedAgain()
{
    Fixture f;
    QVERIFY(f.run());
    QTest::keyClick(&f.window(), Qt::Key_Comma, Qt::ControlModifier);
    QDialog *dialog = dialogNamed(u"SettingsDialog"_s);
    QVERIFY(dialog);
    QVERIFY(pressAlt(*dialog, Qt::Key_E)); // A is the current one
    QDialog *keyword = dialogNamed(u"KeywordDialog"_s);
    QVERIFY(keyword);
    {
        auto library = libraryopener::open(f.options.library, Library::Access::Write);
        Keyword changed = *Keywords(**library).find(u"A"_s);
        changed.name = u"Renamed"_s;
        VERIFY_OK(Keywords(**library).update(changed));
    }
    auto *name = keyword->findChild<QLineEdit *>(u"nameEdit"_s);
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"Mine"_s);
    QTest::keyClick(keyword, Qt::Key_Return);
    QVERIFY(backTo(*dialog));
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(f.keywords(), QStringList({u"Mine"_s, u"B"_s}));
    QTRY_VERIFY(f.bar()->text().contains(u"“Mine”"_s)); // the conflict is told
    f.stop();
}

void TestLostLibrary::theStatusLineIsOfTheLastMark()
{
    Fixture f;
    QVERIFY(f.run());
    QTest::keyClick(f.table(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(f.window().statusBar()->currentMessage().contains(u"marked as read"_s));
    f.key(Qt::Key_M); // one paper, unread again
    QTRY_COMPARE(f.window().statusBar()->currentMessage(), QString());
    f.stop();
}

void TestLostLibrary::itGoesOnWhenTheLibraryIsBack()
{
    Fixture f;
    QVERIFY(f.run());
    QVERIFY(f.moveLibrary(f.options.library, f.elsewhere()));
    QElapsedTimer time;
    time.start();
    QVERIFY(QTest::qWaitFor([&] { return f.bar()->isVisible(); }, 10000)); // without a key
    QVERIFY2(time.elapsed() < 10000, "told within ten seconds");
    QVERIFY(f.moveLibrary(f.elsewhere(), f.options.library));
    QVERIFY(QTest::qWaitFor([&] { return !f.bar()->isVisible(); }, 10000));
    const qint64 current = f.table()->currentId();
    f.key(Qt::Key_S);
    QTRY_COMPARE(f.starred(f.options.library), QStringList{ArxivId::fromKey(current)->toString()});
    f.stop();
}

void TestLostLibrary::aCopyOfWhatIsOpenIsSaved()
{
    Fixture f;
    QVERIFY(f.run());
    f.key(Qt::Key_S);
    QTRY_COMPARE(f.starred(f.options.library).size(), 1);
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(f.options.library + suffix);
    f.key(Qt::Key_M);
    QTRY_VERIFY(f.bar()->isVisible());
    f.prompts.save = f.folder.filePath(u"copy.sqlite"_s);
    QSignalSpy done(&f.window(), &MainWindow::fileDone);
    f.copyButton()->setFocus();
    QTest::keyClick(f.copyButton(), Qt::Key_Space);
    QTRY_COMPARE(done.size(), 1);
    QVERIFY(f.window().statusBar()->currentMessage().contains(u"copy.sqlite"_s));
    f.stop();
    QCOMPARE(f.starred(f.prompts.save).size(), 1);
    auto copy = libraryopener::open(f.prompts.save, Library::Access::Write);
    VERIFY_OK(copy);
    QCOMPARE(*repair::problems(**copy), QStringList());
    QCOMPARE(Keywords(**copy).all()->size(), 2);
    QVERIFY(!QFile::exists(f.prompts.save + u".part"_s));
}

void TestLostLibrary::theCopyIsNeverWrittenOverTheLibrary()
{
    Fixture f;
    QVERIFY(f.run());
    QVERIFY(f.moveLibrary(f.options.library, f.elsewhere()));
    f.key(Qt::Key_M);
    QTRY_VERIFY(f.bar()->isVisible());
    QVERIFY(QFile::link(f.elsewhere(), f.folder.filePath(u"link.sqlite"_s)));
    for (const QString &place : {f.elsewhere(), f.folder.filePath(u"link.sqlite"_s), f.folder.path()}) {
        f.prompts.save = place;
        QSignalSpy done(&f.window(), &MainWindow::fileDone);
        f.copyButton()->setFocus();
        QTest::keyClick(f.copyButton(), Qt::Key_Space);
        QTRY_COMPARE(done.size(), 1);
        QVERIFY2(f.bar()->text().contains(place), qPrintable(f.bar()->text()));
    }
    f.stop();
    QCOMPARE(f.starred(f.elsewhere()), QStringList()); // still a library
}

void TestLostLibrary::aShortSessionWithAMarkLeavesABackup()
{
    Fixture f;
    QVERIFY(f.run());
    f.key(Qt::Key_S);
    f.stop();
    const auto backups = backup::list(f.options.library);
    QCOMPARE(backups.size(), 1);
    QCOMPARE(backups.first().starred, 1);
}

void TestLostLibrary::aSessionWithoutAMarkLeavesNone()
{
    Fixture f;
    QVERIFY(f.run());
    f.key(Qt::Key_J);
    f.stop();
    QCOMPARE(backup::list(f.options.library).size(), 0);
}

void TestLostLibrary::theWelcomeOffersBackups()
{
    Fixture f;
    QVERIFY(f.run());
    f.key(Qt::Key_S);
    f.stop();
    libraryfiles::remove(f.options.library); // but not its backups
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

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestLostLibrary)
#include "tst_lostlibrary.moc"
