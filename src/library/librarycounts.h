#pragma once

#include "base/result.h"

namespace dp {

class Connection;

/// Numbers of papers in the library.
struct LibraryCounts {
    qint64 papers = 0;
    qint64 unread = 0;
    qint64 starred = 0;
    qint64 muted = 0; ///< papers that mutes hide in the whole library; they are not in the other numbers

    friend bool operator==(const LibraryCounts &, const LibraryCounts &) = default;

    /// Reads the numbers. Must not be called in a transaction. The library stores the numbers of all and of
    /// unread papers. The starred papers are counted with an index.
    static Result<LibraryCounts> read(Connection &connection);
};

} // namespace dp
