#pragma once

#include "base/keyword.h"
#include "library/library.h"

#include <QDateTime>

namespace dp {

/// Finds a keyword's past in the library, where it has arXiv's snapshot, without asking arXiv. Every function
/// runs in the library's thread, each keyword in a transaction of its own.
namespace keywordpast {

/// How many papers were found that the keyword did not have. Nothing happens where no snapshot was taken in,
/// and for announcements, which a snapshot does not tell. Days of which the snapshot shows that it has all
/// papers are complete in its ledger then, see transfer/catalogueproof.h.
Result<int> find(Library &library, const Keyword &keyword, const QDateTime &now);
/// For the keywords whose ledger does not have what a snapshot tells: those that were added since, or ask
/// something else.
Outcome findNew(Library &library, const QDateTime &now);
/// For all keywords.
Outcome findAll(Library &library, const QDateTime &now);

} // namespace keywordpast
} // namespace dp
