#pragma once

#include "exchange/readmepage.h"
#include "library/transaction.h"
#include "transfer/importreport.h"

namespace dp::pageimport {

/// Stores a page in the library, in the caller's transaction. The papers under a heading are added to an
/// existing keyword, or to a new keyword. The limit of the keyword is raised to the number of rows under its
/// heading, but at most to Keyword::maximumLimit.
Outcome store(Transaction &transaction, const ReadmePage &page, const QDateTime &now, ImportReport &report);

} // namespace dp::pageimport
