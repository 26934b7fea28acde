#pragma once

#include <functional>

struct sqlite3;

namespace dp {

class Connection;

/// Ends the statements of a connection while they run. While the object exists, SQLite asks the function from
/// time to time, and when the function returns true, the running statement fails with ErrorKind::Cancelled.
/// Without this, one step of a statement that reads a large part of the library cannot be ended. There can be
/// one such object for a connection at a time. It has no effect if Qt was built with an SQLite of its own.
class Interruption
{
public:
    Interruption(Connection &connection, std::function<bool()> isWanted);
    ~Interruption();
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

private:
    std::function<bool()> m_isWanted;
    sqlite3 *m_handle = nullptr;
    /// sqlite3_progress_handler(), https://www.sqlite.org/c3ref/progress_handler.html; null: not available
    void (*m_setHandler)(sqlite3 *, int, int (*)(void *), void *) = nullptr;
};

} // namespace dp
