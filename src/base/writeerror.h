#pragma once

#include "base/result.h"

#include <QString>

namespace dp::files {

/// Converts the errno of a failed write to an Error.
Error writeError(const QString &path, int errorNumber, const QString &detail);

} // namespace dp::files
