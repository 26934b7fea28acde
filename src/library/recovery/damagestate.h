#pragma once

#include "base/result.h"

#include <QString>

/// Functions for the state of a library that is damaged or may be damaged. The state is stored in files
/// beside the library.
namespace dp::damagestate {

/// Returns whether an error while opening or reading a library can mean that its file is damaged.
bool mayMeanDamage(const Error &error);

/// Returns whether a rebuild was started but not finished. The library must not be used before the rebuild is
/// finished.
bool isRebuildUnfinished(const QString &libraryPath);

/// Records that a part of the library could not be read. The window checks the library when it is started the
/// next time.
void suspect(const QString &libraryPath);
bool isSuspect(const QString &libraryPath);
void clearSuspicion(const QString &libraryPath);

} // namespace dp::damagestate
