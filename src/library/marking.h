#pragma once

#include "library/papers.h"

#include <optional>

namespace dp::marking {

struct Written {
    QList<qint64> changed; ///< papers that were marked, even if the write failed before the end
    std::optional<Error> error;
};

/// Marks papers in transactions of `atOnce` papers, half a second each. With a million papers in one
/// transaction, each page of the library would be written twice before another program could write, and a
/// kill would lose all marks.
Written write(Connection &connection, const QList<qint64> &ids, Mark mark, qsizetype atOnce = 10000);

} // namespace dp::marking
