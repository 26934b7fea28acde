#pragma once

#include <QString>

namespace dp::keywordchanges {

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

} // namespace dp::keywordchanges
