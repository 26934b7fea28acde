#pragma once

#include "base/keyword.h"
#include "base/result.h"

#include <QDateTime>
#include <QList>

namespace dp {

class Connection;

/// A keyword that was removed and can be restored.
struct RemovedKeyword {
    qint64 id = 0; ///< the id that the keyword had
    QString name;
    int papers = 0; ///< number of papers that were in its list
    QDateTime removed; ///< UTC
};

/// Removes keywords so that they can be restored for 30 days. The rows of the keyword and of the papers that
/// are removed with it are moved to tables for removed data in the same transaction, so that they are never
/// lost.
class RemovedKeywords
{
public:
    /// Number of days for which a keyword can be restored.
    static constexpr int days = 30;

    explicit RemovedKeywords(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Returns the keywords that can be restored, the last removed one first.
    Result<QList<RemovedKeyword>> all(const QDateTime &now);
    /// Returns the last removed keyword with this name, ignoring case, or the error NotRemoved.
    Result<RemovedKeyword> find(const QString &name, const QDateTime &now);
    /// Returns the ids of all keywords that were removed and are not deleted yet.
    Result<QList<qint64>> ids();
    /// Returns whether a keyword with this id and name was removed and is not deleted yet.
    Result<bool> has(const Keyword &keyword);
    /// Removes a keyword like Keywords::remove(). Must be called in a transaction.
    Outcome remove(qint64 id, const QDateTime &now);
    /// Restores a removed keyword, with its papers, their marks, its ledger, its mutes and its place among
    /// the tabs. It has its old id again, unless another keyword has got this id. If some of its papers are
    /// lost, its days become a gap. Returns the restored keyword, or the error NotRemoved or
    /// RestoredNameTaken. Must be called in a transaction.
    Result<Keyword> restore(qint64 id);
    /// Restores the removed keyword with this id and name and changes it to this keyword. Adds the keyword if
    /// there is no such removed keyword. Must be called in a transaction.
    Result<Keyword> restoreOrAdd(const Keyword &keyword);
    /// Deletes a part of the keywords that were removed more than 30 days ago. Returns whether more is left.
    /// Must be called in a transaction.
    Result<bool> deleteOld(const QDateTime &now);

private:
    Result<bool> has(qint64 id);
    Result<qint64> insertKeyword(qint64 id);
    Outcome checkName(qint64 removedId);
    Outcome makeRoom(qint64 removedId);
    Result<bool> insertMatches(qint64 removedId, qint64 id);
    Outcome admitLoss(qint64 id);

    Connection &m_connection;
};

} // namespace dp
