#include "network/networkmodule.h"

#include "arxiv/requestqueue.h"
#include "support/checks.h"
#include "support/loopbackarxiv.h"
#include "support/testprogram.h"
#include "text/errortext.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <future>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using dp::ErrorKind;
using dp::NetworkModule;

/// Tests the network module, which is loaded on demand. If the module cannot be loaded, each call reports an
/// error, and the rest of the program still works.
class TestNetworkModule : public QObject
{
    Q_OBJECT

private slots:
    void requestsUseTheModule();
    void withoutAListenerTheModuleIsNotLoaded();
    void programsCommunicateThroughTheModule();
    void aMissingModuleIsReported();
    void aMissingModuleCausesNoWait();
    void anInvalidModuleIsReported();

private:
    static QString module() { return QStringLiteral(DP_NETWORK_MODULE); }
    std::optional<dp::Result<dp::Answer>> ask(dp::Network &network)
    {
        dp::test::LoopbackArxiv arxiv(dp::test::madeUpPapers(10, QDate(2026, 11, 20)));
        if (!arxiv.listen())
            return std::nullopt;
        std::optional<dp::Result<dp::Answer>> result;
        dp::RequestQueue queue(network, {1ms});
        queue.get({QUrl(arxiv.apiUrl().toString() + u"?search_query=all:model"_s)}, this,
            [&](dp::Result<dp::Answer> answer) { result = std::move(answer); });
        return QTest::qWaitFor([&] { return result.has_value(); }) ? result : std::nullopt;
    }
    QTemporaryDir m_folder;
};

void TestNetworkModule::requestsUseTheModule()
{
    NetworkModule network(module());
    const auto answer = ask(network);
    QVERIFY(answer);
    VERIFY_OK(*answer);
    QVERIFY((**answer).body.contains("<feed"));
}

void TestNetworkModule::withoutAListenerTheModuleIsNotLoaded()
{
    NetworkModule missing(m_folder.filePath(u"missing.so"_s));
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QCOMPARE(missing.ask(m_folder.filePath(u"nobody"_s), "who", 1ms), QByteArray());
}

void TestNetworkModule::programsCommunicateThroughTheModule()
{
    NetworkModule network(module());
    const QString path = m_folder.filePath(u"meeting"_s);
    const auto server = network.listen(path, [](const QByteArray &question) { return question + '!'; });
    VERIFY_OK(server);
    auto answer = std::async(std::launch::async, [&] {
        NetworkModule other(module());
        return other.ask(path, "here", 5000ms);
    });
    QTRY_VERIFY(answer.wait_for(0ms) == std::future_status::ready);
    QCOMPARE(answer.get(), QByteArray("here!"));
}

void TestNetworkModule::aMissingModuleIsReported()
{
    const QString path = m_folder.filePath(u"missing.so"_s);
    NetworkModule network(path);
    const auto answer = ask(network);
    QVERIFY(answer);
    VERIFY_ERROR(*answer, ErrorKind::PartMissing);
    const QString sentence = dp::errorText(answer->error());
    QVERIFY2(sentence.contains("missing.so"_L1) && sentence.contains("Install"_L1), qPrintable(sentence));
    VERIFY_ERROR(network.listen(m_folder.filePath(u"other"_s), {}), ErrorKind::PartMissing);
    QVERIFY(!network.watchConnection());
    // If the state is unknown, the connection counts as connected and not metered.
    QVERIFY(!network.isDisconnected() && !network.isMetered());
}

void TestNetworkModule::aMissingModuleCausesNoWait()
{
    NetworkModule network(m_folder.filePath(u"missing.so"_s));
    dp::RequestQueue queue(network, {60000ms});
    int told = 0;
    for (int i = 0; i < 3; ++i)
        queue.get({QUrl(u"http://127.0.0.1:9/"_s)}, this, [&](const dp::Result<dp::Answer> &answer) {
            VERIFY_ERROR(answer, ErrorKind::PartMissing);
            ++told;
        });
    QCOMPARE(told, 0);
    // The errors are reported in the next passes of the event loop. The queue does not wait for its interval.
    QTRY_COMPARE(told, 3);
}

void TestNetworkModule::anInvalidModuleIsReported()
{
    const QString path = m_folder.filePath(u"else.so"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no library") > 0);
    file.close();
    NetworkModule network(path);
    VERIFY_ERROR(network.httpClient(), ErrorKind::PartMissing);
}

DP_TEST(TestNetworkModule)
#include "tst_networkmodule.moc"
