#pragma once

#include "library/papers.h"

#include <optional>

namespace dp::marking {

struct Written {
    QList<qint64> changed; ///< what was written, also where not all of it could be
    std::optional<Error> error;
};

/// Marks papers, in transactions of so many: of a million in one, each page of the library would be written
/// twice before another program had its turn, and a kill would lose all of them. Half a second each.
Written write(Connection &connection, const QList<qint64> &ids, Mark mark, qsizetype atOnce = 10000);

} // namespace dp::marking
