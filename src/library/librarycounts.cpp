#include "library/librarycounts.h"

#include "library/sqlite/statement.h"

using namespace Qt::StringLiterals;

namespace dp {

Result<LibraryCounts> LibraryCounts::read(Connection &connection)
{
    Statement row(connection,
        u"SELECT papers, unread, (SELECT count(*) FROM papers WHERE is_starred = 1) FROM totals"_s);
    DP_TRY(row.run());
    LibraryCounts counts;
    if (row.next())
        counts = {row.integer(0), row.integer(1), row.integer(2)};
    DP_TRY(row.outcome());
    return counts;
}

} // namespace dp
