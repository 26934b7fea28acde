#pragma once

#include "base/clock.h"
#include "session/openedlibrary.h"

#include <functional>

namespace dp {

/// Opens the library of the window. Creates a missing file, migrates an old schema, and checks and rebuilds a
/// damaged library. GUI thread; open() returns when the library can be used.
class LibraryOpener
{
public:
    /// Work that may take minutes. It reports its progress (0 to 1) through its argument, from any thread.
    using LongWork = std::function<void(const std::function<void(double)> &report)>;
    /// Runs the work and returns when it is finished. sentence: describes the work to the person.
    using RunLongWork = std::function<void(const QString &sentence, const LongWork &work)>;
    /// Called while the library is being opened, for preparations that do not need it.
    using Meanwhile = std::function<void()>;

    LibraryOpener(const QString &path, const Clock &clock, RunLongWork runLongWork, Meanwhile meanwhile = {});

    /// Returns the library. A file that may not be written is opened for reading. A failure leaves nothing
    /// open, so open() may be called again.
    Result<std::unique_ptr<OpenedLibrary>> open();

private:
    Outcome openOnce(Library::Access access);
    Result<bool> openWriter(Library::Access access);
    Outcome openReaders(Library::Access access);
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
