#pragma once

#include "base/result.h"

#include <QString>

namespace dp {

/// One translated sentence for a person: what is wrong with which thing, and what to do next. Plain text; the
/// subject in it comes from outside and must not be shown as rich text. Both front ends use it.
QString errorText(const Error &error);

} // namespace dp
