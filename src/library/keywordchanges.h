#pragma once

#include "base/keyword.h"
#include "base/result.h"
#include "library/keywordconflict.h"

#include <QList>

namespace dp {

class Connection;

namespace keywordchanges {

/// Stores the differences between two lists of keywords, in one transaction. before: the list that was shown
/// to the person (stored keywords, with their ids). after: the list that the person changed (new keywords
/// have the id 0). Changes by another program in between are kept, and so are keywords that are in neither
/// list. before may be a part of the keywords. The order is written only if it differs in after. Runs in the
/// thread of the connection. On error nothing is changed.
Result<QList<Conflict>> store(
    Connection &connection, const QList<Keyword> &before, const QList<Keyword> &after);

} // namespace keywordchanges
} // namespace dp
