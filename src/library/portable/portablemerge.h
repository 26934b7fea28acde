#pragma once

#include "library/library.h"
#include "library/portable/mergereport.h"

namespace dp {

/// Adds the content of a portable file to a library in one transaction. In an empty library, the result is
/// the library that was exported. A library with content loses nothing: see packaging/library-format.md for
/// the rules. Must be called in the library's thread, and not in a transaction.
namespace portablemerge {

/// path: see IncomingLibrary::path(). Returns the error Cancelled if progress returned false; the library is
/// then unchanged.
Result<Report> merge(Library &library, const QString &path, const Progress &progress = {});

} // namespace portablemerge
} // namespace dp
