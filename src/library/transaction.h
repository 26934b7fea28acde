#pragma once

#include "base/result.h"

namespace dp {

class Connection;

/// A transaction that is rolled back unless committed. BEGIN IMMEDIATE takes the write lock at once. The
/// deferred transaction of QSqlDatabase::transaction() can fail later despite the busy timeout. If the file
/// is no longer at the library's path, nothing is written.
///
/// Papers, Keywords and the other classes that write into a library can be constructed from it.
class Transaction
{
public:
    /// Can be called with a Library.
    explicit Transaction(Connection &connection)
        : m_connection(connection)
    {
    }
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    Outcome begin();
    Outcome commit();

    /// The connection is complete only inside library/.
    operator Connection &() { return m_connection; }

private:
    Connection &m_connection;
    bool m_open = false;
};

} // namespace dp
