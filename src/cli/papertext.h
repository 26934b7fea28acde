#pragma once

#include "base/paper.h"

namespace dp {

/// The text that `show` prints for a paper.
QString paperText(const LibraryPaper &libraryPaper);

} // namespace dp
