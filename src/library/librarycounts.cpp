#include "library/librarycounts.h"

#include "library/mutecache.h"
#include "library/sqlite/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {

Result<LibraryCounts> LibraryCounts::read(Connection &connection)
{
    const auto muted = MuteCache::hidden(connection);
    if (!muted)
        return muted.error();
    Statement row(connection,
        u"SELECT papers, unread, (SELECT count(*) FROM papers WHERE is_starred = 1) FROM totals"_s);
    DP_TRY(row.run());
    LibraryCounts counts;
    if (row.next())
        counts = {row.integer(0), row.integer(1), row.integer(2), 0};
    DP_TRY(row.outcome());
    if (*muted) {
        const MutedPapers::Counts hidden = (*muted)->countsOf(0);
        counts.muted = std::min(hidden.papers, counts.papers);
        counts.papers -= counts.muted;
        counts.unread -= std::min(hidden.unread, counts.unread);
        counts.starred -= std::min(hidden.starred, counts.starred);
    }
    return counts;
}

} // namespace dp
