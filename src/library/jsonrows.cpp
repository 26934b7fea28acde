#include "library/jsonrows.h"

#include "library/sqlite/statement.h"

using namespace Qt::StringLiterals;

namespace dp::jsonrows {

QString Table::columnNames() const
{
    QStringList names;
    for (const Column &column : columns)
        names << column.name;
    return names.join(u", "_s);
}

QString Table::toJson(const QString &alias) const
{
    QStringList parts;
    for (const Column &column : columns)
        parts << u"'%1', %2.%1"_s.arg(column.name, alias);
    return u"json_object("_s + parts.join(u", "_s) + u')';
}

QString Table::fromJson(const QString &json, const QHash<QString, QString> &values) const
{
    QStringList parts;
    for (const Column &column : columns) {
        const QString stored = u"json_extract(%1, '$.%2')"_s.arg(json, column.name);
        if (values.contains(column.name))
            parts << values.value(column.name);
        else if (column.isFreeId)
            parts << u"CASE WHEN EXISTS (SELECT 1 FROM %1 used WHERE used.%2 = %3) THEN NULL ELSE %3 END"_s
                         .arg(name, column.name, stored);
        else
            parts << u"coalesce(%1, %2)"_s.arg(stored, column.value);
    }
    return parts.join(u", "_s);
}

Result<Table> table(Connection &connection, const QString &name, const QString &key)
{
    Statement rows(connection,
        u"SELECT name, coalesce(dflt_value, 'NULL'), pk = 1 AND type = 'INTEGER' AND name <> ?"
        " AND (SELECT sum(pk) FROM pragma_table_info(?)) = 1 FROM pragma_table_info(?)"_s);
    DP_TRY(rows.bind(key, name, name).run());
    Table found{name, key, {}};
    while (rows.next())
        found.columns << Column{rows.text(0), rows.text(1), rows.integer(2) != 0};
    DP_TRY(rows.outcome());
    return found;
}

Result<QList<Table>> tablesOf(Connection &connection, const QString &parent)
{
    Statement rows(connection,
        u"SELECT s.name, f.\"from\" FROM sqlite_schema s JOIN pragma_foreign_key_list(s.name) f"
        " WHERE s.type = 'table' AND s.name <> 'matches' AND f.\"table\" = ? ORDER BY s.name"_s);
    DP_TRY(rows.bind(parent).run());
    QList<std::pair<QString, QString>> found;
    while (rows.next())
        found << std::pair(rows.text(0), rows.text(1));
    DP_TRY(rows.outcome());
    QList<Table> tables;
    for (const auto &[name, key] : std::as_const(found)) {
        const auto one = table(connection, name, key);
        if (!one)
            return one.error();
        tables << *one;
    }
    return tables;
}

QString allToJson(const QList<Table> &tables, const QString &id)
{
    QStringList parts;
    for (const Table &one : tables)
        parts << u"'%1', json((SELECT json_group_array(%2) FROM %1 x WHERE x.%3 = %4))"_s.arg(
            one.name, one.toJson(u"x"_s), one.key, id);
    return u"json_object("_s + parts.join(u", "_s) + u')';
}

} // namespace dp::jsonrows
