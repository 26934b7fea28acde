#include "app/singleinstance.h"

#include "support/fakenetwork.h"
#include "support/testprogram.h"

#include <QElapsedTimer>
#include <QLocalServer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <future>

using namespace Qt::StringLiterals;
using dp::SingleInstance;

/// If the program is started a second time, it brings up the window that is already open.
class TestSingleInstance : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void theSecondStartIsAnsweredAndTold();
    void theTokenOfTheSecondStartIsPassedOn();
    void aTokenIsUsedOnce();
    void badTokensAreNotPassedOn_data();
    void badTokensAreNotPassedOn();
    void olderVersionsShowTheirWindow();
    void withoutAFirstThereIsNobodyToCall();
    void oneThatIsAboutToOpenItsWindowIsWaitedFor();
    void anotherLibraryHasItsOwnWindow();
    void anotherDisplayHasItsOwnWindow();
    void oneThatWasKilledIsFollowed();
    void oneThatHangsIsNotWaitedForLong();
    void aLibraryIsTheSameByAnyPath();
    void aLibraryThatIsMadeBehindALinkIsTheSame();
    void aLockOfAnotherHostIsNotWaitedForLong();
    void withoutAFolderEveryProgramHasItsOwn();

private:
    QString library(const QString &name = u"library.sqlite"_s) const { return m_folder->filePath(name); }
    /// Calls the first program as the second program does: the call blocks, while the first program
    /// continues.
    bool call(const QString &library, SingleInstance::Call how = SingleInstance::Call::Show,
        const QByteArray &token = {})
    {
        auto answer = std::async(std::launch::async, [folder = m_folder->path(), library, how, token] {
            dp::QtNetwork network;
            return SingleInstance(network, folder, library).callTheOther(how, token);
        });
        while (answer.wait_for(std::chrono::milliseconds(0)) != std::future_status::ready)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        return answer.get();
    }
    dp::QtNetwork m_network;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSingleInstance::theSecondStartIsAnsweredAndTold()
{
    SingleInstance first(m_network, m_folder->path(), library());
    first.listen();
    QSignalSpy wanted(&first, &SingleInstance::wanted);
    QVERIFY(call(library()));
    QTRY_COMPARE(wanted.size(), 1);
    QVERIFY(call(library()));
    QTRY_COMPARE(wanted.size(), 2);
    QVERIFY(call(library(), SingleInstance::Call::StayHidden)); // as with the option --background
    QCOMPARE(wanted.size(), 2);
}

void TestSingleInstance::theTokenOfTheSecondStartIsPassedOn()
{
    SingleInstance first(m_network, m_folder->path(), library());
    first.listen();
    QSignalSpy wanted(&first, &SingleInstance::wanted);
    const QByteArray startupId = "desktop/Daily Papers/1-0-höst_TIME4711";
    QVERIFY(call(library(), SingleInstance::Call::Show, startupId));
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toByteArray(), startupId);
}

void TestSingleInstance::aTokenIsUsedOnce()
{
    SingleInstance first(m_network, m_folder->path(), library());
    first.listen();
    QSignalSpy wanted(&first, &SingleInstance::wanted);
    QVERIFY(call(library(), SingleInstance::Call::StayHidden, "hidden"));
    QVERIFY(call(library(), SingleInstance::Call::Show, "token-1"));
    QVERIFY(call(library())); // as from an older version
    QTRY_COMPARE(wanted.size(), 2);
    QCOMPARE(wanted[0][0].toByteArray(), "token-1");
    QCOMPARE(wanted[1][0].toByteArray(), QByteArray());
}

void TestSingleInstance::badTokensAreNotPassedOn_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("line feed") << QByteArray("a\nshow");
    QTest::newRow("control character") << QByteArray("a\x1b[2J");
    QTest::newRow("long") << QByteArray(100000, 'a');
}

void TestSingleInstance::badTokensAreNotPassedOn()
{
    QFETCH(QByteArray, token);
    SingleInstance first(m_network, m_folder->path(), library());
    first.listen();
    QSignalSpy wanted(&first, &SingleInstance::wanted);
    QVERIFY(call(library(), SingleInstance::Call::Show, token));
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toByteArray(), QByteArray());
}

/// An older version knows only the question "show" and gives the same answer to all others.
void TestSingleInstance::olderVersionsShowTheirWindow()
{
    SingleInstance lock(m_network, m_folder->path(), library());
    lock.listen();
    const QString path = m_folder->filePath(QDir(m_folder->path()).entryList(QDir::System).value(0));
    QList<QByteArray> questions;
    const auto older = m_network.listen(path, [&](const QByteArray &question) {
        questions << question;
        return QByteArray("here\n");
    });
    QVERIFY(older.ok());
    QVERIFY(call(library(), SingleInstance::Call::Show, "token-1"));
    QCOMPARE(questions.size(), 2);
    QVERIFY(questions[0] != "show\n");
    QCOMPARE(questions[1], "show\n");
}

void TestSingleInstance::withoutAFirstThereIsNobodyToCall()
{
    QVERIFY(!call(library()));
    QVERIFY(!call(library())); // the instance of the previous call no longer exists
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::System), QStringList());
}

