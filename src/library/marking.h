#pragma once

#include "library/papers.h"

#include <optional>

namespace dp::marking {

struct Written {
    QList<qint64> changed; ///< papers whose mark was changed; after an error, those changed before the error
    std::optional<Error> error;
};

/// Marks papers in several transactions of at most `atOnce` papers. Each transaction takes about half a
/// second. If a million papers were marked in one transaction, each page of the library would be written
/// twice before another program could write. All marks would be lost if the program was killed.
Written write(Connection &connection, const QList<qint64> &ids, Mark mark, qsizetype atOnce = 10000);

} // namespace dp::marking
