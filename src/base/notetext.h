#pragma once

#include "base/result.h"

#include <QString>

namespace dp {

/// The text of the user's note on a paper, in Markdown.
namespace notetext {

/// Maximum number of characters in a note.
inline constexpr int maximumLength = 100000;

/// Returns the text as it is stored: without control characters, and empty if it has only white space.
/// Returns the error NoteTooLong if it is too long.
Result<QString> checked(const QString &text);

} // namespace notetext
} // namespace dp
