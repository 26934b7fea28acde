#pragma once

#include "architecture/sourcetree.h"

namespace dp::test {

/// Returns the places outside library/ where the code contains SQL or names the classes Connection or
/// Statement of library/.
QStringList sqlOutsideLibrary(const Sources &sources);

/// Returns the switches over ErrorKind that have a default label. Without a default label, the compiler
/// reports a forgotten kind.
QHash<QString, QString> errorSwitchesWithDefault(const Sources &sources);

/// Returns the source files that define members of a class whose header belongs to another unit.
QHash<QString, QString> spreadClasses(const Sources &sources);

/// Returns the files that have more than `mostLines` lines.
QHash<QString, QString> longFiles(const Sources &sources, int mostLines);

} // namespace dp::test
