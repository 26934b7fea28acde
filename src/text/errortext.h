#pragma once

#include "base/result.h"

#include <QString>

namespace dp {

/// Returns one translated sentence for the user: the problem, the subject, and the next step. The sentence is
/// plain text. The subject in it is external input, so do not show it as rich text. The window and the
/// command line use this function.
QString errorText(const Error &error);

} // namespace dp
