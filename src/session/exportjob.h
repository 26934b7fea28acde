#pragma once

#include "session/job.h"
#include "transfer/exportfile.h"

namespace dp {

class LibraryThread;

/// Writes a README, a JSON or an OPML file. The work runs in the writer's thread after the pending marks, so
/// the file contains these marks. Use the object in the GUI thread; the writer must outlive it.
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
