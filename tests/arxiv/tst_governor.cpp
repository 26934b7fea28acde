#include "arxiv/governor.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using dp::Governor;
using Turn = dp::Governor::Turn;

namespace {
const QUrl here(u"http://127.0.0.1:81/api/query"_s);
}

/// Tests two programs of one user. They share a folder, and the test sets their clock.
class TestGovernor : public QObject
{
    Q_OBJECT

private slots:
    void aThrottleDelaysEveryProgram();
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void onlyOneProgramHasTheTurn();
    void theIntervalStartsAtTheEndOfAnAnswer();
    void retryAfterDelaysEveryProgram();
    void arxivHostsCountAsOneServer();
    void anEndedProgramLosesItsTurn();
    void aDamagedFileOrAWrongClockBlocksNoProgram();
    void aStoppedProgramLosesItsTurnAtItsDeadline();
    void aProgramThatLostItsTurnChangesNothing();
    void aTurnWithoutATimeEndsByItsAge_data();
    void aTurnWithoutATimeEndsByItsAge();
    void aTurnBegunInTheFutureEnds();
    void aLockOfAnotherHostBlocksNoProgram_data();
    void aLockOfAnotherHostBlocksNoProgram();
    void aProgramStoppedWhileReadingIsIgnored();
    void anEndedTurnLeavesNoFile();
    void withoutAFolderOnlyThisProgramIsGoverned();
    void theWaitDoublesUpToFifteenMinutes();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    qint64 m_now = 1764000000000;
};

void TestGovernor::onlyOneProgramHasTheTurn()
{
    Governor one(m_folder->path(), [this] { return m_now; }),
        other(m_folder->path(), [this] { return m_now; });
    QCOMPARE(one.take(here, 3s).kind, Turn::Granted);
    QCOMPARE(other.take(here, 3s).kind, Turn::Busy);
    one.done();
    QCOMPARE(other.take(here, 3s).kind, Turn::Spacing);
    m_now += 3000;
    QCOMPARE(other.take(here, 3s).kind, Turn::Granted);
    QCOMPARE(one.take(here, 3s).kind, Turn::Busy);
}

void TestGovernor::theIntervalStartsAtTheEndOfAnAnswer()
{
    Governor one(m_folder->path(), [this] { return m_now; }),
        other(m_folder->path(), [this] { return m_now; });
    QCOMPARE(one.take(here, 3s).kind, Turn::Granted);
    m_now += 20000; // The answer takes 20 seconds.
    one.done();
    m_now += 1000;
    const Turn turn = other.take(here, 3s);
    QCOMPARE(turn.kind, Turn::Spacing);
    QCOMPARE(turn.wait, 2000ms);
    // A program with a shorter interval may already send.
    QCOMPARE(other.take(here, 500ms).kind, Turn::Granted);
}

void TestGovernor::retryAfterDelaysEveryProgram()
{
    Governor one(m_folder->path(), [this] { return m_now; }),
        other(m_folder->path(), [this] { return m_now; });
    QCOMPARE(one.take(here, 1s).kind, Turn::Granted);
    one.done(60s);
    m_now += 20000;
    const Turn turn = other.take(here, 1s);
    QCOMPARE(turn.kind, Turn::AskedToWait);
    QCOMPARE(turn.wait, 40000ms);
    m_now += 40000;
    QCOMPARE(other.take(here, 1s).kind, Turn::Granted);
}

void TestGovernor::aThrottleDelaysEveryProgram()
{
    Governor one(m_folder->path(), [this] { return m_now; }),
        other(m_folder->path(), [this] { return m_now; });
    QCOMPARE(one.take(here, 3s).kind, Turn::Granted);
    one.done();
    one.postpone(here, 12s);
    const Turn turn = other.take(here, 3s);
    QCOMPARE(turn.kind, Turn::AskedToWait);
    QCOMPARE(turn.wait, 12000ms);
    one.postpone(here, 5s); // This wait is shorter than the first one, so the first one applies.
    m_now += 11999;
    QCOMPARE(other.take(here, 3s).kind, Turn::AskedToWait);
    m_now += 1;
    QCOMPARE(other.take(here, 3s).kind, Turn::Granted);
    other.done();
    one.postpone(here, 5h);
    QCOMPARE(other.take(here, 3s).wait, std::chrono::milliseconds(Governor::longestWait));
    QCOMPARE(other.take(QUrl(u"http://127.0.0.1:82/"_s), 3s).kind, Turn::Granted);
}

