#pragma once

#include "base/keyword.h"

namespace dp {

/// Sentences on what the ledger knows of a keyword, for the status bar and the gap bar.
namespace coveragetext {

/// "complete since 3 March 2025", or nothing where that is not known.
QString complete(const Coverage &coverage);
/// What is missing, as a sentence; empty where nothing is.
QString gaps(const Coverage &coverage);

} // namespace coveragetext
} // namespace dp
