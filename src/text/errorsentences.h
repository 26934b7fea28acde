#pragma once

#include "base/result.h"

namespace dp {

/// The untranslated sentence for a kind of error, in the translation context `dp::ErrorText`: what happened,
/// and what to do. %1 is the subject; errorText() replaces %2 and %3. Empty for Cancelled.
const char *errorSentence(ErrorKind kind);

} // namespace dp
