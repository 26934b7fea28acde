#include "support/tablerows.h"

#include "library/sqlite/statement.h"

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

QStringList texts(Library &library, const QString &sql)
{
    Statement rows(library, sql);
    QStringList found;
    if (!rows.run())
        qFatal("wrong query: %s", qPrintable(sql));
    while (rows.next())
        found << rows.text(0);
    return found;
}

} // namespace

QStringList tableRows(Library &library)
{
    QStringList lines;
    for (const QString &table : texts(library,
             u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'"
             " AND name NOT LIKE 'sqlite%' AND name NOT IN ('facts', 'paper_changes') ORDER BY name"_s)) {
        QStringList columns;
        for (const QString &column :
            texts(library, u"SELECT name FROM pragma_table_info('%1') ORDER BY cid"_s.arg(table)))
            columns << u"quote(%1)"_s.arg(column);
        for (const QString &row : texts(library,
                 u"SELECT %1 AS line FROM %2 ORDER BY line"_s.arg(columns.join(u"||'|'||"_s), table)))
            lines << table + u": "_s + row;
    }
    return lines;
}

} // namespace dp::test
