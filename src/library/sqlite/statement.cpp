#include "library/sqlite/statement.h"

namespace dp {

Statement::Statement(Connection &connection, const QString &sql)
    : m_connection(connection)
    , m_query(connection.database())
{
    m_query.setForwardOnly(true);
    m_prepared = m_query.prepare(sql);
}

Outcome Statement::run()
{
    if (!m_prepared || !m_query.exec())
        return m_connection.toError(m_query.lastError());
    return success();
}

bool Statement::next()
{
    return m_query.next();
}

Result<QList<qint64>> Statement::integers()
{
    DP_TRY(run());
    QList<qint64> numbers;
    while (next())
        numbers << integer(0);
    DP_TRY(outcome());
    finish();
    return numbers;
}

Result<qint64> Statement::firstInteger()
{
    DP_TRY(run());
    const qint64 number = next() ? integer(0) : 0;
    DP_TRY(outcome());
    finish();
    return number;
}

Result<bool> Statement::isTrue()
{
    const auto number = firstInteger();
    if (!number)
        return number.error();
    return *number != 0;
}

Outcome Statement::outcome() const
{
    if (m_query.lastError().isValid())
        return m_connection.toError(m_query.lastError());
    return success();
}

} // namespace dp
