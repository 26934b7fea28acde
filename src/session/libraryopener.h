#pragma once

#include "base/clock.h"
#include "session/openedlibrary.h"

#include <functional>

namespace dp {

/// Opens the library for the window. If the file does not exist, it is created. If its schema is old, it is
/// migrated. If it is damaged, it is rebuilt. Use the object in the GUI thread; open() returns when the
/// library can be used.
class LibraryOpener
{
public:
    /// Work that may take minutes. It calls `report` with its progress, 0 to 1, from any thread.
    using LongWork = std::function<void(const std::function<void(double)> &report)>;
    /// Runs the work and returns when it is finished. sentence: describes the work to the user.
    using RunLongWork = std::function<void(const QString &sentence, const LongWork &work)>;
    /// Called while the library is being opened, for preparations that do not need the library.
    using Meanwhile = std::function<void()>;

    LibraryOpener(const QString &path, const Clock &clock, RunLongWork runLongWork, Meanwhile meanwhile = {});

    /// Returns the open library. If the file must not be written, it is opened for reading only. After an
    /// error, nothing stays open, so open() may be called again.
    Result<std::unique_ptr<OpenedLibrary>> open();

private:
    Outcome openOnce(Library::Access access);
    Result<bool> openWriter(Library::Access access);
    Outcome openReaders();
    void shareMutes();
    void close();
    Outcome checkIntegrity();
    Outcome recover(const Error &cause);

    const QString m_path;
    const Clock &m_clock;
    const RunLongWork m_runLongWork;
    const Meanwhile m_meanwhile;
    std::unique_ptr<OpenedLibrary> m_library;
};

} // namespace dp
