#pragma once

#include "library/paperreader.h"

namespace dp {

class Settings;

/// Returns the default sort key of lists, as the person has set it.
SortKey defaultSortKey(const Settings &settings);

} // namespace dp
