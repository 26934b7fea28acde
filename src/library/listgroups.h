#pragma once

#include "base/dategroups.h"
#include "base/result.h"
#include "library/paperreader.h"

#include <QList>

namespace dp {

class Connection;

/// Groups the rows of a list that is sorted by a date. Each group has the papers of a day, a week or a month.
/// Must be used in the thread of the connection.
namespace listgroups {

/// A list that is read completely.
struct Rows {
    QList<qint64> ids;
    QList<RowGroup> groups; ///< in the order of the list; empty: the list is not grouped
    bool isWhole = true; ///< false: only the first rows, until the others are read
};

/// Returns whether the list is sorted by a date.
bool isByDate(const PaperQuery &query);
/// Returns all papers of a list and its groups. A paper without a date belongs to the group of an older
/// paper. If more than one paper in ten has no date, there are no groups. This also applies to count().
Result<Rows> read(Connection &connection, const PaperQuery &query, const DateGroups &dates);
/// Returns the groups of a PagedIdList. They are counted in the index of the list, so no paper is read,
/// except for a list of the whole library by submission. This list is sorted by identifier. The identifier
/// contains the month of the announcement. So the papers around the beginning of a month are read.
Result<QList<RowGroup>> count(Connection &connection, const PaperQuery &query, const DateGroups &dates);

} // namespace listgroups
} // namespace dp
