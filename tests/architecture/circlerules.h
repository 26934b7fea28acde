#pragma once

#include "architecture/sourcetree.h"

namespace dp::test {

/// An include between two units, written "gui/a -> gui/b".
using Exceptions = QSet<QString>;

/// Returns the circles of includes between units. Includes in `exceptions` are ignored. An exception without
/// which there is no circle is reported too.
QStringList circles(const Sources &sources, const Exceptions &exceptions);

} // namespace dp::test
