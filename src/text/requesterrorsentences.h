#pragma once

#include "base/result.h"

namespace dp {

/// Like errorSentence(), for the errors in requests of the user, from UnknownKeyword to PartMissing; the last
/// one is not included.
const char *requestErrorSentence(ErrorKind kind);

} // namespace dp
