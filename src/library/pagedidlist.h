#pragma once

#include "base/dategroups.h"
#include "base/result.h"
#include "library/mutefilter.h"
#include "library/paperreader.h"

#include <QList>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace dp {

class Connection;

/// A list of paper ids of any length, of which only the visible part is read. It provides the number of rows
/// and the papers in a range of rows. Rows are read in the order of an index, forwards or backwards.
/// Therefore reading a page takes the same time with ten papers as with a million papers. Only the rows
/// before the page take extra time, because SQLite skips them: about ten milliseconds in the middle of a
/// million rows, no time at both ends. A read-only connection is sufficient. The list must be used in the
/// thread of the connection.
class PagedIdList
{
public:
    /// Creates a list of all papers of the library. Texts are sorted by their first characters. Papers
    /// without a comment are last in both directions.
    static Result<PagedIdList> ofLibrary(
        Connection &connection, SortKey key, bool descending, Muted muted = Muted::Hidden);
    /// Creates a list of the papers of a keyword in the default order, newest submission first.
    static Result<PagedIdList> ofKeyword(
        Connection &connection, qint64 keywordId, Muted muted = Muted::Hidden);
    /// Creates a list of the papers of a keyword in the order of arrival.
    static Result<PagedIdList> ofKeywordByArrival(
        Connection &connection, qint64 keywordId, bool descending, Muted muted = Muted::Hidden);
    /// Creates one of these lists for a query. The query must not select by marks or days.
    static Result<PagedIdList> of(Connection &connection, const PaperQuery &query);

    qint64 count() const { return m_count; }
    /// Returns at most `most` ids, starting with the row `first`. The first row of the list is 0.
    Result<QList<qint64>> page(Connection &connection, qint64 first, qint64 most) const;
    /// Returns whether the mutes can leave papers out of the list.
    bool isFiltered() const { return m_filter.isAny(); }
    /// Reads all ids of a list from which papers are left out, so that each page is available at once.
    /// Subtracts the papers that are left out from the groups; they must be the groups of the list without
    /// mutes. A million papers take about half a second.
    Outcome readAll(Connection &connection, QList<RowGroup> &groups);
    /// Returns the SQL statements that read a row in the first half and in the second half of each segment.
    /// For tests.
    QStringList statements() const;

private:
    /// Consecutive rows in the order of one index.
    struct Segment {
        QString from; ///< FROM and WHERE clauses, such as "papers INDEXED BY … WHERE …"
        QString id; ///< name of the column that contains the paper id
        QStringList order; ///< sort expressions, all in the same direction
        bool descending = true;
        qint64 count = 0;
    };

    static Result<PagedIdList> ofMatches(Connection &connection, qint64 keywordId, const QString &index,
        const QStringList &order, bool descending, Muted muted);
    Outcome add(Connection &connection, const Segment &segment, std::optional<qint64> count = {});
    Outcome hide(Connection &connection, Muted muted, qint64 keywordId);
    Result<QList<qint64>> filteredPage(Connection &connection, qint64 first, qint64 most) const;
    static QString statement(const Segment &segment, bool fromEnd, qint64 most, qint64 offset);
    static Result<QList<qint64>> read(
        Connection &connection, const Segment &segment, qint64 first, qint64 most);

    QList<Segment> m_segments;
    qint64 m_count = 0;
    MuteFilter m_filter;
    std::shared_ptr<const std::vector<qint64>> m_ids; // all ids of a filtered list; null: not read
};

} // namespace dp
