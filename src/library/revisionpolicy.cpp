#include "library/revisionpolicy.h"

#include "library/sqlite/statement.h"

using namespace Qt::StringLiterals;

namespace dp {

Result<QSet<qint64>> revisionpolicy::notIgnored(Connection &connection, const QList<qint64> &papers)
{
    QSet<qint64> found;
    Statement isShown(connection,
        u"SELECT EXISTS (SELECT 1 FROM matches m JOIN keywords k ON k.id = m.keyword_id"
        " WHERE m.paper_id = ? AND k.revisions <> 'ignore')"_s);
    for (const qint64 paper : papers) {
        const auto shown = isShown.bind(paper).isTrue();
        if (!shown)
            return shown.error();
        if (*shown)
            found << paper;
        isShown.finish();
    }
    return found;
}

} // namespace dp
