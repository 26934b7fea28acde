#pragma once

#include "base/result.h"

namespace dp {

/// Returns the untranslated sentence for a kind of error, in the translation context `dp::ErrorText`. It
/// tells what happened and what the user can do. %1 is the subject; errorText() replaces %2 and %3. Returns
/// an empty string for Cancelled.
const char *errorSentence(ErrorKind kind);

} // namespace dp
