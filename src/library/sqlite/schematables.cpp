#include "library/sqlite/schematables.h"

#include "library/sqlite/statement.h"

using namespace Qt::StringLiterals;

namespace dp {

Result<bool> schematables::exist(Connection &connection, const QString &schema, const QStringList &names)
{
    for (const QString &name : names) {
        Statement row(connection,
            u"SELECT EXISTS (SELECT 1 FROM %1.sqlite_schema WHERE type = 'table' AND name = ?)"_s.arg(
                schema));
        const auto isThere = row.bind(name).isTrue();
        if (!isThere || !*isThere)
            return isThere;
    }
    return true;
}

} // namespace dp
