#pragma once

#include "bench/measure.h"

namespace dp::bench {

class Store;

// Each measures one thing that a person or a script waits for. papers: how many the library has.

QList<Line> startLines(Store &store, int papers);
QList<Line> fetchLines(Store &store, int papers);
QList<Line> importLines(Store &store, int papers);
QList<Line> searchLines(Store &store, int papers);
QList<Line> tableLines(Store &store, int papers);
QList<Line> blockLines(Store &store, int papers);
QList<Line> commandLines(Store &store, int papers);
QList<Line> keywordLines(Store &store, int papers);

} // namespace dp::bench
