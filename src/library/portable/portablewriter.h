#pragma once

#include "base/filecontent.h"
#include "library/library.h"

#include <functional>

namespace dp {

/// Writes a library in its portable form, see portableformat.h. The rows are read in one transaction, so the
/// file is the library at one moment. Only some rows are in memory. Use it in the thread of the library.
namespace portablewriter {

/// Called after each piece with the part that is written, 0 to 1. Returns whether to continue.
using Progress = std::function<bool(double)>;

/// Returns the error Cancelled if progress returned false.
Outcome write(Library &library, const files::Sink &sink, const Progress &progress = {});

} // namespace portablewriter
} // namespace dp
