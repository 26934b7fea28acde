// The library file is deleted, moved or overwritten while the window is open.
#include "gui/sharedlibraryfixture.h"
#include "gui/windowkeys.h"
#include "library/libraryopener.h"
#include "library/recovery/repair.h"
#include "support/checks.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestLostLibrary : public QObject
{
    Q_OBJECT

private slots:
    void lostLibraryIsReportedAndNotWritten_data();
    void lostLibraryIsReportedAndNotWritten();
    void overwrittenLibraryIsReported_data();
    void overwrittenLibraryIsReported();
    void marksAreStoredWhenTheLibraryIsBack();
    void copyOfTheOpenLibraryIsSaved();
    void copyDoesNotOverwriteTheLibrary();
};

void TestLostLibrary::lostLibraryIsReportedAndNotWritten_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"deleted", "moved", "replaced", "the folder is moved"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestLostLibrary::lostLibraryIsReportedAndNotWritten()
{
    QFETCH(QString, how);
    SharedLibraryFixture f;
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
    // The mark is refused, even if the program has not yet noticed that the library is lost.
    f.key(Qt::Key_S);
    QTRY_VERIFY(f.bar()->isVisible());
    QVERIFY2(f.bar()->text().contains(path), qPrintable(f.bar()->text()));
    QVERIFY(f.copyButton()->isVisible());
    QTRY_VERIFY(!f.page()->model()->paper(0)->starred);
    // A refresh is refused, because its papers could not be stored.
    const auto before = f.arxiv.requests().size();
    QTest::keyClick(&f.window(), Qt::Key_F5);
    QVERIFY(!f.session().refresh().isRunning());
    QCOMPARE(f.arxiv.requests().size(), before);
    f.stop();
    if (how == u"moved"_s)
        QCOMPARE(f.starred(f.elsewhere()), QStringList());
    if (how == u"replaced"_s)
        QCOMPARE(f.keywords(), QStringList{u"X"_s});
    QVERIFY(!QFile::exists(path + u".backups"_s));
}

void TestLostLibrary::overwrittenLibraryIsReported_data()
{
    QTest::addColumn<bool>("hasKey");
    QTest::newRow("at the next mark") << true;
    QTest::newRow("without a key") << false;
}

/// The command `cp other.sqlite library.sqlite` keeps the file but replaces its content.
void TestLostLibrary::overwrittenLibraryIsReported()
{
#ifndef Q_OS_UNIX
    QSKIP("an open file cannot be overwritten");
#endif
    QFETCH(bool, hasKey);
    SharedLibraryFixture f;
    QVERIFY(f.run());
    VERIFY_OK(libraryopener::open(f.elsewhere(), Library::Access::Create, {Keyword{0, u"X"_s, {}, {}, 100}}));
    f.key(Qt::Key_S);
    QTRY_COMPARE(f.starred(f.options.library).size(), 1);
    QCOMPARE(QProcess::execute(u"cp"_s, {f.elsewhere(), f.options.library}), 0);
    if (hasKey)
        f.key(Qt::Key_M);
    QVERIFY(QTest::qWaitFor([&] { return f.bar()->isVisible(); }, 10000));
    QVERIFY2(f.bar()->text().contains(u"was replaced"_s), qPrintable(f.bar()->text()));
    QVERIFY(f.copyButton()->isVisible());
    QVERIFY(!QFile::exists(f.options.library + u".suspect"_s));
    f.stop();
    // The file contains the undamaged other library.
    auto library = libraryopener::open(f.options.library, Library::Access::Write);
    VERIFY_OK(library);
    QCOMPARE(*dp::repair::problems(**library), QStringList());
    QCOMPARE(f.keywords(), QStringList{u"X"_s});
}

void TestLostLibrary::marksAreStoredWhenTheLibraryIsBack()
{
    SharedLibraryFixture f;
    QVERIFY(f.run());
    QVERIFY(f.moveLibrary(f.options.library, f.elsewhere()));
    QElapsedTimer time;
    time.start();
    // The loss is reported even if no key is pressed.
    QVERIFY(QTest::qWaitFor([&] { return f.bar()->isVisible(); }, 10000));
    QVERIFY2(time.elapsed() < 10000, "told within ten seconds");
    QVERIFY(f.moveLibrary(f.elsewhere(), f.options.library));
    QVERIFY(QTest::qWaitFor([&] { return !f.bar()->isVisible(); }, 10000));
    const qint64 current = f.table()->currentId();
    f.key(Qt::Key_S);
    QTRY_COMPARE(f.starred(f.options.library), QStringList{ArxivId::fromKey(current)->toString()});
    f.stop();
}

void TestLostLibrary::copyOfTheOpenLibraryIsSaved()
{
    SharedLibraryFixture f;
    QVERIFY(f.run());
    f.key(Qt::Key_S);
    QTRY_COMPARE(f.starred(f.options.library).size(), 1);
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(f.options.library + suffix);
    f.key(Qt::Key_M);
    QTRY_VERIFY(f.bar()->isVisible());
    f.prompts.save = f.folder.filePath(u"copy.sqlite"_s);
    QSignalSpy done(&f.jobs(), &dp::JobList::ended);
    f.copyButton()->setFocus();
    QTest::keyClick(f.copyButton(), Qt::Key_Space);
    QTRY_COMPARE(done.size(), 1);
    QVERIFY(f.message().contains(u"copy.sqlite"_s));
    f.stop();
    QCOMPARE(f.starred(f.prompts.save).size(), 1);
    auto copy = libraryopener::open(f.prompts.save, Library::Access::Write);
    VERIFY_OK(copy);
    QCOMPARE(*dp::repair::problems(**copy), QStringList());
    QCOMPARE(Keywords(**copy).all()->size(), 2);
    QVERIFY(!QFile::exists(f.prompts.save + u".part"_s));
}

void TestLostLibrary::copyDoesNotOverwriteTheLibrary()
{
    SharedLibraryFixture f;
    QVERIFY(f.run());
    QVERIFY(f.moveLibrary(f.options.library, f.elsewhere()));
    f.key(Qt::Key_M);
    QTRY_VERIFY(f.bar()->isVisible());
    QVERIFY(QFile::link(f.elsewhere(), f.folder.filePath(u"link.sqlite"_s)));
    for (const QString &place : {f.elsewhere(), f.folder.filePath(u"link.sqlite"_s), f.folder.path()}) {
        f.prompts.save = place;
        QSignalSpy done(&f.jobs(), &dp::JobList::ended);
        f.copyButton()->setFocus();
        QTest::keyClick(f.copyButton(), Qt::Key_Space);
        QTRY_COMPARE(done.size(), 1);
        QVERIFY2(f.bar()->text().contains(place), qPrintable(f.bar()->text()));
    }
    f.stop();
    QCOMPARE(f.starred(f.elsewhere()), QStringList()); // this file is still a valid library
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestLostLibrary)
#include "tst_lostlibrary.moc"
