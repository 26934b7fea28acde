#include "library/keywordindex.h"

using namespace Qt::StringLiterals;

namespace dp {

QString keywordindex::withoutPapers(const QString &sql)
{
    constexpr auto join = " JOIN papers p ON p.id = m.paper_id"_L1;
    if (!sql.contains(join))
        return sql;
    QString own = sql;
    own.remove(join).replace(u"p.id"_s, u"m.paper_id"_s);
    return own.contains(u"p."_s) ? sql : own;
}

} // namespace dp
