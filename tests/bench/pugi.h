#pragma once

#include "bench/sqlite.h"

#include <QByteArray>
#include <QList>

namespace dp::bench {

/// Reads a page of arXiv's with pugixml and does nothing with it that storing it does not need: the floor for
/// reading answers. Without what only our own code can make, the index's texts.
class Pugi
{
public:
    /// Whether the bench was built with it.
    static bool isThere();
    static QList<Sqlite::Row> read(const QByteArray &page);
};

} // namespace dp::bench
