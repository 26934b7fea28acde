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
    /// reader: the connection of this thread; no data to be shown has been read from it yet. searcher: the
    /// thread that checks the file, which may take long if the disk does not respond.
    ExternalChanges(
        LibraryThread &writer, LibraryThread &searcher, Library &reader, QObject *parent = nullptr);

    /// Checks for changes, after the work that is already posted. The files are watched from the first call
    /// on. Read errors are not reported here, since each reader of the library reports its own.
    void check();

signals:
    /// At most once a second.
    void changedLibrary();
    /// LibraryGone or LibraryReplaced; emitted once.
    void lostLibrary(const Error &error);
    /// The file that was opened is in its place again.
    void foundLibrary();

private:
    void watch();
    void checkFile();

    LibraryThread &m_writer;
    LibraryThread &m_searcher;
    Library &m_reader;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;
    QTimer m_regularly; // file watchers report nothing if the disk is removed
    bool m_isChecking = false;
    std::optional<ErrorKind> m_lost;
    /// Data version seen by the reader before its first read. For the reader, this program's writer is
    /// another connection too.
    const qint64 m_before;
    qint64 m_version = -1; // data version seen by the writer; -1 before the first check
};

} // namespace dp
