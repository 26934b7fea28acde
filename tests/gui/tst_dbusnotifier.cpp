// Notifications through a notification server on a session bus. The bus and the server belong to the test.
#include "gui/notifications/dbusnotifier.h"

#include "gui/fakenotificationserver.h"
#include "gui/fakenotifier.h"
#include "gui/privatebus.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestDBusNotifier : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theServerGetsAllArguments();
    void theNextOneReplacesTheLastOfItsKind();
    void aClosedOneIsNotReplaced();
    void actionsComeWithTheirNotificationAndToken();
    void actionsOfOthersAreIgnored();
    void theBodyIsEscapedForTheServer_data();
    void theBodyIsEscapedForTheServer();
    void aServerWithoutButtonsGetsNoActions();
    void severalWhileTheServerHangsBecomeOne();
    void aServerThatEndsAndComesBackIsUsedAgain();
    void withoutAServerTheFallbackShowsIt();
    void aRefusedOneIsShownByTheFallback();
    void withoutABusTheFallbackShowsIt();
    void aBusThatHangsDelaysNothing();
    void theBusIsNotUsedBeforeTheFirstOne();
    void theEndOfTheProgramClosesIt();

private:
    static Notification newPapers(const QString &title = u"Two new papers"_s)
    {
        Notification notification;
        notification.title = title;
        notification.lines = QStringList{u"One"_s, u"Two"_s};
        notification.actions = {{u"default"_s, u"Open"_s}, {u"star-first"_s, u"Star first"_s}};
        notification.papers = {7, 8};
        return notification;
    }
    /// Shows it and waits until the server has it.
    bool arrives(const Notification &notification)
    {
        const qsizetype before = m_server->calls.size();
        m_notifier->show(notification);
        return QTest::qWaitFor([&] { return m_server->calls.size() == before + 1; });
    }
    /// Waits until the notifier has received what was sent to it before.
    bool settle()
    {
        Notification last;
        last.kind = Notification::Kind::RefreshResult;
        return arrives(last);
    }

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<FakeNotificationServer> m_server;
    std::unique_ptr<FakeNotifier> m_fallback;
    std::unique_ptr<DBusNotifier> m_notifier;
    int m_run = 0;
    int m_connects = 0;
};

void TestDBusNotifier::init()
{
    QGuiApplication::setDesktopFileName(u"io.github.daily_papers.DailyPapers"_s);
    m_bus = std::make_unique<PrivateBus>();
    QVERIFY2(m_bus->start(), "dbus-daemon is missing or does not start");
    const QString run = QString::number(++m_run);
    m_server = std::make_unique<FakeNotificationServer>(m_bus->connection(u"server"_s + run));
    QVERIFY(m_server->start());
    m_connects = 0;
    m_fallback = std::make_unique<FakeNotifier>();
    m_notifier = std::make_unique<DBusNotifier>([this, run] {
        ++m_connects;
        return m_bus->connection(u"program"_s + run);
    });
    m_notifier->setFallback(m_fallback.get());
}

void TestDBusNotifier::cleanup()
{
    m_notifier.reset();
    m_server.reset();
    for (const QString &side : {u"server"_s, u"program"_s})
        QDBusConnection::disconnectFromBus(side + QString::number(m_run));
    m_bus.reset();
}

void TestDBusNotifier::theServerGetsAllArguments()
{
    QVERIFY(arrives(newPapers()));
    const FakeNotificationServer::Call call = m_server->calls.last();
    QCOMPARE(call.signature, u"susssasa{sv}i"_s);
    QCOMPARE(call.program, u"Daily Papers"_s);
    QCOMPARE(call.replacedId, 0u);
    QCOMPARE(call.icon, u"io.github.daily_papers.DailyPapers"_s);
    QCOMPARE(call.title, u"Two new papers"_s);
    QCOMPARE(call.body, u"One\nTwo"_s);
    QCOMPARE(call.actions, (QStringList{u"default"_s, u"Open"_s, u"star-first"_s, u"Star first"_s}));
    QCOMPARE(call.hints.value(u"desktop-entry"_s).toString(), u"io.github.daily_papers.DailyPapers"_s);
    QCOMPARE(call.hints.value(u"urgency"_s), QVariant::fromValue(uchar(1)));
    QCOMPARE(call.duration, -1);
    QVERIFY(m_fallback->shown.isEmpty());
}

