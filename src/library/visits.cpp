#include "library/visits.h"

#include "base/moment.h"
#include "library/sqlite/statement.h"
#include "library/transaction.h"

using namespace Qt::StringLiterals;

namespace dp::visits {

Outcome set(Connection &connection, qint64 keywordId, const QDateTime &seen)
{
    const QString time = Moment::fromDateTime(seen).iso();
    Transaction transaction(connection);
    DP_TRY(transaction.begin());
    Statement update(connection, u"UPDATE keywords SET visited = ? WHERE id = ? AND visited < ?"_s);
    DP_TRY(update.bind(time, keywordId, time).run());
    return transaction.commit();
}

Result<QDateTime> last(Connection &connection, qint64 keywordId)
{
    Statement row(connection, u"SELECT visited FROM keywords WHERE id = ?"_s);
    DP_TRY(row.bind(keywordId).run());
    const QDateTime visited = row.next() ? QDateTime::fromString(row.text(0), Qt::ISODate) : QDateTime();
    DP_TRY(row.outcome());
    return visited;
}

} // namespace dp::visits
