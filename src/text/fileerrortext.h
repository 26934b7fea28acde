#pragma once

#include "base/result.h"

namespace dp {

/// The part of errorText() for errors of files that are read or written, except the library: NoSuchFile to
/// WriteFailed.
QString fileErrorText(const Error &error);

} // namespace dp
