#pragma once

#include "base/keyword.h"
#include "base/result.h"
#include "library/papers.h"

#include <optional>

namespace dp {

class Connection;

/// Reads and writes the keywords of a library. Lists of keywords are in the order of the tabs. A function
/// must be called in a transaction only if its documentation requires this.
class Keywords
{
public:
    explicit Keywords(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<QList<Keyword>> all();
    /// Returns all keywords with their coverage and their numbers of papers. They are shown by the tabs and
    /// by `keywords --json`.
    Result<QList<KeywordState>> states();
    /// Returns one keyword with its coverage and its numbers of papers.
    Result<KeywordState> state(qint64 id);
    /// Like states() and state(), but the numbers are those of the papers that mutes do not hide. Must not be
    /// called in a transaction.
    Result<QList<KeywordState>> shownStates();
    Result<KeywordState> shownState(qint64 id);
    /// Returns the current state of the keyword, or the error KeywordRemoved if the keyword was removed after
    /// `keyword` was read.
    Result<KeywordState> current(const Keyword &keyword);
    /// Returns the ids of the keywords whose lists contain at least one of these papers, in no particular
    /// order.
    Result<QList<qint64>> idsWith(const QList<qint64> &papers);
    /// Returns the keyword with this name, ignoring case, or the error UnknownKeyword.
    Result<Keyword> find(const QString &name);
    Result<Keyword> byId(qint64 id);
    /// Checks the keyword and adds it after the last keyword. Returns the stored keyword with its id.
    Result<Keyword> add(const Keyword &keyword);
    /// Checks the keyword, stores its changes and returns it. If its query has changed, its coverage in the
    /// ledger is cleared.
    Result<Keyword> update(const Keyword &keyword);
    /// Raises the maximum number of papers in the list of the keyword to `limit` if it is lower. Causes no
    /// new request to arXiv, because the papers are already in the library.
    Outcome raiseLimit(qint64 id, int limit);
    /// Removes the keyword and its papers, except papers that are starred, tagged, in the archive or in the
    /// list of another keyword, or have a note. Must be called in a transaction. RemovedKeywords::remove()
    /// removes a keyword so that it can be restored.
    Outcome remove(qint64 id, Papers::Removal papers = Papers::Removal::Final);
    /// Stores the order of the keywords. Must be called in a transaction. A list of keywords that a person
    /// changed is stored with keywordchanges::store() instead.
    Outcome reorder(const QList<qint64> &ids);
    /// Stores the time of the last refresh. An invalid time means that the keyword was never refreshed. The
    /// next refresh is then like the first refresh.
    Outcome markRefreshed(qint64 id, const QDateTime &when);

private:
    Result<qint64> highestRemoved();

    Connection &m_connection;
};

} // namespace dp
