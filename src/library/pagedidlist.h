#pragma once

#include "base/result.h"
#include "library/paperreader.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace dp {

class Connection;

/// A list of any length of which only the visible part is read. It gives the number of rows and the papers of
/// a range of rows. Each order is the order of an index, forwards or backwards, so a page takes the same time
/// with ten papers as with a million, except for skipping the rows before it: about ten milliseconds in the
/// middle of a million rows, none at both ends. Works over a read-only connection, in the thread that owns
/// it.
class PagedIdList
{
public:
    /// Creates a window over the whole library. Texts are sorted by their beginning. Papers without a comment
    /// are last in both directions.
    static Result<PagedIdList> ofLibrary(Connection &connection, SortKey key, bool descending);
    /// Creates a window over a keyword's list in its default order, newest submission first.
    static Result<PagedIdList> ofKeyword(Connection &connection, qint64 keywordId);

    qint64 count() const { return m_count; }
    /// Returns at most `most` ids, starting with row `first`.
    Result<QList<qint64>> page(Connection &connection, qint64 first, qint64 most) const;
    /// Returns the statements for a row in the first and in the second half of each part of the list. For
    /// tests.
    QStringList statements() const;

private:
    /// Consecutive rows in the order of one index.
    struct Segment {
        QString from; ///< "papers INDEXED BY … WHERE …"
        QString id; ///< column of the id
        QStringList order; ///< expressions, all in the same direction
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
