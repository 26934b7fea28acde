#pragma once

#include "base/mute.h"
#include "base/result.h"

#include <QDate>
#include <QList>
#include <QStringList>

namespace dp {

class Connection;

/// A rule with the papers that it hides.
struct MuteState {
    Mute mute;
    QString keyword; ///< name of the keyword in whose list the rule hides; empty: everywhere
    qint64 hides = 0; ///< number of papers; 0 after the end of the rule
    QDate lastHit; ///< day of the newest of these papers (UTC); invalid: there is none

    friend bool operator==(const MuteState &, const MuteState &) = default;
};

/// The papers that a rule would hide.
struct MutePreview {
    qint64 hides = 0;
    qint64 papers = 0; ///< number of papers in the list
    QStringList titles; ///< of the newest papers that the rule hides
};

/// Functions that count the papers of rules. They must not be called in a transaction. A read-only connection
/// is sufficient.
namespace mutestates {

/// Returns all rules in the order of their numbers.
Result<QList<MuteState>> all(Connection &connection);
/// Returns the papers that a rule would hide, or hides already. titles: maximum number of titles. The papers
/// are kept in memory, so that the rule takes effect at once when it is stored.
Result<MutePreview> preview(Connection &connection, const Mute &mute, int titles);
/// Returns the number of papers that were muted one by one.
Result<qint64> mutedPapers(Connection &connection);

} // namespace mutestates
} // namespace dp
