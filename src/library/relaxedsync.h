#pragma once

#include "base/result.h"

namespace dp {

class Connection;

/// Makes commits return before the data is on the disk, during the lifetime of this object. After a power
/// loss the library is in an earlier state, papers and ledger alike, and the pages are fetched again. A mark,
/// which cannot be fetched again, is written without this object. Its commit also flushes all earlier
/// commits. This is true for a write-ahead log. With a rollback journal, which is used on a network share,
/// commits always wait. Source: https://www.sqlite.org/pragma.html#pragma_synchronous
class RelaxedSync
{
public:
    explicit RelaxedSync(Connection &connection);
    ~RelaxedSync();
    RelaxedSync(const RelaxedSync &) = delete;
    RelaxedSync &operator=(const RelaxedSync &) = delete;

private:
    void set(QLatin1StringView mode);

    Connection &m_connection;
    const bool m_hasLog;
};

} // namespace dp
