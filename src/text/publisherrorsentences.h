#pragma once

#include "base/result.h"

namespace dp {

/// Returns the untranslated sentence for an error of publishing, see errorSentence(). These are the kinds
/// from PublishUnset to PublishRemoteMoved.
const char *publishErrorSentence(ErrorKind kind);

} // namespace dp
