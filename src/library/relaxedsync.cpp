#include "library/relaxedsync.h"

#include "base/log.h"
#include "library/sqlite/connection.h"
#include "library/sqlite/networkfolder.h"

using namespace Qt::StringLiterals;

namespace dp {

RelaxedSync::RelaxedSync(Connection &connection)
    : m_connection(connection)
    , m_hasLog(!networkfolder::holds(connection.path()))
{
    if (m_hasLog)
        set("NORMAL"_L1);
}

RelaxedSync::~RelaxedSync()
{
    if (m_hasLog)
        set("FULL"_L1);
}

void RelaxedSync::set(QLatin1StringView mode)
{
    if (const auto done = m_connection.execute(u"PRAGMA synchronous = "_s + mode); !done)
        qCWarning(logLibrary) << "commits are as fast as they were:" << done.error().detail;
}

} // namespace dp
