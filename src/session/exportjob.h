#pragma once

#include "session/job.h"
#include "transfer/exportfile.h"

namespace dp {

class LibraryThread;

/// Writes a README, a JSON or an OPML file. Runs in the writer's thread, so the file has the marks that were
/// made before. GUI thread; the writer must outlive it.
class ExportJob : public Job
{
    Q_OBJECT

public:
    /// ownFiles: files that must not be overwritten.
    ExportJob(LibraryThread &writer, const QString &path, const ExportFile::Options &options,
        const ExportFile::OwnFiles &ownFiles, QObject *parent = nullptr);

    void start();

private:
    LibraryThread &m_writer;
    const QString m_path;
    const ExportFile::Options m_options;
    const ExportFile::OwnFiles m_ownFiles;
};

} // namespace dp
