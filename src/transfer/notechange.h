#pragma once

#include "library/notefilerecords.h"
#include "transfer/notesyncreport.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace dp {

/// A paper whose file or note changes, or whose record is new.
struct NoteChange {
    qint64 paper = 0;
    QString noteBefore; ///< the note in the library
    std::optional<QString> note; ///< the new note of the library
    std::optional<QByteArray> bytes; ///< the new content of the file
    QByteArray bytesBefore; ///< hash of the content that was read; empty: a new file
    NoteFileRecord record; ///< of the file afterwards
    NoteFileRecord recordOfRead{}; ///< of a file that was read but not written
    int NoteSyncReport::*count = nullptr; ///< what is counted when the change is made
    bool isNoteKept = true; ///< false: the note was not stored, because it has changed in the meantime
    bool isFileKept = true; ///< false: the file was not written
};

} // namespace dp