void TestDBusNotifier::theNextOneReplacesTheLastOfItsKind()
{
    QVERIFY(arrives(newPapers()));
    Notification result;
    result.kind = Notification::Kind::RefreshResult;
    QVERIFY(arrives(result));
    QCOMPARE(m_server->calls.last().replacedId, 0u);
    QVERIFY(arrives(newPapers(u"Three new papers"_s)));
    QCOMPARE(m_server->calls.last().replacedId, m_server->calls.first().id);
    QVERIFY(arrives(result));
    QCOMPARE(m_server->calls.last().replacedId, m_server->calls[1].id);
    QCOMPARE(m_server->capabilityCalls, 1);
}

void TestDBusNotifier::aClosedOneIsNotReplaced()
{
    QSignalSpy invoked(m_notifier.get(), &Notifier::actionInvoked);
    QVERIFY(arrives(newPapers()));
    m_server->close(m_server->calls.last().id);
    m_server->click(m_server->calls.last().id, u"default"_s);
    QVERIFY(settle());
    QVERIFY(arrives(newPapers()));
    QCOMPARE(m_server->calls.last().replacedId, 0u);
    QCOMPARE(invoked.size(), 0);
}

void TestDBusNotifier::actionsComeWithTheirNotificationAndToken()
{
    QSignalSpy invoked(m_notifier.get(), &Notifier::actionInvoked);
    QVERIFY(arrives(newPapers()));
    const uint id = m_server->calls.last().id;
    m_server->sendToken(id, u"token-1"_s);
    m_server->click(id, u"default"_s);
    QTRY_COMPARE(invoked.size(), 1);
    QCOMPARE(invoked[0][0].value<Notification>().papers, (QList<qint64>{7, 8}));
    QCOMPARE(invoked[0][1].toString(), u"default"_s);
    QCOMPARE(invoked[0][2].toByteArray(), "token-1");
    m_server->click(id, u"star-first"_s); // a server may leave it open
    QTRY_COMPARE(invoked.size(), 2);
    QCOMPARE(invoked[1][1].toString(), u"star-first"_s);
}

/// Every program on the bus can send signals, and the server sends those of all programs.
void TestDBusNotifier::actionsOfOthersAreIgnored()
{
    QSignalSpy invoked(m_notifier.get(), &Notifier::actionInvoked);
    QVERIFY(arrives(newPapers()));
    const uint id = m_server->calls.last().id;
    m_server->click(id + 1, u"default"_s);
    const QString name = u"stranger"_s + QString::number(m_run);
    const QDBusConnection bus = m_bus->connection(name);
    FakeNotificationServer stranger(bus);
    stranger.click(id, u"default"_s);
    stranger.close(id);
    const QString daemon = u"org.freedesktop.DBus"_s;
    const auto answer =
        bus.call(QDBusMessage::createMethodCall(daemon, u"/org/freedesktop/DBus"_s, daemon, u"GetId"_s));
    QCOMPARE(answer.type(), QDBusMessage::ReplyMessage); // the daemon has received the signals
    QVERIFY(settle());
    QCOMPARE(invoked.size(), 0);
    QVERIFY(arrives(newPapers()));
    QCOMPARE(m_server->calls.last().replacedId, id);
    QDBusConnection::disconnectFromBus(name);
}

void TestDBusNotifier::theBodyIsEscapedForTheServer_data()
{
    QTest::addColumn<QStringList>("capabilities");
    QTest::addColumn<QString>("body");
    QTest::newRow("markup") << QStringList{u"body"_s, u"body-markup"_s}
                            << u"&lt;img src=&quot;file:///a&quot;&gt; &amp;amp; R&amp;D"_s;
    QTest::newRow("plain text") << QStringList{u"body"_s} << u"<img src=\"file:///a\"> &amp; R&D"_s;
    QTest::newRow("no body") << QStringList{u"body-markup"_s} << QString();
}

void TestDBusNotifier::theBodyIsEscapedForTheServer()
{
    QFETCH(QStringList, capabilities);
    m_server->capabilities = capabilities;
    Notification notification = newPapers(u"<b>R&D"_s);
    notification.lines = QStringList{u"<img src=\"file:///a\"> &amp; R&D"_s};
    QVERIFY(arrives(notification));
    QTEST(m_server->calls.last().body, "body");
    QCOMPARE(m_server->calls.last().title, u"<b>R&D"_s); // the specification defines it as plain text
}

