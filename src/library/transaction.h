#pragma once

#include "library/connection.h"

namespace dp {

/// Rolls back unless committed. BEGIN IMMEDIATE takes the write lock at once: the deferred one of
/// QSqlDatabase::transaction() can fail in the middle despite the busy timeout. Nothing is written into a
/// file that is not where the library is any more.
class Transaction
{
public:
    explicit Transaction(Connection &connection)
        : m_connection(connection)
    {
    }
    ~Transaction()
    {
        if (m_open)
            (void)m_connection.execute(
                QStringLiteral("ROLLBACK")); // nothing to do about a failure here: closing rolls back too
    }
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    Outcome begin()
    {
        DP_TRY(m_connection.checkFile());
        DP_TRY(m_connection.execute(QStringLiteral("BEGIN IMMEDIATE")));
        m_open = true;
        return success();
    }
    Outcome commit()
    {
        DP_TRY(m_connection.checkFile()); // it may have gone meanwhile
        DP_TRY(m_connection.execute(QStringLiteral("COMMIT")));
        m_open = false;
        return success();
    }

private:
    Connection &m_connection;
    bool m_open = false;
};

} // namespace dp
