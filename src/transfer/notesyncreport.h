#pragma once

#include "base/result.h"

#include <QList>
#include <QString>

namespace dp {

/// The result of a synchronization of note files.
struct NoteSyncReport {
    enum class Trouble {
        Unreadable,
        NotUtf8,
        TooLarge,
        BrokenFrontMatter,
        DamagedMarkers,
        Link, ///< the file was replaced by a symbolic link
        NoIdentifier, ///< the file was one of a note, and its identifier is missing now
        NoteTooLong,
        BothTooLong, ///< both notes have changed, and are too long together
        Twice, ///< another file has the note of the same paper
        NotWritten, ///< see Problem::error
        AllMissing, ///< none of the known files is in the folder, perhaps because a disk is not mounted
    };

    struct Problem {
        Trouble trouble = Trouble::Unreadable;
        QString name; ///< path of the file in the folder
        Error error{};
    };

    int papers = 0; ///< number of papers that were compared
    int created = 0;
    int writtenAgain = 0; ///< files that the person had removed
    int written = 0; ///< existing files that were changed
    int read = 0; ///< notes that were changed as in their files
    int united = 0; ///< notes that had changed on both sides
    int unknown = 0; ///< files of papers that the library does not have
    QList<Problem> problems;

    bool hasChanges() const { return created + writtenAgain + written + read + united > 0; }
};

} // namespace dp
