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

/// A second start brings up the window that is there.
class TestSingleInstance : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void theSecondStartIsAnsweredAndTold();
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
    /// As the second program does it: blocking, while the first goes on.
    bool call(const QString &library, SingleInstance::Call how = SingleInstance::Call::Show)
    {
        auto answer = std::async(std::launch::async, [folder = m_folder->path(), library, how] {
            dp::QtNetwork network;
            return SingleInstance(network, folder, library).callTheOther(how);
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
    QVERIFY(call(library(), SingleInstance::Call::StayHidden)); // --background
    QCOMPARE(wanted.size(), 2);
}

void TestSingleInstance::withoutAFirstThereIsNobodyToCall()
{
    QVERIFY(!call(library()));
    QVERIFY(!call(library())); // the one before is gone
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::System), QStringList());
}

void TestSingleInstance::oneThatIsAboutToOpenItsWindowIsWaitedFor()
{
    /// Tells when it was asked first.
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
    QTRY_VERIFY(network.times > 0); // and nobody was there
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
    // Its socket stays behind.
    auto *dead = new SingleInstance(m_network, m_folder->path(), library());
    dead->listen();
    const QStringList sockets = QDir(m_folder->path()).entryList(QDir::System);
    QCOMPARE(sockets.size(), 1);
    const QString path = m_folder->filePath(sockets.first());
    delete dead;
    QLocalServer stale;
    stale.setSocketOptions(QLocalServer::UserAccessOption);
    QVERIFY(stale.listen(path));
    QVERIFY(QFile::rename(path, path + u".kept"_s)); // close() would take it along
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
                 .callTheOther()); // this thread does nothing else meanwhile
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

/// At the first start the link leads to nothing yet.
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

/// In a folder that is shared with a container which is gone: no process of this machine tells that it is.
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
    first.listen(); // and from now on it is the one
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
