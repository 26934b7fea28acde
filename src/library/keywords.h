#pragma once

#include "base/keyword.h"
#include "library/connection.h"

#include <optional>

namespace dp {

/// The keywords of a library, in tab order. Writes are single statements or want the caller's transaction
/// where said.
class Keywords
{
public:
    explicit Keywords(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<QList<Keyword>> all();
    /// With counts, for tabs and for `keywords --json`.
    Result<QList<KeywordState>> states();
    /// The same of one keyword.
    Result<KeywordState> state(qint64 id);
    /// The keyword as it is now; KeywordRemoved where somebody has removed it since it was read.
    Result<KeywordState> current(const Keyword &keyword);
    /// By name, upper and lower case alike.
    Result<Keyword> find(const QString &name);
    Result<Keyword> byId(qint64 id);
    /// Checked, and last in order. The stored one, with its id.
    Result<Keyword> add(const Keyword &keyword);
    /// Where it asks something else now, its ledger is empty again.
    Result<Keyword> update(const Keyword &keyword);
    /// Up to this many papers are in its list, if it has been fewer. Nothing is asked anew: what is to be in
    /// the list is in the library.
    Outcome raiseLimit(qint64 id, int limit);
    /// Its papers go too, but for those that another keyword, a star or the archive holds. In the caller's
    /// transaction.
    Outcome remove(qint64 id);
    /// In the caller's transaction. How a list that a person has changed is stored: keywordchanges.h.
    Outcome reorder(const QList<qint64> &ids);
    /// An invalid time: never, so that the next refresh is like the first.
    Outcome markRefreshed(qint64 id, const QDateTime &when);

private:
    Connection &m_connection;
};

} // namespace dp
