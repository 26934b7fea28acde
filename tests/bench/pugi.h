#pragma once

#include "bench/sqlite.h"

#include <QByteArray>
#include <QList>

namespace dp::bench {

/// Reads a page of arXiv with pugixml. It reads only the data that is stored, so that its time is the minimum
/// for reading answers. It does not make the texts of the full-text index, because only the code of the
/// program can make them.
class Pugi
{
public:
    /// Returns whether the benchmark was built with pugixml.
    static bool isThere();
    static QList<Sqlite::Row> read(const QByteArray &page);
};

} // namespace dp::bench