void TestSingleInstance::oneThatIsAboutToOpenItsWindowIsWaitedFor()
{
    /// Counts the requests, so that the test knows when the first one came.
    class Asked final : public dp::test::FakeNetwork
    {
    public:
        QByteArray ask(
            const QString &path, const QByteArray &question, std::chrono::milliseconds patience) override
        {
            ++times;
            return FakeNetwork::ask(path, question, patience);
        }
        std::atomic<int> times = 0;
    };
    Asked network;
    SingleInstance first(m_network, m_folder->path(), library());
    QVERIFY(!first.callTheOther());
    auto answer = std::async(std::launch::async,
        [&] { return SingleInstance(network, m_folder->path(), library()).callTheOther(); });
    QTRY_VERIFY(network.times > 0); // the request was made while no program was listening
    QSignalSpy wanted(&first, &SingleInstance::wanted);
    first.listen();
    QTRY_VERIFY(answer.wait_for(std::chrono::milliseconds(0)) == std::future_status::ready);
    QVERIFY(answer.get());
    QTRY_COMPARE(wanted.size(), 1);
}

void TestSingleInstance::anotherLibraryHasItsOwnWindow()
{
    SingleInstance first(m_network, m_folder->path(), library());
    first.listen();
    QVERIFY(!call(library(u"other.sqlite"_s)));
}

void TestSingleInstance::anotherDisplayHasItsOwnWindow()
{
    SingleInstance first(m_network, m_folder->path(), library());
    first.listen();
    const QByteArray display = qgetenv("DISPLAY");
    qputenv("DISPLAY", ":4711");
    const bool answered = call(library());
    display.isEmpty() ? qunsetenv("DISPLAY") : qputenv("DISPLAY", display);
    QVERIFY(!answered);
}

void TestSingleInstance::oneThatWasKilledIsFollowed()
{
    // The socket of a killed program stays in the folder.
    auto *dead = new SingleInstance(m_network, m_folder->path(), library());
    dead->listen();
    const QStringList sockets = QDir(m_folder->path()).entryList(QDir::System);
    QCOMPARE(sockets.size(), 1);
    const QString path = m_folder->filePath(sockets.first());
    delete dead;
    QLocalServer stale;
    stale.setSocketOptions(QLocalServer::UserAccessOption);
    QVERIFY(stale.listen(path));
    QVERIFY(QFile::rename(path, path + u".kept"_s)); // otherwise close() would remove the socket
    stale.close();
    QVERIFY(QFile::rename(path + u".kept"_s, path));
    QVERIFY(!call(library()));
    SingleInstance next(m_network, m_folder->path(), library());
    next.listen();
    QVERIFY(call(library()));
}

void TestSingleInstance::oneThatHangsIsNotWaitedForLong()
{
    SingleInstance first(m_network, m_folder->path(), library());
    first.listen();
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!SingleInstance(m_network, m_folder->path(), library())
                 .callTheOther()); // this thread also runs the first program, which therefore cannot answer
    QVERIFY2(timer.elapsed() < 4500, qPrintable(QString::number(timer.elapsed())));
}

void TestSingleInstance::aLibraryIsTheSameByAnyPath()
{
    QFile file(library());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(QFile::link(library(), library(u"link.sqlite"_s)));
    SingleInstance first(m_network, m_folder->path(), library());
    first.listen();
    QVERIFY(call(library(u"link.sqlite"_s)));
    QVERIFY(call(m_folder->path() + u"/./library.sqlite"_s));
}

/// At the first start, the target of the link does not exist yet.
void TestSingleInstance::aLibraryThatIsMadeBehindALinkIsTheSame()
{
    QVERIFY(QFile::link(library(u"real.sqlite"_s), library(u"link.sqlite"_s)));
    SingleInstance first(m_network, m_folder->path(), library(u"link.sqlite"_s));
    first.listen();
    QFile made(library(u"real.sqlite"_s));
    QVERIFY(made.open(QIODevice::WriteOnly));
    QVERIFY(call(library(u"link.sqlite"_s)));
    QVERIFY(call(library(u"real.sqlite"_s)));
}

/// The lock is in a folder that was shared with a container. The container no longer exists, but no process
/// of this machine can tell that.
void TestSingleInstance::aLockOfAnotherHostIsNotWaitedForLong()
{
    QString lock;
    {
        SingleInstance gone(m_network, m_folder->path(), library());
        gone.listen();
        const QStringList locks = QDir(m_folder->path()).entryList({u"*.lock"_s}, QDir::Files);
        QCOMPARE(locks.size(), 1);
        lock = m_folder->filePath(locks.first());
    }
    QFile file(lock);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("1\ndaily-papers\nanother-host\n\n\n");
    file.close();
    QElapsedTimer timer;
    timer.start();
    SingleInstance first(m_network, m_folder->path(), library());
    QVERIFY(!first.callTheOther());
    QVERIFY2(timer.elapsed() < 4500, qPrintable(QString::number(timer.elapsed())));
    first.listen(); // from now on, this is the first program
    QVERIFY(call(library()));
}

void TestSingleInstance::withoutAFolderEveryProgramHasItsOwn()
{
    SingleInstance first(m_network, {}, library());
    first.listen();
    QVERIFY(!SingleInstance(m_network, {}, library()).callTheOther());
}

DP_TEST(TestSingleInstance)
#include "tst_singleinstance.moc"
