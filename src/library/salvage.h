#pragma once

#include "library/library.h"
#include "library/pagefile.h"

#include <QHash>

namespace dp {

/// Takes what is left of a damaged library into a new one, row by row as the pages of the file give them.
/// Which table a row is of shows in its columns: the tables' own description may be among what is lost. A row
/// that cannot be one of ours is left. The new library must have been opened for this, and belongs to nobody
/// else yet.
class Salvage
{
public:
    /// What the old library said of itself, to tell whether anything is missing in the new one.
    struct Found {
        qint64 papers = 0; ///< taken
        qint64 papersThereWere = -1; ///< -1: that is lost as well
        QHash<qint64, qint64> matchesThereWere; ///< of each keyword whose row says it
        qint64 rows = 0; ///< of all tables
    };

    /// Whether the file has any row of ours; a file of another program has none.
    static bool isAny(PageFile &file);

    explicit Salvage(Library &into)
        : m_connection(into.connection())
    {
    }
    /// Commits as it goes on. Rows that point to others are taken whether or not those are there.
    Result<Found> takeAll(PageFile &file);

private:
    Connection &m_connection;
    Found m_found;
};

} // namespace dp
