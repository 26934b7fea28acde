#include "app/eventloopmonitor.h"
#include "support/testprogram.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace dp::test {

/// The program reports how long the event loop was blocked, if the logging category is enabled.
class TestEventLoopMonitor : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLoggingCategory::setFilterRules({}); }
    void nobodyWatchesUnlessItIsWanted();
    void aBlockIsToldOf();
    void theLongestIsToldAtTheEnd();

private:
    /// Blocks the event loop for this time, as an event handler does that takes too long.
    static void block(int milliseconds)
    {
        QTimer::singleShot(0, [milliseconds] {
            QElapsedTimer timer;
            timer.start();
            while (timer.elapsed() < milliseconds) { }
        });
    }
    static bool watches(const EventLoopMonitor &watchdog) { return seen(watchdog, 0.001); }
    static bool seen(const EventLoopMonitor &watchdog, double milliseconds)
    {
        return QTest::qWaitFor([&] { return watchdog.longest() >= milliseconds; });
    }
};

void TestEventLoopMonitor::nobodyWatchesUnlessItIsWanted()
{
    QVERIFY(!EventLoopMonitor::ifWanted());
    QLoggingCategory::setFilterRules(u"dp.timing=true"_s);
    QTest::ignoreMessage(QtDebugMsg, QRegularExpression(u"at most"_s));
    QVERIFY(EventLoopMonitor::ifWanted() != nullptr);
}

void TestEventLoopMonitor::aBlockIsToldOf()
{
    QLoggingCategory::setFilterRules(u"dp.timing=true"_s);
    QTest::ignoreMessage(
        QtDebugMsg, QRegularExpression(u"^the event loop was blocked for \\d+\\.\\d ms, "_s));
    QTest::ignoreMessage(QtDebugMsg, QRegularExpression(u"at most"_s));
    EventLoopMonitor watchdog;
    QVERIFY(watches(watchdog));
    block(2 * EventLoopMonitor::limit);
    QVERIFY(seen(watchdog, 2 * EventLoopMonitor::limit));
    QVERIFY(watchdog.count() >= 1);
}

void TestEventLoopMonitor::theLongestIsToldAtTheEnd()
{
    QLoggingCategory::setFilterRules(u"dp.timing=true"_s);
    QTest::ignoreMessage(
        QtDebugMsg, QRegularExpression(u"^the event loop was blocked for at most 1\\d\\d\\.\\d ms"_s));
    QTest::ignoreMessage(QtDebugMsg, QRegularExpression(u"of them at work"_s));
    EventLoopMonitor watchdog;
    QVERIFY(watches(watchdog));
    block(110);
    QVERIFY(seen(watchdog, 110));
}

} // namespace dp::test

DP_TEST(dp::test::TestEventLoopMonitor)
#include "tst_eventloopmonitor.moc"
