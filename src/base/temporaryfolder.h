#pragma once

#include <QString>

namespace dp {

/// Returns the folder for large temporary files: TMPDIR if it is set, otherwise /var/tmp if it is writable,
/// because /tmp is often in memory.
QString temporaryFolder();

} // namespace dp
