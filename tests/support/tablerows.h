#pragma once

#include "library/library.h"

#include <QStringList>

namespace dp::test {

/// Returns all rows of the library as text, except the full-text index, the facts and the log of changes.
/// Ends the program on error.
QStringList tableRows(Library &library);

} // namespace dp::test
