#pragma once

#include "library/library.h"
#include "library/recovery/sqlitepagereader.h"

#include <QHash>
#include <QSet>

namespace dp {

/// Copies the readable rows of a damaged library into a new one, in the order of the file's pages. The table
/// of a row is recognised by its columns, because the schema may be lost. A row that cannot belong to a
/// library is skipped. The new library must be opened for this purpose and not be used elsewhere.
class Salvage
{
public:
    /// Numbers from the old library, to detect whether data is missing in the new one.
    struct Found {
        qint64 papers = 0; ///< number of copied papers
        qint64 papersThereWere = -1; ///< -1: the number is lost too
        QHash<qint64, qint64> matchesThereWere; ///< for each keyword whose row contains it
        qint64 rows = 0; ///< rows of all tables
        QSet<qint64> keywordIds; ///< ids of keywords in any row, also of keywords whose own row is lost
        QHash<qint64, QString> keywordNames; ///< folded names, also of keywords whose own row is lost
    };

    /// Returns whether the file has any row of a library. A file of another program has none.
    static bool isAny(SqlitePageReader &file);

    explicit Salvage(Library &into)
        : m_connection(into)
    {
    }
    /// Copies all rows and commits in between. Rows that refer to missing rows are copied too.
    Result<Found> copyAll(SqlitePageReader &file);

private:
    Connection &m_connection;
    Found m_found;
};

} // namespace dp
