#pragma once

#include "base/keyword.h"
#include "base/result.h"

#include <QList>

namespace dp {

class Connection;

namespace keywordchanges {

/// A conflict with a change of the same keywords by another program. Every lost change is reported.
struct Conflict {
    enum class Kind {
        SameField, ///< both changed the same field: this program's value is stored
        RemovedAlthoughChanged, ///< removed here, changed by the other program: removed
        AddedAgain, ///< changed here, removed by the other program: added again with the change
        AddedByBoth, ///< both added a keyword of this name: this program's keyword is stored
        NameTaken, ///< renamed here to a name that the other program used: the old name is kept
        Order, ///< both changed the order: this program's order is stored
    };
    Kind kind;
    QString name; ///< name of the keyword; empty for Order
    QString wantedName{}; ///< for NameTaken
};

/// Stores the differences between two lists of keywords, in one transaction. before: the list that was shown
/// to the person (stored keywords, with their ids). after: the list that the person changed (new keywords
/// have the id 0). Changes by another program in between are kept, and so are keywords that are in neither
/// list. before may be a part of the keywords. The order is written only if it differs in after. Runs in the
/// thread of the connection. On error nothing is changed.
Result<QList<Conflict>> store(
    Connection &connection, const QList<Keyword> &before, const QList<Keyword> &after);

} // namespace keywordchanges
} // namespace dp
