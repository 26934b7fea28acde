#pragma once

#include "library/librarythread.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace dp {

/// Tells when another program has changed the library: a script that refreshes it, a mark from the command
/// line. The files are watched, and SQLite is asked whether it was another; what this program writes does not
/// count. GUI thread; the library's thread outlives it.
class OtherPrograms : public QObject
{
    Q_OBJECT

public:
    explicit OtherPrograms(LibraryThread &writer, QObject *parent = nullptr);

    /// Asks now, behind the work that was posted. Errors are those of reading, and shown by whoever reads.
    void look();

signals:
    /// Once a second at most.
    void changedLibrary();

private:
    void watch();

    LibraryThread &m_writer;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;
    qint64 m_version = -1; // of what others have written; -1 until it was asked first
};

} // namespace dp
