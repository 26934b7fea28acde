#include "library/firstseen.h"

#include "base/moment.h"
#include "library/sqlite/statement.h"

using namespace Qt::StringLiterals;

namespace dp::firstseen {

Outcome lower(Connection &connection, qint64 keywordId, const QList<qint64> &papers, const QDateTime &seen)
{
    const QString time = Moment::fromDateTime(seen).iso();
    Statement paper(connection, u"UPDATE papers SET first_seen = ? WHERE id = ? AND first_seen > ?"_s);
    Statement match(connection,
        u"UPDATE matches SET first_seen = ? WHERE keyword_id = ? AND paper_id = ? AND first_seen > ?"_s);
    for (const qint64 id : papers) {
        DP_TRY(paper.bind(time, id, time).run());
        DP_TRY(match.bind(time, keywordId, id, time).run());
    }
    return success();
}

} // namespace dp::firstseen
