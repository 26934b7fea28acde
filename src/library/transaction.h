#pragma once

#include "base/result.h"

namespace dp {

class Connection;

/// A transaction that is rolled back unless it is committed. It begins with BEGIN IMMEDIATE, which takes the
/// write lock at once. QSqlDatabase::transaction() is not used, because its deferred transaction can fail
/// later despite the busy timeout. If the file is no longer at the library's path, nothing is written.
///
/// Papers, Keywords and the other classes that write into a library can be constructed from a Transaction.
class Transaction
{
public:
    /// A Library can be passed too, because it converts to its connection.
    explicit Transaction(Connection &connection)
        : m_connection(connection)
    {
    }
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    Outcome begin();
    Outcome commit();

    /// Returns the connection. The class is defined only for the files in library/.
    operator Connection &() { return m_connection; }

private:
    Connection &m_connection;
    bool m_open = false;
};

} // namespace dp
