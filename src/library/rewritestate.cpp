#include "library/rewritestate.h"

#include "library/sqlite/statement.h"

using namespace Qt::StringLiterals;

namespace dp::searchrewrite {

Result<State> state(Connection &connection)
{
    Statement row(connection, u"SELECT kind, below FROM search_rewrite"_s);
    DP_TRY(row.run());
    State state;
    if (row.next())
        state = {row.text(0) == "fill"_L1 ? Kind::Fill : Kind::Refold, row.integer(1)};
    DP_TRY(row.outcome());
    return state;
}

Result<bool> isUnderWay(Connection &connection)
{
    const auto now = state(connection);
    if (!now)
        return now.error();
    return now->kind != Kind::None;
}

Outcome forget(Connection &connection)
{
    DP_TRY(connection.execute(u"DELETE FROM search_rewrite"_s));
    return connection.execute(u"DELETE FROM search_rewritten"_s);
}

} // namespace dp::searchrewrite
