#pragma once

#include "base/result.h"

#include <QString>

namespace dp::files {

/// Moves a complete and synced file to a new name in the same folder. Returns false, and changes nothing, if
/// there is already a file of this name, also if the name differs only in a way that the file system ignores.
/// Can be called in any thread.
Result<bool> moveToFreeName(const QString &from, const QString &to);

} // namespace dp::files
