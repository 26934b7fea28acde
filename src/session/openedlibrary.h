#pragma once

#include "library/librarythread.h"
#include "library/mutecache.h"

#include <QString>

#include <memory>

namespace dp {

/// Contains the three connections of the running application to its library. LibraryOpener creates them. The
/// members are destroyed in reverse order, so that the writer ends last.
struct OpenedLibrary {
    /// Writes to the library. It does not read data that the window shows, because writing may take long.
    LibraryThread writer;
    /// Reads lists and counts, and runs searches. The connection is read-only.
    LibraryThread reader;
    /// Reads rows by primary key in the GUI thread. The connection is read-only.
    std::unique_ptr<Library> local;
    /// The papers that mutes hide; the three connections share them. Its day must be that of the clock.
    std::shared_ptr<MuteCache> mutes = std::make_shared<MuteCache>();
    bool isNew = false; ///< the file was just created
    bool isReadOnly = false; ///< the file may be read but not written
    /// Sentence for the user about a repair, or about the reason why the library is read-only; may be empty.
    QString notice;

    QString path() const { return writer.path(); }
};

} // namespace dp
