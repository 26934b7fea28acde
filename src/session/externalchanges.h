#pragma once

#include "library/librarythread.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <optional>

namespace dp {

/// Reports changes of the library by other programs, for example by a script that refreshes it or by a
/// command that marks papers. This class watches the files. When a file changes, it asks SQLite whether
/// another connection has written. Changes by this program are not reported. It also reports when the
/// library's file is missing or replaced, and when the original file is there again. Use it in the GUI
/// thread; the arguments must outlive it.
class ExternalChanges : public QObject
{
    Q_OBJECT

public:
    /// local: the connection of the GUI thread, from which no displayed data may have been read before.
    /// readerThread: used to check the file, because this may take long if the disk does not respond.
    ExternalChanges(
        LibraryThread &writer, LibraryThread &readerThread, Library &local, QObject *parent = nullptr);

    /// Returns the error LibraryGone or LibraryReplaced while nothing can be stored for this reason;
    /// otherwise nothing.
    const std::optional<Error> &lost() const { return m_lost; }
    /// Call this function if a write has failed because the library is missing or was replaced. Emits
    /// lostLibrary().
    void setLost(const Error &error);
    /// Call this function if a part of the library could not be read. Emits lostLibrary() if another program
    /// has overwritten the file. Otherwise emits damaged(), and the library is checked at the next start.
    void setDamaged(const Error &error);
    /// Checks for changes by other programs, after the work that is already posted to the writer. The first
    /// call also begins to watch the files. Read errors are not reported here, because each reader of the
    /// library reports its own errors.
    void check();

signals:
    /// Emitted when another program has changed the library, at most once a second.
    void changedLibrary();
    /// Emitted when the library's file is missing or was replaced. error: LibraryGone or LibraryReplaced.
    void lostLibrary(const Error &error);
    void damaged(const Error &error);
    /// Emitted after lostLibrary(), when the file that was opened is at its path again.
    void foundLibrary();

private:
    void watch();
    void checkFile();

    LibraryThread &m_writer;
    LibraryThread &m_readerThread;
    Library &m_local;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;
    QTimer m_regularly; // regular check, because QFileSystemWatcher reports nothing if the disk is removed
    bool m_isChecking = false;
    std::optional<Error> m_lost;
    /// Data version seen by m_local before its first read. m_local counts changes by this program's writer
    /// too, because the writer is another connection.
    const qint64 m_before;
    qint64 m_version = -1; // data version seen by the writer; -1: not checked yet
};

} // namespace dp
