#pragma once

#include "library/library.h"
#include "library/recovery/sqlitepagereader.h"

#include <QHash>
#include <QSet>

namespace dp {

/// Copies the readable rows of a damaged library into a new library, in the order of the file's pages. The
/// table of a row is recognised by its columns, because the schema may be lost. A row that cannot belong to a
/// library is skipped. The new library must be opened for this purpose only.
class Salvage
{
public:
    /// Numbers from the old library, to detect whether data is missing in the new one.
    struct Found {
        qint64 papers = 0; ///< number of copied papers
        /// Number of papers that the old library had; -1: this number is lost too.
        qint64 papersThereWere = -1;
        /// Number of papers of each keyword in the old library, by keyword id; only for keywords whose row
        /// contains this number.
        QHash<qint64, qint64> matchesThereWere;
        qint64 rows = 0; ///< number of copied rows of all tables
        /// Ids of all keywords that any row mentions, also of keywords whose own row is lost.
        QSet<qint64> keywordIds;
        /// Folded names of keywords, by keyword id, also of keywords whose own row is lost.
        QHash<qint64, QString> keywordNames;
        /// Folded names of tags and saved searches, also of those whose own row is lost.
        QSet<QString> otherNames;
    };

    /// Returns whether the file has any row of a library. A file of another program has none.
    static bool isAny(SqlitePageReader &file);

    explicit Salvage(Library &into)
        : m_connection(into)
    {
    }
    /// Copies all readable rows in several transactions. Rows that refer to missing rows are copied too.
    Result<Found> copyAll(SqlitePageReader &file);

private:
    Connection &m_connection;
    Found m_found;
};

} // namespace dp
