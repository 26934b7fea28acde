#pragma once

#include "base/result.h"

namespace dp {

class Connection;

/// Reads and writes single values about a library. They are stored in one table, which contains only these
/// names.
class LibraryProperties
{
public:
    enum class Name {
        /// Day of the last update, which is shown on a page, in ISO format. It is the day of the last
        /// accepted answer, or of the page from which the library was imported.
        LastUpdate,
        /// Columns of the page from which this library was imported, separated by commas; empty: the four
        /// standard columns.
        ReadmeColumns,
        ReadmePage, ///< data that export needs to write the imported pages again, see transfer/pagememory.h
        /// State of the merge of the full-text index. "new": a merge is needed; "merging": a merge has
        /// started; empty: no merge is needed.
        IndexInParts,
        LibraryId, ///< random; identifies the library, see Connection::setId()
        HighestRemovedKeyword, ///< highest id of all removed keywords; empty: no keyword was removed
        /// Repositories of which a part is imported, so that the import can continue, see
        /// transfer/repositoryimport.h.
        UnfinishedRepositories,
        WelcomeDue, ///< "1" until a person has chosen the first keywords
    };

    explicit LibraryProperties(Connection &connection)
        : m_connection(connection)
    {
    }
    /// Returns the value, or an empty string if the library does not have it.
    Result<QString> get(Name name);
    Outcome set(Name name, const QString &value);

private:
    Connection &m_connection;
};

} // namespace dp
