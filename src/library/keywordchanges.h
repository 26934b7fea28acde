#pragma once

#include "base/keyword.h"
#include "library/connection.h"

#include <QList>

namespace dp::keywordchanges {

/// Where another program changed the same keywords meanwhile. Nobody's change is lost without being told.
struct Conflict {
    enum class Kind {
        SameField, ///< both changed the same field: the one of this program is stored
        RemovedAlthoughChanged, ///< removed here, changed by the other: removed
        AddedAgain, ///< changed here, removed by the other: added again with the change
        AddedByBoth, ///< both added one of this name: stored as it is here
        NameTaken, ///< renamed here to a name that the other took: it keeps its name
        Order, ///< both changed the order: the one of this program is stored
    };
    Kind kind;
    QString name; ///< of the keyword; empty for Order
    QString wantedName{}; ///< of NameTaken
};

/// Stores what differs between two lists of keywords, in one transaction: before is what a person was shown
/// (stored keywords, with their ids), after what she made of it (new ones have the id 0). What another
/// program has changed since stays, and so do keywords that are in neither list; before may be a part of the
/// keywords. The order is written only where after has another one. In the thread of the connection; an error
/// leaves everything as it was.
Result<QList<Conflict>> store(
    Connection &connection, const QList<Keyword> &before, const QList<Keyword> &after);

} // namespace dp::keywordchanges
