#pragma once

#include "base/keyword.h"

namespace dp {

/// Texts about the coverage of a keyword: the days for which the library has all its papers. They are shown
/// in the status bar and in the gap bar.
namespace coveragetext {

/// Returns a text such as "complete back to 3 Mar 2025". The text is empty if the coverage is unknown.
QString complete(const Coverage &coverage);
/// Returns a text such as "2 gaps between 3 Mar 2025 and 7 Apr 2025". The text is empty if there are no gaps.
QString gaps(const Coverage &coverage);

} // namespace coveragetext
} // namespace dp
