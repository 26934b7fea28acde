#pragma once

#include "base/keyword.h"

namespace dp {

/// Sentences about the coverage of a keyword, for the status bar and the gap bar.
namespace coveragetext {

/// Returns "complete since 3 March 2025", or an empty text if it is unknown.
QString complete(const Coverage &coverage);
/// Returns a sentence about the gaps; empty if there are none.
QString gaps(const Coverage &coverage);

} // namespace coveragetext
} // namespace dp
