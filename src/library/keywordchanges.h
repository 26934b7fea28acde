#pragma once

#include "base/keyword.h"
#include "base/result.h"
#include "library/keywordconflict.h"
#include "library/keywordstep.h"

#include <QDateTime>
#include <QList>

namespace dp {

class Connection;

namespace keywordchanges {

/// Data for undoing a change of the keywords.
struct Recording {
    QDateTime now; ///< the time of the change
    KeywordStep undo{}; ///< gets the step that undoes the change
};

/// Stores the differences between two lists of keywords in one transaction. Returns the conflicts with
/// changes by other programs. before: the list that was shown to the person. It contains stored keywords with
/// their ids, and may contain only some of the keywords of the library. after: the list as the person changed
/// it. A new keyword has the id 0. Changes that another program has stored in the meantime are kept if they
/// do not conflict. Keywords that are in neither list are kept. The order is stored only if it differs
/// between before and after. recording: if it is given, removed keywords can be restored, and the recording
/// gets the step that undoes the change. Must be called in the thread of the connection. If an error is
/// returned, nothing was changed.
Result<QList<Conflict>> store(Connection &connection, const QList<Keyword> &before,
    const QList<Keyword> &after, Recording *recording = nullptr);

/// Returns whether the change adds papers to lists or removes papers from them: a keyword was added or
/// removed, or it has another query.
bool changesPapers(const QList<Keyword> &before, const QList<Keyword> &after);

} // namespace keywordchanges
} // namespace dp
