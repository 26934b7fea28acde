#pragma once

#include "architecture/sourcetree.h"

namespace dp::test {

/// Returns the places outside library/ that name its Connection or Statement, or contain SQL.
QStringList sqlOutsideLibrary(const Sources &sources);

/// Returns the switches over ErrorKind with a default label. Without it, the compiler reports a forgotten
/// kind.
QHash<QString, QString> errorSwitchesWithDefault(const Sources &sources);

/// Returns the source files that define members of a class whose header belongs to another unit.
QHash<QString, QString> spreadClasses(const Sources &sources);

/// Returns the files with more lines than allowed.
QHash<QString, QString> longFiles(const Sources &sources, int mostLines);

} // namespace dp::test
