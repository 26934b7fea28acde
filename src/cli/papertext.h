#pragma once

#include "base/paper.h"

namespace dp {

/// A paper as `show` prints it for a person at a terminal.
QString paperText(const ShelvedPaper &shelved);

} // namespace dp
