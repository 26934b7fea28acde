#pragma once

#include "base/result.h"

#include <QString>

namespace dp {

/// One translated sentence for the user: the problem, the subject, and the next step. Plain text. The subject
/// is external input and must not be shown as rich text. The window and the command line use it.
QString errorText(const Error &error);

} // namespace dp
