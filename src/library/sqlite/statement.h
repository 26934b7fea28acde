#pragma once

#include "library/sqlite/connection.h"

#include <QList>
#include <QSqlQuery>
#include <QVariant>

namespace dp {

/// A prepared SQL statement. The caller binds values, runs the statement and reads the rows. The statement
/// can be bound and run again. run() or outcome() returns the errors of all these steps.
class Statement
{
public:
    Statement(Connection &connection, const QString &sql);

    template <typename... Values>
    Statement &bind(const Values &...values)
    {
        int place = 0;
        (m_query.bindValue(place++, toVariant(values)), ...);
        return *this;
    }
    Statement &bindAll(const QVariantList &values)
    {
        for (int place = 0; place < int(values.size()); ++place)
            m_query.bindValue(place, values[place]);
        return *this;
    }
    Outcome run();
    bool next();
    /// Runs the statement and returns the first column of all rows.
    Result<QList<qint64>> integers();
    /// Runs the statement and returns the first column of the first row, or 0 if there is no row.
    Result<qint64> firstInteger();
    /// Runs the statement and returns whether the first column of the first row is not 0.
    Result<bool> isTrue();
    /// Returns the error that ended the reading of the rows, if there was one. Must be called after the last
    /// row.
    Outcome outcome() const;
    /// Discards the remaining rows, so that the statement holds no lock.
    void finish() { m_query.finish(); }

    QVariant value(int column) const { return m_query.value(column); }
    QString text(int column) const { return m_query.value(column).toString(); }
    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    double real(int column) const { return m_query.value(column).toDouble(); }
    int rowsChanged() const { return m_query.numRowsAffected(); }
    qint64 lastId() const { return m_query.lastInsertId().toLongLong(); }

private:
    // A null QString is replaced by an empty string, because it would be bound as NULL.
    static QVariant toVariant(const QString &text)
    {
        return text.isNull() ? QVariant(QString(QLatin1StringView(""))) : QVariant(text);
    }
    template <typename T>
    static QVariant toVariant(const T &value)
    {
        return QVariant::fromValue(value);
    }

    Connection &m_connection;
    QSqlQuery m_query;
    bool m_prepared = false;
};

} // namespace dp
