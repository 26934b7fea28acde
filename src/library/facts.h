#pragma once

#include "library/connection.h"

namespace dp {

/// Single things a library knows about itself, in one table and by these names alone.
class Facts
{
public:
    enum class Name {
        LastUpdate, ///< the day a page says, ISO: of the last believable answer, or of the page it came from
        ReadmeColumns, ///< of the page this library came from, comma-joined; empty: the standard four
        ReadmePage, ///< what export writes again of the pages this library came from, see
                    ///< transfer/pagememory.h
        IndexInParts, ///< the full-text index is to be merged: "new" or "merging"; empty: it is not
        WelcomeDue, ///< "1" until a person has chosen the first keywords
    };

    explicit Facts(Connection &connection)
        : m_connection(connection)
    {
    }
    /// Empty where it is not known.
    Result<QString> get(Name name);
    Outcome set(Name name, const QString &value);

private:
    Connection &m_connection;
};

} // namespace dp
