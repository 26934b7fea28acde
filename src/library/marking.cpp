#include "library/marking.h"

#include "library/transaction.h"

namespace dp::marking {
namespace {

Result<QList<qint64>> writePart(Connection &connection, const QList<qint64> &ids, Mark mark)
{
    Transaction transaction(connection);
    DP_TRY(transaction.begin());
    auto changed = Papers(connection).mark(ids, mark);
    if (!changed)
        return changed;
    DP_TRY(transaction.commit());
    return changed;
}

} // namespace

Written write(Connection &connection, const QList<qint64> &ids, Mark mark, qsizetype atOnce)
{
    Written written;
    for (qsizetype from = 0; from < ids.size(); from += atOnce) {
        const auto changed = writePart(connection, ids.mid(from, atOnce), mark);
        if (!changed) {
            written.error = changed.error();
            break;
        }
        written.changed << *changed;
    }
    return written;
}

} // namespace dp::marking
