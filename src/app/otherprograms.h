#pragma once

#include "library/librarythread.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <optional>

namespace dp {

/// Tells when another program has changed the library: a script that refreshes it, a mark from the command
/// line. The files are watched, and SQLite is asked whether it was another; what this program writes does not
/// count. It also tells when the file of the library is no longer where it was, and when it is back. GUI
/// thread; what it is made of outlives it.
class OtherPrograms : public QObject
{
    Q_OBJECT

public:
    /// reader: the connection of this thread, of which nothing that is shown has been read yet. searcher:
    /// looks for the file, which may take long where the disk does not answer.
    OtherPrograms(LibraryThread &writer, LibraryThread &searcher, Library &reader, QObject *parent = nullptr);

    /// Asks, behind the work that was posted; from the first time on the files are watched. Errors are those
    /// of reading, and shown by whoever reads.
    void look();

signals:
    /// Once a second at most.
    void changedLibrary();
    /// LibraryGone or LibraryReplaced; once.
    void lostLibrary(const Error &error);
    /// The file that was opened is where it was.
    void foundLibrary();

private:
    void watch();
    void checkFile();

    LibraryThread &m_writer;
    LibraryThread &m_searcher;
    Library &m_reader;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;
    QTimer m_regularly; // what happens to the file is told by no watcher where its disk is removed
    bool m_isChecking = false;
    std::optional<ErrorKind> m_lost;
    const qint64
        m_before; // the reader's, when nothing was read; for it, this program's writer is another too
    qint64 m_version = -1; // the writer's; -1 until it was asked first
};

} // namespace dp
