#include "arxiv/requestqueue.h"

#include "qtnetwork/qtnetwork.h"
#include "support/checks.h"
#include "support/loopbackarxiv.h"
#include "support/testprogram.h"

#include <QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using dp::ErrorKind;
using dp::RequestQueue;
using dp::Result;
using dp::test::Fault;

class TestRetryAfter : public QObject
{
    Q_OBJECT

private slots:
    void retryAfterIsRead_data();
    void retryAfterIsRead();
};

void TestRetryAfter::retryAfterIsRead_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("least"); // smallest correct wait in seconds; -1: the header has no valid wait
    QTest::addColumn<int>("most");
    QTest::newRow("none") << QByteArray() << -1 << -1;
    QTest::newRow("seconds") << QByteArray("30") << 30 << 30;
    QTest::newRow("with blanks") << QByteArray("  7 ") << 7 << 7;
    QTest::newRow("at most a day") << QByteArray("999999") << 86400 << 86400;
    QTest::newRow("in the past") << QByteArray("-5") << 0 << 0;
    QTest::newRow("no number") << QByteArray("soon") << -1 << -1;
    const auto date = [](int seconds) {
        return QLocale::c()
            .toString(QDateTime::currentDateTimeUtc().addSecs(seconds), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s)
            .toLatin1();
    };
    QTest::newRow("a date") << date(120) << 100 << 121;
    QTest::newRow("a date in the past") << date(-120) << 0 << 0;
}

void TestRetryAfter::retryAfterIsRead()
{
    QFETCH(QByteArray, header);
    QFETCH(int, least);
    QFETCH(int, most);
    dp::test::LoopbackArxiv arxiv;
    QVERIFY(arxiv.listen());
    arxiv.queueFault(Fault::status(429, header));
    dp::QtNetwork network;
    RequestQueue queue(network, {1ms});
    std::optional<Result<dp::Answer>> result;
    queue.get({arxiv.apiUrl()}, this, [&](Result<dp::Answer> answer) { result = std::move(answer); });
    QTRY_VERIFY(result);
    VERIFY_ERROR(*result, ErrorKind::RateLimited);
    const auto wait = result->error().retryAfter;
    QCOMPARE(wait.has_value(), least >= 0);
    if (wait)
        QVERIFY2(wait->count() >= least && wait->count() <= most, qPrintable(QString::number(wait->count())));
}

DP_TEST(TestRetryAfter)
#include "tst_retryafter.moc"
