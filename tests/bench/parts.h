#pragma once

#include "bench/measure.h"

namespace dp::bench {

class Store;

// Each function measures work for which a user or a script waits, and returns the lines of the result.
// papers: number of papers in the library.

QList<Line> startLines(Store &store, int papers);
QList<Line> fetchLines(Store &store, int papers);
QList<Line> importLines(Store &store, int papers);
QList<Line> searchLines(Store &store, int papers);
QList<Line> tableLines(Store &store, int papers);
QList<Line> blockLines(Store &store, int papers);
QList<Line> commandLines(Store &store, int papers);
QList<Line> keywordLines(Store &store, int papers);
QList<Line> keyLines(Store &store, int papers);
QList<Line> muteLines(Store &store, int papers);

} // namespace dp::bench
