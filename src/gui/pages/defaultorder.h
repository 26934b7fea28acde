#pragma once

#include "library/paperreader.h"

namespace dp {

class Settings;

/// Returns the default sort key of lists, as the person has set it.
SortKey defaultSortKey(const Settings &settings);

/// Sorts a list by the column that the person has chosen. column: -1: in its default order.
void sortByColumn(PaperQuery &query, int column, Qt::SortOrder order);

} // namespace dp
