#pragma once

#include "base/keyword.h"
#include "base/result.h"

#include <optional>

namespace dp {

class Connection;

/// The keywords of a library, in tab order. Writes are single statements, or need the caller's transaction if
/// noted.
class Keywords
{
public:
    explicit Keywords(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<QList<Keyword>> all();
    /// Returns all keywords with their counts, for tabs and for `keywords --json`.
    Result<QList<KeywordState>> states();
    /// Returns one keyword with its counts.
    Result<KeywordState> state(qint64 id);
    /// Returns the current state of the keyword, or KeywordRemoved if it was removed after it was read.
    Result<KeywordState> current(const Keyword &keyword);
    /// Returns the keywords whose lists have at least one of these papers, in no order.
    Result<QList<qint64>> idsWith(const QList<qint64> &papers);
    /// Finds a keyword by name, ignoring case.
    Result<Keyword> find(const QString &name);
    Result<Keyword> byId(qint64 id);
    /// Checks the keyword and adds it at the end. Returns the stored keyword with its id.
    Result<Keyword> add(const Keyword &keyword);
    /// Clears the ledger of the keyword if its query has changed.
    Result<Keyword> update(const Keyword &keyword);
    /// Raises the maximum number of papers in the list to `limit` if it was lower. Sends no new request,
    /// because the papers are already in the library.
    Outcome raiseLimit(qint64 id, int limit);
    /// Removes the keyword and its papers, except those that another keyword, a star or the archive holds.
    /// Runs in the caller's transaction.
    Outcome remove(qint64 id);
    /// Stores the order. Runs in the caller's transaction. To store a changed list of keywords see
    /// keywordchanges.h.
    Outcome reorder(const QList<qint64> &ids);
    /// Stores the time of a refresh. Invalid: never; the next refresh is then like the first one.
    Outcome markRefreshed(qint64 id, const QDateTime &when);

private:
    Result<qint64> highestRemoved();

    Connection &m_connection;
};

} // namespace dp