void TestDBusNotifier::aServerWithoutButtonsGetsNoActions()
{
    m_server->capabilities = QStringList{u"body"_s};
    QVERIFY(arrives(newPapers()));
    QCOMPARE(m_server->calls.last().actions, QStringList());
}

void TestDBusNotifier::severalWhileTheServerHangsBecomeOne()
{
    m_server->hangs = true;
    m_notifier->show(newPapers());
    QTRY_COMPARE(m_server->capabilityCalls, 1);
    QElapsedTimer timer;
    timer.start();
    for (const QString &title : {u"a"_s, u"b"_s, u"c"_s})
        m_notifier->show(newPapers(title));
    QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
    m_server->answerAll();
    QTRY_COMPARE(m_server->calls.size(), 1);
    QCOMPARE(m_server->calls.last().title, u"c"_s);
}

void TestDBusNotifier::aServerThatEndsAndComesBackIsUsedAgain()
{
    QVERIFY(arrives(newPapers()));
    const uint id = m_server->calls.last().id;
    m_server->stop();
    m_notifier->show(newPapers(u"meanwhile"_s));
    QTRY_COMPARE(m_fallback->shown.size(), 1);
    QCOMPARE(m_fallback->shown.last().title, u"meanwhile"_s);
    m_server->capabilities = QStringList{u"body"_s};
    QVERIFY(m_server->start());
    QVERIFY(arrives(newPapers()));
    QCOMPARE(m_server->calls.last().replacedId, 0u);
    QCOMPARE(m_server->capabilityCalls, 2);
    QCOMPARE(m_server->calls.last().actions, QStringList());
    QVERIFY(m_server->calls.last().id != id);
}

void TestDBusNotifier::withoutAServerTheFallbackShowsIt()
{
    m_server->stop();
    QSignalSpy invoked(m_notifier.get(), &Notifier::actionInvoked);
    m_notifier->show(newPapers());
    QTRY_COMPARE(m_fallback->shown.size(), 1);
    m_fallback->invoke(u"default"_s);
    QCOMPARE(invoked.size(), 1);
}

void TestDBusNotifier::aRefusedOneIsShownByTheFallback()
{
    m_server->refuses = true;
    QVERIFY(arrives(newPapers()));
    QTRY_COMPARE(m_fallback->shown.size(), 1);
}

void TestDBusNotifier::withoutABusTheFallbackShowsIt()
{
    QVERIFY(arrives(newPapers()));
    m_bus->stop();
    QTRY_VERIFY(!m_bus->connection(u"program"_s + QString::number(m_run)).isConnected());
    m_notifier->show(newPapers());
    QTRY_COMPARE(m_fallback->shown.size(), 1);
}

void TestDBusNotifier::aBusThatHangsDelaysNothing()
{
    QVERIFY(arrives(newPapers()));
    m_bus->freeze();
    QElapsedTimer timer;
    timer.start();
    m_notifier->show(newPapers(u"later"_s));
    const qint64 elapsed = timer.elapsed();
    m_bus->thaw();
    QVERIFY2(elapsed < 100, qPrintable(QString::number(elapsed)));
    QTRY_COMPARE(m_server->calls.size(), 2);
}

void TestDBusNotifier::theBusIsNotUsedBeforeTheFirstOne()
{
    QCOMPARE(m_connects, 0);
    QVERIFY(arrives(newPapers()));
    QVERIFY(arrives(newPapers()));
    QCOMPARE(m_connects, 1);
}

/// After the end of the program, its buttons would do nothing.
void TestDBusNotifier::theEndOfTheProgramClosesIt()
{
    QVERIFY(arrives(newPapers()));
    QVERIFY(settle());
    QVERIFY(arrives(newPapers())); // after the answers to the first two
    m_notifier.reset();
    QTRY_COMPARE(m_server->closed.size(), 2);
    QVERIFY(m_server->closed.contains(m_server->calls[0].id));
    QVERIFY(m_server->closed.contains(m_server->calls[1].id));
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestDBusNotifier)
#include "moc_fakenotificationserver.cpp"
#include "tst_dbusnotifier.moc"
