#pragma once

#include "base/result.h"

namespace dp {

class Connection;

/// During the lifetime of this object, commits return before the data is on the disk. After a power loss, the
/// library may be in an earlier state, in which the papers and the ledger match. The lost papers are then
/// fetched again. A mark cannot be fetched again, so it is written without this object. The commit of a mark
/// also flushes all earlier commits. This object has an effect only for a write-ahead log. With a rollback
/// journal, which is used on a network share, a commit always waits until the data is on the disk. Source:
/// https://www.sqlite.org/pragma.html#pragma_synchronous
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
