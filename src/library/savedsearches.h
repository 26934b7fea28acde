#pragma once

#include "base/result.h"
#include "base/savedsearch.h"
#include "text/searchfields.h"
#include "text/searchquery.h"

#include <QDateTime>
#include <QHash>
#include <QList>

#include <optional>

namespace dp {

class Connection;

/// A change of one saved search. before: no value if it is added. after: no value if it is removed.
struct SavedSearchEdit {
    std::optional<SavedSearch> before{};
    std::optional<SavedSearch> after{};
};

/// Reads and writes the saved searches of a library. Functions that write must be called in a transaction.
class SavedSearches
{
public:
    explicit SavedSearches(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Returns the saved search as it would be stored, or the first error in it. Its text must be able to
    /// find something.
    static Result<SavedSearch> checked(const SavedSearch &search);
    /// Returns the query of a saved search.
    static SearchQuery queryOf(const SavedSearch &search) { return searchquery::parse(search.text, false); }

    /// Returns all saved searches in the order of their tabs.
    Result<QList<SavedSearch>> all();
    /// Returns the saved search with this name, ignoring case, or the error UnknownSavedSearch.
    Result<SavedSearch> find(const QString &name);
    /// Checks and adds a saved search. A search with an id and a place gets them again if the id is free,
    /// which undoes a removal. Otherwise its tab is the last one.
    Result<SavedSearch> add(const SavedSearch &search, const QDateTime &now);
    /// Checks and stores another name and text of the saved search with this id.
    Result<SavedSearch> update(const SavedSearch &search);
    Outcome remove(qint64 id);
    /// Gives the values of a field new names in all saved searches, because keywords or tags were renamed.
    /// names: the new name, by the old name with folded case.
    Outcome followRenamed(searchfields::Field field, const QHash<QString, QString> &names);
    /// Makes a change, and returns what was changed. A saved search that another program has changed or
    /// removed in the meantime stays as it is; the result then has no values.
    Result<SavedSearchEdit> apply(const SavedSearchEdit &edit, const QDateTime &now);

private:
    Result<std::optional<SavedSearch>> byId(qint64 id);
    Outcome checkName(const SavedSearch &search);

    Connection &m_connection;
};

} // namespace dp
