#pragma once

#include "library/librarythread.h"
#include "session/job.h"
#include "session/jobgauge.h"
#include "transfer/exportfile.h"

#include <QTimer>

namespace dp {

/// Exports the whole library as JSON. The file is written in a thread of its own, so lists and marks do not
/// wait. It contains the marks that were made before. Use the object in the GUI thread; the writer must
/// outlive it.
class LibraryExportJob : public Job
{
    Q_OBJECT

public:
    /// ownFiles: files that must not be overwritten.
    LibraryExportJob(LibraryThread &writer, const QString &path, const ExportFile::OwnFiles &ownFiles,
        QObject *parent = nullptr);
    ~LibraryExportJob() override;

    void start();
    bool canStop() const override { return true; }
    void stop() override { m_gauge->isStopping = true; }

private:
    void write();
    void end(const Outcome &written);
    void showProgress();

    LibraryThread &m_writer;
    const QString m_path;
    const ExportFile::OwnFiles m_ownFiles;
    const std::shared_ptr<JobGauge> m_gauge = std::make_shared<JobGauge>();
    LibraryThread m_thread;
    QTimer m_timer;
};

} // namespace dp
