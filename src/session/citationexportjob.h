#pragma once

#include "session/job.h"
#include "session/openedlibrary.h"
#include "transfer/citationexport.h"
#include "transfer/exportfile.h"

#include <atomic>
#include <memory>

namespace dp {

/// Writes citations of papers to a file. The work begins after the pending marks are written, so that the
/// file agrees with the window; it runs in the reader's thread and does not delay later marks. The file is
/// written whole or not at all. Use the object in the GUI thread; the library must outlive it.
class CitationExportJob : public Job
{
    Q_OBJECT

public:
    /// ownFiles: files that must not be overwritten.
    CitationExportJob(OpenedLibrary &library, const QString &path, const CitationExport::Options &options,
        const ExportFile::OwnFiles &ownFiles, QObject *parent = nullptr);
    ~CitationExportJob() override;

    void start();
    bool canStop() const override { return true; }
    void stop() override { *m_isStopped = true; }

private:
    void write();
    void showResult();

    OpenedLibrary &m_library;
    const QString m_path;
    const CitationExport::Options m_options;
    const ExportFile::OwnFiles m_ownFiles;
    const std::shared_ptr<std::atomic_bool> m_isStopped = std::make_shared<std::atomic_bool>(false);
};

} // namespace dp
