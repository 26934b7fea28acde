#pragma once

#include "base/keyword.h"
#include "library/library.h"

#include <QDateTime>

namespace dp {

/// Finds older papers of a keyword in a library with arXiv's snapshot, without asking arXiv. Every function
/// runs in the library's thread, with one transaction for each keyword.
namespace keywordbackfill {

/// Returns the number of papers that the keyword did not have. Does nothing if no snapshot was imported, and
/// for announcements, which a snapshot does not contain. The keyword's coverage then includes the days for
/// which the snapshot provably has all papers, see transfer/catalogueproof.h.
Result<int> find(Library &library, const Keyword &keyword, const QDateTime &now);
/// Runs find() for keywords whose coverage lacks the snapshot's days: those added since the import, or those
/// whose query changed.
Outcome findNew(Library &library, const QDateTime &now);
/// Runs find() for all keywords.
Outcome findAll(Library &library, const QDateTime &now);

} // namespace keywordbackfill
} // namespace dp
