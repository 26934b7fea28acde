#pragma once

#include "exchange/readmepage.h"
#include "library/keywords.h"
#include "library/transaction.h"

#include <QDate>

/// Changes the properties of the library when a page is imported.
namespace dp::pageproperties {

/// Returns the largest limit of all keywords.
Result<int> largestLimit(Keywords &keywords);
/// Stores the date of the last update and the columns of a page.
Outcome store(Transaction &transaction, const ReadmePage &page, bool keepsColumns, QDate today);

} // namespace dp::pageproperties
