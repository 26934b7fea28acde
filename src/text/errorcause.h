#pragma once

#include "base/result.h"

#include <QString>

namespace dp {

/// Returns one translated sentence about an error after which the program itself tries again. Unlike
/// errorText(), it does not tell the user to do so. If the program does not repeat the request after such an
/// error, the text is the same as errorText(). It is plain text; see errorText().
QString errorCause(const Error &error);

} // namespace dp
