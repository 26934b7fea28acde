#pragma once

#include "library/sqlite/connection.h"

namespace dp {

/// A transaction that is rolled back unless committed. BEGIN IMMEDIATE takes the write lock at once. The
/// deferred transaction of QSqlDatabase::transaction() can fail later despite the busy timeout. If the file
/// is no longer at the library's path, nothing is written.
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
                QStringLiteral("ROLLBACK")); // an error here can be ignored: closing also rolls back
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
        DP_TRY(m_connection.checkFile()); // the file may have been removed or replaced in between
        DP_TRY(m_connection.execute(QStringLiteral("COMMIT")));
        m_open = false;
        return success();
    }

private:
    Connection &m_connection;
    bool m_open = false;
};

} // namespace dp
