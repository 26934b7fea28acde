#include "library/transaction.h"

#include "library/sqlite/connection.h"

using namespace Qt::StringLiterals;

namespace dp {

Transaction::~Transaction()
{
    if (m_open)
        // An error can be ignored, because closing the connection also rolls back.
        (void)m_connection.execute(u"ROLLBACK"_s);
}

Outcome Transaction::begin()
{
    DP_TRY(m_connection.checkFile());
    DP_TRY(m_connection.execute(u"BEGIN IMMEDIATE"_s));
    m_open = true;
    return success();
}

Outcome Transaction::commit()
{
    DP_TRY(m_connection.checkFile()); // the file may have been removed or replaced since begin()
    DP_TRY(m_connection.execute(u"COMMIT"_s));
    m_open = false;
    return success();
}

} // namespace dp
