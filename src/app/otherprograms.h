#pragma once

#include "library/librarythread.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace dp {

/// Tells when another program has changed the library: a script that refreshes it, a mark from the command
/// line. The files are watched, and SQLite is asked whether it was another; what this program writes does not
/// count. GUI thread; what it is made of outlives it.
class OtherPrograms : public QObject
{
    Q_OBJECT

public:
    /// reader: the connection of this thread, of which nothing that is shown has been read yet.
    OtherPrograms(LibraryThread &writer, Library &reader, QObject *parent = nullptr);

    /// Asks, behind the work that was posted; from the first time on the files are watched. Errors are those
    /// of reading, and shown by whoever reads.
    void look();

signals:
    /// Once a second at most.
    void changedLibrary();

private:
    void watch();

    LibraryThread &m_writer;
    Library &m_reader;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;
    const qint64
        m_before; // the reader's, when nothing was read; for it, this program's writer is another too
    qint64 m_version = -1; // the writer's; -1 until it was asked first
};

} // namespace dp
