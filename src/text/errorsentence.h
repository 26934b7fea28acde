#pragma once

#include "base/result.h"

namespace dp {

/// The untranslated sentence for a kind of error.
struct ErrorSentence {
    ErrorKind kind;
    const char *text;
};

} // namespace dp
