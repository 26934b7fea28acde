#pragma once

#include "session/job.h"

namespace dp {

class LibraryThread;

/// Copies the open library to a new file. This uses the open read-only connection, so it is possible even if
/// the library's own file is missing. Use the object in the GUI thread; the reader must outlive it.
class LibraryCopyJob : public Job
{
    Q_OBJECT

public:
    LibraryCopyJob(LibraryThread &reader, const QString &path, QObject *parent = nullptr);

    void start();

private:
    LibraryThread &m_reader;
    const QString m_path;
};

} // namespace dp
