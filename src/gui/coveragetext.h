#pragma once

#include "base/keyword.h"

namespace dp {

/// Texts about the coverage of a keyword, for the status bar and the gap bar.
namespace coveragetext {

/// Returns "complete back to 3 Mar 2025", or an empty text if it is unknown.
QString complete(const Coverage &coverage);
/// Returns "2 gaps between 3 Mar 2025 and 7 Apr 2025"; empty if there are no gaps.
QString gaps(const Coverage &coverage);

} // namespace coveragetext
} // namespace dp
