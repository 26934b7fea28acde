#pragma once

#include "base/result.h"

namespace dp {

/// The part of errorText() for errors of a server and its answers: Offline to BadAddress.
QString networkErrorText(const Error &error);

} // namespace dp
