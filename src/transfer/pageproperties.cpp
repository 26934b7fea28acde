#include "transfer/pageproperties.h"

#include "library/lastupdate.h"
#include "library/libraryproperties.h"

#include <algorithm>

namespace dp::pageproperties {

Result<int> largestLimit(Keywords &keywords)
{
    const auto all = keywords.all();
    if (!all)
        return all.error();
    int largest = 0;
    for (const Keyword &keyword : *all)
        largest = std::max(largest, keyword.limit);
    return largest;
}

Outcome store(Transaction &transaction, const ReadmePage &page, bool keepsColumns, QDate today)
{
    LibraryProperties properties(transaction);
    const auto lastUpdate = lastUpdateOf(transaction, today);
    if (!lastUpdate)
        return lastUpdate.error();
    if (page.lastUpdate.isValid() && (!lastUpdate->isValid() || page.lastUpdate > *lastUpdate))
        DP_TRY(properties.set(LibraryProperties::Name::LastUpdate, page.lastUpdate.toString(Qt::ISODate)));
    // If the first papers of a library come from a page, later exports have the same columns as that page.
    if (!keepsColumns && page.columns != ReadmePage::standardColumns())
        DP_TRY(
            properties.set(LibraryProperties::Name::ReadmeColumns, ReadmePage::columnsToText(page.columns)));
    return success();
}

} // namespace dp::pageproperties
