#pragma once

#include "library/connection.h"
#include "library/shelf.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace dp {

/// A list of any length, of which only what is looked at is read: how many rows it has, and which papers
/// stand from one row to another. Each order is the order of an index, forwards or backwards, so that a page
/// costs the same at ten papers and at a million, but for passing over those before it: some ten milliseconds
/// in the middle of a million, none at both ends. Works over a read-only connection, in the thread that has
/// one.
class RowWindow
{
public:
    /// The whole library. Texts stand by how they begin; papers without a comment stand last in either
    /// direction.
    static Result<RowWindow> ofLibrary(Connection &connection, SortKey key, bool descending);
    /// A keyword's list in its own order, newest submission first.
    static Result<RowWindow> ofKeyword(Connection &connection, qint64 keywordId);

    qint64 count() const { return m_count; }
    /// At most so many ids from this row on.
    Result<QList<qint64>> page(Connection &connection, qint64 first, qint64 most) const;
    /// What is asked for a row in the first and in the second half of each part of the list.
    QStringList statements() const;

private:
    /// Rows that stand together and are in the order of one index.
    struct Segment {
        QString from; ///< "papers INDEXED BY … WHERE …"
        QString id; ///< the column
        QStringList order; ///< expressions, the same direction for all
        bool descending = true;
        qint64 count = 0;
    };

    Outcome add(Connection &connection, const Segment &segment, std::optional<qint64> count = {});
    static QString statement(const Segment &segment, bool fromEnd, qint64 most, qint64 offset);
    static Result<QList<qint64>> read(
        Connection &connection, const Segment &segment, qint64 first, qint64 most);

    QList<Segment> m_segments;
    qint64 m_count = 0;
};

} // namespace dp
