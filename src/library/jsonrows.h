#pragma once

#include "base/result.h"

#include <QHash>
#include <QList>
#include <QString>

namespace dp {

class Connection;

/// Converts rows of a table to JSON and back, with SQL expressions that have all columns of the table. A
/// column that a later schema adds is converted too. A value of a column must be an integer, a text or NULL.
namespace jsonrows {

struct Column {
    QString name;
    QString value; ///< default of the column as an SQL expression
    bool isFreeId = false; ///< an id of the row to which no foreign key refers
};

struct Table {
    QString name;
    QString key; ///< column with the id of the keyword or paper to which the row belongs
    QList<Column> columns;

    QString columnNames() const;
    /// Returns an expression for a JSON object with all columns of a row. alias: name of the table in the
    /// query.
    QString toJson(const QString &alias) const;
    /// Returns the expressions for all columns, in the order of columnNames(). json: expression for the JSON
    /// object. values: expressions that replace those of some columns, by column. If a row of the table has
    /// the id of the object, another id is chosen, unless it is the key.
    QString fromJson(const QString &json, const QHash<QString, QString> &values = {}) const;
};

Result<Table> table(Connection &connection, const QString &name, const QString &key);
/// Returns the tables whose rows refer to `parent` by a foreign key, except matches.
Result<QList<Table>> tablesOf(Connection &connection, const QString &parent);
/// Returns an expression for a JSON object with an array for each table. The array has the rows that belong
/// to `id`, which is an SQL expression.
QString allToJson(const QList<Table> &tables, const QString &id);

} // namespace jsonrows
} // namespace dp
