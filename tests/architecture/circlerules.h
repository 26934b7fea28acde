#pragma once

#include "architecture/sourcetree.h"

namespace dp::test {

/// Includes of one unit by another, written as "gui/a -> gui/b".
using Exceptions = QSet<QString>;

/// Returns the circles of includes between units. Includes in `exceptions` are ignored. An exception is also
/// reported if it is not needed to avoid a circle.
QStringList circles(const Sources &sources, const Exceptions &exceptions);

} // namespace dp::test
