#pragma once

#include "base/paper.h"

namespace dp {

/// Returns the text that the command "show" prints for a paper.
QString paperText(const LibraryPaper &libraryPaper);

} // namespace dp
