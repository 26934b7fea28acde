#include "library/unreadagain.h"

#include "library/sqlite/statement.h"
#include "text/revisionnews.h"

using namespace Qt::StringLiterals;

namespace dp::unreadagain {

Outcome afterChange(Connection &connection, qint64 id, const Paper &before, const Paper &after)
{
    const auto isWanted = Statement(connection,
        u"SELECT EXISTS (SELECT 1 FROM papers p JOIN matches m ON m.paper_id = p.id JOIN keywords k ON k.id "
        u"= "
        u"m.keyword_id WHERE p.id = ? AND p.is_read AND k.revisions = 'unread')"_s)
                              .bind(id)
                              .isTrue();
    if (!isWanted)
        return isWanted.error();
    if (!*isWanted
        || !revisionnews::isNews(before, after)) // the texts are compared last, because it takes longer
        return success();
    Statement update(connection, u"UPDATE papers SET is_read = 0 WHERE id = ?"_s);
    return update.bind(id).run();
}

} // namespace dp::unreadagain
