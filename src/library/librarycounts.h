#pragma once

#include "base/result.h"

namespace dp {

class Connection;

/// The numbers of papers in the library.
struct LibraryCounts {
    qint64 papers = 0;
    qint64 unread = 0;
    qint64 starred = 0;

    friend bool operator==(const LibraryCounts &, const LibraryCounts &) = default;

    /// Reads the stored numbers. The starred papers are counted by an index.
    static Result<LibraryCounts> read(Connection &connection);
};

} // namespace dp
