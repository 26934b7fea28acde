#pragma once

#include "library/librarythread.h"

#include <QString>

#include <memory>

namespace dp {

/// The open library of the running application: three connections to one file. Created by LibraryOpener.
/// Members are destroyed in reverse order, so that the writer ends last.
struct OpenedLibrary {
    /// Writes. Nothing that a person waits to see is read here.
    LibraryThread writer;
    /// Reads lists, counts and searches. Its connection is read-only.
    LibraryThread reader;
    /// Reads rows by primary key in the GUI thread. Read-only.
    std::unique_ptr<Library> local;
    bool isNew = false; ///< the file was just created
    bool isReadOnly = false; ///< the file may be read but not written
    QString notice; ///< a sentence about a repair or a refused write, to show in the window; may be empty

    QString path() const { return writer.path(); }
};

} // namespace dp
