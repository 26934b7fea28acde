#pragma once

#include <QString>

namespace dp::keywordchanges {

/// A conflict between a change of the keywords in this program and a change by another program. Every change
/// that is lost is reported as a conflict.
struct Conflict {
    enum class Kind {
        SameField, ///< both programs changed the same field; the value of this program is stored
        /// This program removed and the other program changed the keyword; it is removed.
        RemovedAlthoughChanged,
        AddedAgain, ///< this program changed and the other program removed the keyword; it is added again
        AddedByBoth, ///< both programs added a keyword of this name; the keyword of this program is stored
        NameTaken, ///< the new name of the keyword is used by the other program; the old name is kept
        Order, ///< both programs changed the order; the order of this program is stored
    };
    Kind kind;
    QString name; ///< name of the keyword; empty for Order
    QString wantedName{}; ///< the new name that is already used; set only for NameTaken
};

} // namespace dp::keywordchanges
