#pragma once

#include "base/result.h"

namespace dp {

class Connection;

namespace pdfbackup {

/// Adds what the attached database `backup` knows about PDFs in files, unless the library knows a file for
/// the same version. A backup of an older program knows none. Must be called in a transaction.
Outcome restore(Connection &connection);

} // namespace pdfbackup
} // namespace dp
