#pragma once

#include "exchange/readmepage.h"
#include "transfer/importfile.h"

namespace dp::pageimport {

/// A page into the library, in the caller's transaction: each heading becomes a keyword or adds to the one
/// that there is. A keyword's limit follows the rows under its heading, up to Keyword::maximumLimit.
Outcome store(Library &library, const ReadmePage &page, const QDateTime &now, ImportFile::Report &report);

} // namespace dp::pageimport
