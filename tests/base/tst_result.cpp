#include "base/result.h"
#include "support/testprogram.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using dp::Error;
using dp::ErrorKind;
using dp::Outcome;
using dp::Result;

class TestResult : public QObject
{
    Q_OBJECT

private slots:
    void isEitherAValueOrAnError();
    void movesAValueThatCannotBeCopied();
    void tryReturnsTheFirstError();
};

void TestResult::isEitherAValueOrAnError()
{
    const Result<int> value = 7;
    QVERIFY(value.ok() && value);
    QCOMPARE(*value, 7);
    const Result<int> error = Error{ErrorKind::Http, u"arxiv.org"_s, u"why"_s, 503, std::chrono::seconds(9)};
    QVERIFY(!error.ok() && !error);
    QVERIFY(error.error().kind == ErrorKind::Http);
    QCOMPARE(error.error().subject, u"arxiv.org"_s);
    QCOMPARE(error.error().httpStatus, 503);
    QVERIFY(error.error().retryAfter == std::chrono::seconds(9));
    QVERIFY(dp::success().ok());
}

void TestResult::movesAValueThatCannotBeCopied()
{
    Result<std::unique_ptr<int>> result = std::make_unique<int>(7);
    const std::unique_ptr<int> taken = std::move(*result);
    QCOMPARE(*taken, 7);
}

void TestResult::tryReturnsTheFirstError()
{
    int calls = 0;
    const auto step = [&](bool good) -> Outcome {
        ++calls;
        return good ? dp::success() : Outcome(Error{ErrorKind::DiskFull, u"a"_s});
    };
    const auto run = [&](bool good) -> Result<int> {
        DP_TRY(step(true));
        DP_TRY(step(good));
        DP_TRY(step(true));
        return calls;
    };
    const auto good = run(true);
    QVERIFY(good.ok());
    QCOMPARE(*good, 3);
    calls = 0;
    const auto bad = run(false);
    QVERIFY(!bad.ok() && bad.error().kind == ErrorKind::DiskFull);
    QCOMPARE(calls, 2);
}

DP_TEST(TestResult)
#include "tst_result.moc"