void TestGovernor::arxivHostsCountAsOneServer()
{
    Governor one(m_folder->path(), [this] { return m_now; }),
        other(m_folder->path(), [this] { return m_now; });
    QCOMPARE(one.take(here, 3s).kind, Turn::Granted);
    QCOMPARE(other.take(QUrl(u"http://127.0.0.1:82/api/query"_s), 3s).kind, Turn::Granted);
    one.done();
    other.done();
    QCOMPARE(one.take(QUrl(u"https://export.arxiv.org/api/query"_s), 3s).kind, Turn::Granted);
    QCOMPARE(other.take(QUrl(u"https://rss.arxiv.org/rss/cs"_s), 3s).kind, Turn::Busy);
    QVERIFY(!Governor::isArxiv(QUrl(u"https://arxiv.org.example/"_s)));
}

void TestGovernor::anEndedProgramLosesItsTurn()
{
    {
        QFile state(m_folder->filePath(u"127.0.0.1-81"_s));
        QVERIFY(state.open(QIODevice::WriteOnly));
        state.write(QByteArray::number(m_now - 60000) + " 0 1\n");
    }
    Governor one(m_folder->path(), [this] { return m_now; });
    // The request of the ended program counts as ended now.
    QCOMPARE(one.take(here, 3s).kind, Turn::Spacing);
    m_now += 3000;
    QCOMPARE(one.take(here, 3s).kind, Turn::Granted);
}

void TestGovernor::aDamagedFileOrAWrongClockBlocksNoProgram()
{
    const auto write = [&](const QByteArray &text) {
        QFile state(m_folder->filePath(u"127.0.0.1-81"_s));
        QVERIFY(state.open(QIODevice::WriteOnly));
        state.write(text);
    };
    write("nonsense");
    Governor one(m_folder->path(), [this] { return m_now; });
    QCOMPARE(one.take(here, 3s).kind, Turn::Granted);
    one.done();
    // This time is in the future, as if the clock was wrong when it was written.
    write(QByteArray::number(m_now + 900000000) + " 0 0\n");
    QCOMPARE(one.take(here, 3s).kind, Turn::Spacing);
    m_now += 3000;
    QCOMPARE(one.take(here, 3s).kind, Turn::Granted);
    one.done();
    m_now += 3000;
    write(QByteArray::number(m_now - 9000) + ' ' + QByteArray::number(m_now + 900000000) + " 0\n");
    QCOMPARE(one.take(here, 3s).kind, Turn::Granted); // A wait of ten days is not valid and is ignored.
}

void TestGovernor::aStoppedProgramLosesItsTurnAtItsDeadline()
{
    Governor stopped(m_folder->path(), [this] { return m_now; }),
        other(m_folder->path(), [this] { return m_now; }), third(m_folder->path(), [this] { return m_now; });
    QCOMPARE(stopped.take(here, 3s, 20s).kind, Turn::Granted);
    QVERIFY(stopped.hasTurn());
    m_now += 5000;
    Turn turn = other.take(here, 3s, 60s);
    QCOMPARE(turn.kind, Turn::Busy);
    QCOMPARE(turn.wait, 15000ms); // time until the deadline of the turn
    m_now += 14999;
    QCOMPARE(other.take(here, 3s).wait, 1ms);
    QVERIFY(stopped.hasTurn());
    m_now += 1;
    // The request of the stopped program counts as ended now.
    QCOMPARE(other.take(here, 3s).kind, Turn::Spacing);
    m_now += 3000;
    QCOMPARE(other.take(here, 3s, 30s).kind, Turn::Granted);
    QVERIFY(!stopped.hasTurn());
    QVERIFY(other.hasTurn());
    turn = third.take(here, 3s);
    QCOMPARE(turn.kind, Turn::Busy);
    QCOMPARE(turn.wait, 30000ms);
}

void TestGovernor::aProgramThatLostItsTurnChangesNothing()
{
    Governor stopped(m_folder->path(), [this] { return m_now; }),
        other(m_folder->path(), [this] { return m_now; }), third(m_folder->path(), [this] { return m_now; });
    QCOMPARE(stopped.take(here, 0s, 20s).kind, Turn::Granted);
    m_now += 20000;
    QCOMPARE(other.take(here, 0s, 20s).kind, Turn::Granted);
    m_now += 1000;
    stopped.done(600s); // The stopped program continues after its deadline and reports its old answer.
    QVERIFY(other.hasTurn());
    Turn turn = third.take(here, 0s);
    QCOMPARE(turn.kind, Turn::Busy);
    QCOMPARE(turn.wait, 19000ms);
    other.done(7s);
    turn = stopped.take(here, 3s);
    QCOMPARE(turn.kind, Turn::AskedToWait);
    QCOMPARE(turn.wait, 7000ms);
    m_now += 7000;
    QCOMPARE(stopped.take(here, 3s).kind, Turn::Granted); // The stopped program can get a turn again.
    QCOMPARE(other.take(here, 3s).kind, Turn::Busy);
}

