#pragma once

#include "bench/sqlite.h"

#include <QByteArray>
#include <QList>

namespace dp::bench {

/// Reads a page of arXiv with pugixml, and only the data that is stored: the minimum for reading answers. It
/// does not make the texts of the index, which only the code of the program can make.
class Pugi
{
public:
    /// Whether the benchmark was built with pugixml.
    static bool isThere();
    static QList<Sqlite::Row> read(const QByteArray &page);
};

} // namespace dp::bench
