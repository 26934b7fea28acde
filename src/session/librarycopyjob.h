#pragma once

#include "session/job.h"

namespace dp {

class LibraryThread;

/// Copies the open library to a new file through the read-only connection, even if its own file is missing.
/// GUI thread; the reader must outlive it.
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
