#include "library/sqlite/interruption.h"

#include "library/sqlite/connection.h"
#include "library/sqlite/statement.h"
#include "support/checks.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestInterruption : public QObject
{
    Q_OBJECT

private slots:
    void oneStepOfAStatementCanBeEnded();
    void aStatementGoesOnWhileNoEndIsWanted();
};

namespace {

/// A statement whose first row needs `rows` steps of the loop.
QString counting(const QString &rows)
{
    return u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT %1) SELECT count(*) FROM n"_s
        .arg(rows);
}

} // namespace

void TestInterruption::oneStepOfAStatementCanBeEnded()
{
    const auto connection = dp::Connection::openInMemory();
    VERIFY_OK(connection);
    {
        int asked = 0;
        const dp::Interruption interruption(**connection, [&asked] { return ++asked > 3; });
        // -1: without a limit
        VERIFY_ERROR(dp::Statement(**connection, counting(u"-1"_s)).firstInteger(), dp::ErrorKind::Cancelled);
        QCOMPARE(asked, 4);
    }
    const auto number = dp::Statement(**connection, counting(u"10000"_s)).firstInteger();
    VERIFY_OK(number);
    QCOMPARE(*number, 10000);
}

void TestInterruption::aStatementGoesOnWhileNoEndIsWanted()
{
    const auto connection = dp::Connection::openInMemory();
    VERIFY_OK(connection);
    int asked = 0;
    const dp::Interruption interruption(**connection, [&asked] {
        ++asked;
        return false;
    });
    const auto number = dp::Statement(**connection, counting(u"10000"_s)).firstInteger();
    VERIFY_OK(number);
    QCOMPARE(*number, 10000);
    QVERIFY(asked > 100);
}

DP_TEST(TestInterruption)
#include "tst_interruption.moc"
