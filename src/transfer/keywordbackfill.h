#pragma once

#include "base/keyword.h"
#include "library/library.h"

#include <QDateTime>

namespace dp {

/// Finds older papers of a keyword among the papers of an imported snapshot, without requests to arXiv. Each
/// function runs in the library's thread and uses one transaction for each keyword.
namespace keywordbackfill {

/// Adds the matching papers of the library to the keyword, and returns the number of papers that were added.
/// Also adds the days for which the snapshot provably contains all papers to the keyword's coverage, see
/// transfer/catalogueproof.h. Does nothing if no snapshot was imported, or if the keyword lists
/// announcements, which a snapshot does not contain.
Result<int> find(Library &library, const Keyword &keyword, const QDateTime &now);
/// Runs find() for each keyword whose coverage does not include the days of the snapshot. These are keywords
/// that were added or got a new query after the import.
Outcome findNew(Library &library, const QDateTime &now);
/// Runs find() for all keywords.
Outcome findAll(Library &library, const QDateTime &now);

} // namespace keywordbackfill
} // namespace dp
