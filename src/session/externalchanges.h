#pragma once

#include "library/librarythread.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <optional>

namespace dp {

/// Reports when another program has changed the library, such as a script that refreshes it or a mark from
/// the command line. It watches the files and then asks SQLite whether another connection has written;
/// changes by this program are not reported. It also reports when the library's file is missing or replaced,
/// and when it is back. GUI thread; the arguments must outlive it.
class ExternalChanges : public QObject
{
    Q_OBJECT

public:
    /// local: the connection of this thread; no data to be shown has been read from it yet. readerThread:
    /// checks the file, which may take long if the disk does not respond.
    ExternalChanges(
        LibraryThread &writer, LibraryThread &readerThread, Library &local, QObject *parent = nullptr);

    /// Returns why nothing can be stored: the library is missing or was replaced.
    const std::optional<Error> &lost() const { return m_lost; }
    /// Reports that a write found the library missing or replaced.
    void setLost(const Error &error);
    /// Reports that a part of the library could not be read: as lostLibrary() if another program has
    /// overwritten the file, and otherwise as damaged(). A damaged library is checked at the next start.
    void setDamaged(const Error &error);
    /// Checks for changes, after the work that is already posted. The files are watched from the first call
    /// on. Read errors are not reported here, since each reader of the library reports its own.
    void check();

signals:
    /// At most once a second.
    void changedLibrary();
    /// LibraryGone or LibraryReplaced.
    void lostLibrary(const Error &error);
    void damaged(const Error &error);
    /// The file that was opened is in its place again.
    void foundLibrary();

private:
    void watch();
    void checkFile();

    LibraryThread &m_writer;
    LibraryThread &m_readerThread;
    Library &m_local;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;
    QTimer m_regularly; // file watchers report nothing if the disk is removed
    bool m_isChecking = false;
    std::optional<Error> m_lost;
    /// Data version seen by m_local before its first read. For m_local, this program's writer is
    /// another connection too.
    const qint64 m_before;
    qint64 m_version = -1; // data version seen by the writer; -1 before the first check
};

} // namespace dp
