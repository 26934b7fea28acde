#pragma once

#include "exchange/readmepage.h"
#include "library/transaction.h"
#include "transfer/importreport.h"

namespace dp::pageimport {

/// Stores a page in the library, in the caller's transaction. Each heading becomes a new keyword or adds to
/// an existing one. The limit of a keyword is raised to the number of rows under its heading, up to
/// Keyword::maximumLimit.
Outcome store(Transaction &transaction, const ReadmePage &page, const QDateTime &now, ImportReport &report);

} // namespace dp::pageimport
