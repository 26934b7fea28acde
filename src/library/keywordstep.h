#pragma once

#include "base/keyword.h"
#include "base/result.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace dp {

class Connection;

/// The data of a keyword that another query makes invalid: its ledger, its coverage and the papers in its
/// list.
struct KeywordContent {
    QString rows; ///< the ledger and the coverage as JSON
    QString refreshed;
    QList<qint64> papers;
};

/// A change of the keywords that undoes or repeats a stored change. The order of the members is the order in
/// which they are applied, except that removed keywords are restored after the edits.
struct KeywordStep {
    struct Edit {
        Keyword keyword; ///< the keyword as it will be
        std::optional<KeywordContent> content{}; ///< set if the keyword gets another query
    };
    QList<qint64> remove;
    QList<Edit> edits;
    QList<qint64> restore; ///< ids of removed keywords
    QList<std::pair<qint64, qint64>> places; ///< id and place of keywords among the tabs; empty: unchanged

    bool isEmpty() const
    {
        return remove.isEmpty() && edits.isEmpty() && restore.isEmpty() && places.isEmpty();
    }
};

namespace keywordstep {

/// Applies the step in one transaction and returns the step that reverts it. Keywords that another program
/// has removed, restored or deleted in the meantime are left out. If an error is returned, nothing was
/// changed.
Result<KeywordStep> apply(Connection &connection, const KeywordStep &step, const QDateTime &now);

/// Returns the edit that undoes a change of the stored keyword. Must be called before the change.
Result<KeywordStep::Edit> reversed(Connection &connection, const Keyword &stored, const Keyword &wanted);
/// Returns the places of all keywords.
Result<QList<std::pair<qint64, qint64>>> places(Connection &connection);

} // namespace keywordstep
} // namespace dp
