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

/// Two programs of one person, over one folder and a clock that is told the time.
class TestGovernor : public QObject
{
    Q_OBJECT

private slots:
    void aThrottleHoldsForEveryProgram();
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void oneAtATime();
    void theIntervalCountsFromTheEnd();
    void whatAServerAsksForHoldsForAll();
    void serversAreApartAndArxivIsOne();
    void whoDiedWithTheTurnBlocksNobody();
    void aDamagedFileOrABackwardClockBlocksNobody();
    void aStoppedProgramLosesItsTurnAtItsDeadline();
    void whoLostItsTurnUndoesNothing();
    void aTurnThatSaysNoTimeEndsByItsAge_data();
    void aTurnThatSaysNoTimeEndsByItsAge();
    void aTurnBegunInTheFutureEndsAsWell();
    void aLockOfAnotherHostBlocksNobody_data();
    void aLockOfAnotherHostBlocksNobody();
    void whoIsStoppedWhileItReadsIsPassedOver();
    void nothingIsLeftOfATurnThatEnded();
    void withoutAFolderItGovernsItself();
    void theWaitDoublesUpToAQuarterOfAnHour();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    qint64 m_now = 1764000000000;
};

void TestGovernor::oneAtATime()
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

void TestGovernor::theIntervalCountsFromTheEnd()
{
    Governor one(m_folder->path(), [this] { return m_now; }),
        other(m_folder->path(), [this] { return m_now; });
    QCOMPARE(one.take(here, 3s).kind, Turn::Granted);
    m_now += 20000; // a long answer
    one.done();
    m_now += 1000;
    const Turn turn = other.take(here, 3s);
    QCOMPARE(turn.kind, Turn::Spacing);
    QCOMPARE(turn.wait, 2000ms);
    QCOMPARE(other.take(here, 500ms).kind, Turn::Granted); // who asks less of itself may ask
}

void TestGovernor::whatAServerAsksForHoldsForAll()
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

void TestGovernor::aThrottleHoldsForEveryProgram()
{
    Governor one(m_folder->path(), [this] { return m_now; }),
        other(m_folder->path(), [this] { return m_now; });
    QCOMPARE(one.take(here, 3s).kind, Turn::Granted);
    one.done();
    one.postpone(here, 12s);
    const Turn turn = other.take(here, 3s);
    QCOMPARE(turn.kind, Turn::AskedToWait);
    QCOMPARE(turn.wait, 12000ms);
    one.postpone(here, 5s); // the longer of two
    m_now += 11999;
    QCOMPARE(other.take(here, 3s).kind, Turn::AskedToWait);
    m_now += 1;
    QCOMPARE(other.take(here, 3s).kind, Turn::Granted);
    other.done();
    one.postpone(here, 5h);
    QCOMPARE(other.take(here, 3s).wait, std::chrono::milliseconds(Governor::longestWait));
    QCOMPARE(other.take(QUrl(u"http://127.0.0.1:82/"_s), 3s).kind, Turn::Granted);
}

void TestGovernor::serversAreApartAndArxivIsOne()
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

void TestGovernor::whoDiedWithTheTurnBlocksNobody()
{
    {
        QFile state(m_folder->filePath(u"127.0.0.1-81"_s));
        QVERIFY(state.open(QIODevice::WriteOnly));
        state.write(QByteArray::number(m_now - 60000) + " 0 1\n");
    }
    Governor one(m_folder->path(), [this] { return m_now; });
    QCOMPARE(one.take(here, 3s).kind, Turn::Spacing); // as if it had ended just now
    m_now += 3000;
    QCOMPARE(one.take(here, 3s).kind, Turn::Granted);
}

void TestGovernor::aDamagedFileOrABackwardClockBlocksNobody()
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
    write(QByteArray::number(m_now + 900000000) + " 0 0\n"); // the clock was ahead
    QCOMPARE(one.take(here, 3s).kind, Turn::Spacing);
    m_now += 3000;
    QCOMPARE(one.take(here, 3s).kind, Turn::Granted);
    one.done();
    m_now += 3000;
    write(QByteArray::number(m_now - 9000) + ' ' + QByteArray::number(m_now + 900000000) + " 0\n");
    QCOMPARE(one.take(here, 3s).kind, Turn::Granted); // no server asks for ten days
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
    QCOMPARE(turn.wait, 15000ms); // until when it is, at the latest
    m_now += 14999;
    QCOMPARE(other.take(here, 3s).wait, 1ms);
    QVERIFY(stopped.hasTurn());
    m_now += 1;
    QCOMPARE(other.take(here, 3s).kind, Turn::Spacing); // as if its answer had ended just now
    m_now += 3000;
    QCOMPARE(other.take(here, 3s, 30s).kind, Turn::Granted);
    QVERIFY(!stopped.hasTurn());
    QVERIFY(other.hasTurn());
    turn = third.take(here, 3s);
    QCOMPARE(turn.kind, Turn::Busy);
    QCOMPARE(turn.wait, 30000ms);
}