void TestGovernor::aTurnWithoutATimeEndsByItsAge_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no numbers") << QByteArray("until tomorrow");
    QTest::newRow("a turn of years") << QByteArray("1764000000000 99999999999999\n");
    QTest::newRow("a turn of no time") << QByteArray("1764000000000 0\n");
    QTest::newRow("bytes") << QByteArray("\0\xff 5", 4);
}

void TestGovernor::aTurnWithoutATimeEndsByItsAge()
{
    QFETCH(QByteArray, text);
    dp::FileLock held(m_folder->filePath(u"127.0.0.1-81.turn"_s));
    QCOMPARE(held.tryLock(), dp::FileLock::State::Taken);
    QVERIFY(held.writeText(text));
    m_now = held.writtenAt() + 1000;
    Governor one(m_folder->path(), [this] { return m_now; });
    const Turn turn = one.take(here, 0s);
    QCOMPARE(turn.kind, Turn::Busy);
    QVERIFY2(turn.wait > 0ms && turn.wait <= 60s, qPrintable(QString::number(turn.wait.count())));
    m_now += turn.wait.count();
    QCOMPARE(one.take(here, 0s).kind, Turn::Granted);
    QVERIFY(!held.isCurrent());
}

void TestGovernor::aTurnBegunInTheFutureEnds()
{
    // The clock of this program is wrong: it is ahead.
    Governor stopped(m_folder->path(), [this] { return m_now + 400000000; }),
        other(m_folder->path(), [this] { return m_now; });
    QCOMPARE(stopped.take(here, 3s, 20s).kind, Turn::Granted);
    QCOMPARE(other.take(here, 0s).wait, 20000ms);
    m_now += 15000;
    // The time is counted from the moment when `other` first saw the turn.
    QCOMPARE(other.take(here, 0s).wait, 5000ms);
    m_now += 5000;
    QCOMPARE(other.take(here, 0s).kind, Turn::Granted);
}

void TestGovernor::aLockOfAnotherHostBlocksNoProgram_data()
{
    QTest::addColumn<QString>("name");
    for (const char *suffix : {".lock", ".turn", ".guard"})
        QTest::newRow(suffix) << u"127.0.0.1-81"_s + QLatin1StringView(suffix);
}

/// Tests a lock file of QLockFile that was left by a deleted container with a shared /tmp.
void TestGovernor::aLockOfAnotherHostBlocksNoProgram()
{
    QFETCH(QString, name);
    QFile lock(m_folder->filePath(name));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("1\ndaily-papers\nanother-host\n\n\n");
    lock.close();
    Governor one(m_folder->path(), [this] { return m_now; });
    QCOMPARE(one.take(here, 3s).kind, Turn::Granted);
}

void TestGovernor::aProgramStoppedWhileReadingIsIgnored()
{
    dp::FileLock held(m_folder->filePath(u"127.0.0.1-81.guard"_s));
    QCOMPARE(held.tryLock(), dp::FileLock::State::Taken);
    Governor one(m_folder->path(), [this] { return m_now; });
    QCOMPARE(one.take(here, 3s).kind, Turn::Busy);
    m_now += 9999;
    QCOMPARE(one.take(here, 3s).kind, Turn::Busy);
    m_now += 1;
    QCOMPARE(one.take(here, 3s).kind, Turn::Granted);
    QVERIFY(!held.isCurrent());
}

void TestGovernor::anEndedTurnLeavesNoFile()
{
    Governor one(m_folder->path(), [this] { return m_now; });
    QCOMPARE(one.take(here, 3s).kind, Turn::Granted);
    one.done();
    one.postpone(here, 1s);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"127.0.0.1-81"_s});
}

void TestGovernor::withoutAFolderOnlyThisProgramIsGoverned()
{
    Governor one({}, [this] { return m_now; });
    QCOMPARE(one.take(here, 3s).kind, Turn::Granted);
    one.done();
    QCOMPARE(one.take(here, 3s).kind, Turn::Spacing);
}

void TestGovernor::theWaitDoublesUpToFifteenMinutes()
{
    QCOMPARE(Governor::backoff(3s, {}, 0, 0), 3000ms);
    QCOMPARE(Governor::backoff(3s, {}, 3, 0), 24000ms);
    QCOMPARE(Governor::backoff(3s, {}, 3, 1), 30000ms);
    QCOMPARE(Governor::backoff(3s, {}, 60, 0), std::chrono::milliseconds(15min));
    QCOMPARE(Governor::backoff(3s, 10s, 1, 0), 20000ms);
    // The wait is never shorter than the wait that the server asked for.
    QVERIFY(Governor::backoff(3s, 3600s, 2, 0) >= std::chrono::milliseconds(3600s));
}

DP_TEST(TestGovernor)
#include "tst_governor.moc"
