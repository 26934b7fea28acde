#pragma once

#include "base/result.h"

namespace dp {

class Connection;

/// Single values about a library, stored in one table under these names only.
class LibraryProperties
{
public:
    enum class Name {
        /// The last update day for the page, ISO: day of the last accepted answer, or of the page from which
        /// the library was imported.
        LastUpdate,
        /// Columns of the page from which this library was imported, comma-joined; empty: the standard four.
        ReadmeColumns,
        ReadmePage, ///< data that export needs to write the imported pages again, see transfer/pagememory.h
        /// State of the merge of the full-text index: "new" or "merging"; empty: no merge needed.
        IndexInParts,
        LibraryId, ///< random; identifies the library, see Connection::setId()
        HighestRemovedKeyword, ///< highest id that a removed keyword had; empty: none was removed
        WelcomeDue, ///< "1" until a person has chosen the first keywords
    };

    explicit LibraryProperties(Connection &connection)
        : m_connection(connection)
    {
    }
    /// Returns an empty string if the value is unknown.
    Result<QString> get(Name name);
    Outcome set(Name name, const QString &value);

private:
    Connection &m_connection;
};

} // namespace dp
