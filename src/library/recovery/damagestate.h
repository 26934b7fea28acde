#pragma once

#include "base/result.h"

#include <QString>

/// The state of a library that is damaged or may be damaged, as its files record it.
namespace dp::damagestate {

/// Returns whether an error while opening or reading a library can mean that its file is damaged.
bool mayMeanDamage(const Error &error);

/// Returns whether a rebuild was started but not finished. The library must not be used before it is
/// finished.
bool isRebuildUnfinished(const QString &libraryPath);

/// Records that a part of the library could not be read. The next start of the window checks the library
/// first.
void suspect(const QString &libraryPath);
bool isSuspect(const QString &libraryPath);
void clearSuspicion(const QString &libraryPath);

} // namespace dp::damagestate
