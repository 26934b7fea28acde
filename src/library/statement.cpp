#include "library/statement.h"

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

Outcome Statement::outcome() const
{
    if (m_query.lastError().isValid())
        return m_connection.toError(m_query.lastError());
    return success();
}

} // namespace dp