void TestGovernor::whoLostItsTurnUndoesNothing()
{
    Governor stopped(m_folder->path(), [this] { return m_now; }),
        other(m_folder->path(), [this] { return m_now; }), third(m_folder->path(), [this] { return m_now; });
    QCOMPARE(stopped.take(here, 0s, 20s).kind, Turn::Granted);
    m_now += 20000;
    QCOMPARE(other.take(here, 0s, 20s).kind, Turn::Granted);
    m_now += 1000;
    stopped.done(600s); // it goes on, and has heard something long ago
    QVERIFY(other.hasTurn());
    Turn turn = third.take(here, 0s);
    QCOMPARE(turn.kind, Turn::Busy);
    QCOMPARE(turn.wait, 19000ms);
    other.done(7s);
    turn = stopped.take(here, 3s);
    QCOMPARE(turn.kind, Turn::AskedToWait);
    QCOMPARE(turn.wait, 7000ms);
    m_now += 7000;
    QCOMPARE(stopped.take(here, 3s).kind, Turn::Granted); // and is one among others again
    QCOMPARE(other.take(here, 3s).kind, Turn::Busy);
}

void TestGovernor::aTurnThatSaysNoTimeEndsByItsAge_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no numbers") << QByteArray("until tomorrow");
    QTest::newRow("a turn of years") << QByteArray("1764000000000 99999999999999\n");
    QTest::newRow("a turn of no time") << QByteArray("1764000000000 0\n");
    QTest::newRow("bytes") << QByteArray("\0\xff 5", 4);
}

void TestGovernor::aTurnThatSaysNoTimeEndsByItsAge()
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

void TestGovernor::aTurnBegunInTheFutureEndsAsWell()
{
    Governor stopped(m_folder->path(), [this] { return m_now + 400000000; }), // its clock was ahead
        other(m_folder->path(), [this] { return m_now; });
    QCOMPARE(stopped.take(here, 3s, 20s).kind, Turn::Granted);
    QCOMPARE(other.take(here, 0s).wait, 20000ms);
    m_now += 15000;
    QCOMPARE(other.take(here, 0s).wait, 5000ms); // it counts from when it was seen
    m_now += 5000;
    QCOMPARE(other.take(here, 0s).kind, Turn::Granted);
}

void TestGovernor::aLockOfAnotherHostBlocksNobody_data()
{
    QTest::addColumn<QString>("name");
    for (const char *suffix : {".lock", ".turn", ".guard"})
        QTest::newRow(suffix) << u"127.0.0.1-81"_s + QLatin1StringView(suffix);
}

/// As QLockFile writes it, in a container that shares /tmp and is gone.
void TestGovernor::aLockOfAnotherHostBlocksNobody()
{
    QFETCH(QString, name);
    QFile lock(m_folder->filePath(name));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("1\ndaily-papers\nanother-host\n\n\n");
    lock.close();
    Governor one(m_folder->path(), [this] { return m_now; });
    QCOMPARE(one.take(here, 3s).kind, Turn::Granted);
}

void TestGovernor::whoIsStoppedWhileItReadsIsPassedOver()
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

void TestGovernor::nothingIsLeftOfATurnThatEnded()
{
    Governor one(m_folder->path(), [this] { return m_now; });
    QCOMPARE(one.take(here, 3s).kind, Turn::Granted);
    one.done();
    one.postpone(here, 1s);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"127.0.0.1-81"_s});
}

void TestGovernor::withoutAFolderItGovernsItself()
{
    Governor one({}, [this] { return m_now; });
    QCOMPARE(one.take(here, 3s).kind, Turn::Granted);
    one.done();
    QCOMPARE(one.take(here, 3s).kind, Turn::Spacing);
}

void TestGovernor::theWaitDoublesUpToAQuarterOfAnHour()
{
    QCOMPARE(Governor::backoff(3s, {}, 0, 0), 3000ms);
    QCOMPARE(Governor::backoff(3s, {}, 3, 0), 24000ms);
    QCOMPARE(Governor::backoff(3s, {}, 3, 1), 30000ms);
    QCOMPARE(Governor::backoff(3s, {}, 60, 0), std::chrono::milliseconds(15min));
    QCOMPARE(Governor::backoff(3s, 10s, 1, 0), 20000ms);
    QVERIFY(
        Governor::backoff(3s, 3600s, 2, 0) >= std::chrono::milliseconds(3600s)); // never less than asked for
}

DP_TEST(TestGovernor)
#include "tst_governor.moc"
