#pragma once

#include "base/paper.h"
#include "library/idstream.h"
#include "library/sqlite/statement.h"

#include <QString>
#include <QVariantList>

#include <algorithm>
#include <functional>
#include <optional>

namespace dp {

/// The ids that an SQL statement selects by an index.
class IndexStream : public IdStream
{
public:
    struct Query {
        QString id; ///< the column with the id
        QString from; ///< FROM and WHERE clauses; `:most` is not in it
        QVariantList values{};
        /// Number of ids that are read before the statement runs again from the wanted id.
        int patience = 32;
    };
    IndexStream(Connection &connection, const Query &query);
    Result<Position> atMost(qint64 id) override;

private:
    Outcome step();

    Statement m_rows;
    QVariantList m_values;
    const int m_patience;
    qint64 m_asked = -1; // the statement was run from this id; -1: it was not run
    qint64 m_at = 0; // the current row; 0: there are no more rows
};

/// The papers whose row fulfils an SQL condition. No index finds them, so all rows are read.
class RowStream : public IdStream
{
public:
    /// condition: a condition on the row p of papers. highest: no paper with a higher id fulfils it. pace
    /// must outlive the stream.
    RowStream(Connection &connection, const QString &condition, qint64 highest, SearchPace &pace);
    Result<Position> atMost(qint64 id) override;
    Result<bool> has(qint64 id) override;
    Access access() const override { return Access::Scan; }

private:
    Outcome step();

    Statement m_rows;
    Statement m_row;
    const qint64 m_highest;
    SearchPace &m_pace;
    qint64 m_asked = -1;
    qint64 m_at = 0;
};

/// The papers whose text fulfils a condition that is not written in SQL.
class TextStream : public IdStream
{
public:
    using Condition = std::function<bool(const Paper &)>;
    /// candidates: all papers that can fulfil the condition, and others. pace must outlive the stream.
    TextStream(Connection &connection, Pointer candidates, Condition condition, SearchPace &pace);
    Result<Position> atMost(qint64 id) override;
    Result<bool> has(qint64 id) override;
    Access access() const override { return std::max(Access::Text, m_candidates->access()); }

private:
    Result<bool> fulfils(qint64 id);

    Statement m_text;
    Pointer m_candidates;
    Condition m_condition;
    SearchPace &m_pace;
};

namespace tablestreams {
/// Returns all papers of the library.
IdStream::Pointer everyPaper(Connection &connection);
} // namespace tablestreams

} // namespace dp
