#pragma once

#include "base/mute.h"
#include "base/result.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace dp {

class Connection;

/// Reads and writes the mutes of a library: the rules, and the papers that the user is not interested in.
/// Functions that write must be called in a transaction. Which papers are hidden is in MutedPapers.
class Mutes
{
public:
    explicit Mutes(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Returns whether there is a rule or a muted paper.
    Result<bool> isAny();
    /// Returns all rules in the order of their numbers, also those that are no longer in force.
    Result<QList<Mute>> all();
    /// Like all(), with the names of the keywords.
    Result<QList<MuteReason>> named();
    Result<Mute> find(qint64 id);
    /// Returns the stored rule with the same kind, text and keyword, if there is one.
    Result<std::optional<Mute>> same(const Mute &mute);
    /// Checks and adds a rule, and returns it with its number. A rule with an id gets this number again,
    /// which undoes a removal. If there is a rule with the same kind, text and keyword, that rule gets the
    /// new end.
    Result<Mute> add(const Mute &mute, const QDateTime &now);
    /// Changes the end of a rule.
    Outcome setUntil(qint64 id, QDate until);
    Outcome remove(qint64 id);
    /// Mutes these papers, or shows them again. Returns the papers that changed. Unknown papers are ignored.
    Result<QList<qint64>> setMuted(const QList<qint64> &papers, bool isMuted, const QDateTime &now);
    /// Returns the papers of the library that were muted one by one.
    Result<QList<qint64>> papers();
    /// Starts the log of changes, so that the papers of a rule that are found now need not be searched again.
    Outcome startLog();
    Outcome startLogIfAny();

private:
    Connection &m_connection;
};

} // namespace dp
