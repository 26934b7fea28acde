#include "gui/pages/defaultorder.h"

#include "base/settings.h"
#include "gui/table/papercells.h"

using namespace Qt::StringLiterals;

namespace dp {

SortKey defaultSortKey(const Settings &settings)
{
    const QString order = settings.text(Setting::ListOrder);
    return order == "arrived"_L1 ? SortKey::Arrived
        : order == "updated"_L1  ? SortKey::Updated
                                 : SortKey::Submitted;
}

void sortByColumn(PaperQuery &query, int column, Qt::SortOrder order)
{
    if (column < 0)
        return;
    query.key = PaperCells::sortKey(column);
    query.descending = order == Qt::DescendingOrder;
    // The person sorts by this column to find unread papers. So unread papers come first in descending order.
    if (query.key == SortKey::Read)
        query.descending = !query.descending;
}

} // namespace dp
