#pragma once

#include "library/connection.h"

#include <QList>
#include <QSqlQuery>
#include <QVariant>

namespace dp {

/// A prepared statement. Bind, run, and read the rows; bind and run again to use it once more. Every step's
/// error ends in run() or outcome().
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
    /// Runs it and reads the first column of all its rows.
    Result<QList<qint64>> integers();
    /// Runs it and reads the first column of its first row; 0 where there is none.
    Result<qint64> firstInteger();
    /// After the last row: whether it really was the last one.
    Outcome outcome() const;
    /// Gives up the rows that are left, so that the statement holds no lock.
    void finish() { m_query.finish(); }

    QString text(int column) const { return m_query.value(column).toString(); }
    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    double real(int column) const { return m_query.value(column).toDouble(); }
    int rowsChanged() const { return m_query.numRowsAffected(); }
    qint64 lastId() const { return m_query.lastInsertId().toLongLong(); }

private:
    // A null QString would be bound as NULL.
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
