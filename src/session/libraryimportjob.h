#pragma once

#include "base/result.h"
#include "library/portable/portablemerge.h"
#include "session/job.h"
#include "session/jobgauge.h"

#include <QThread>
#include <QTimer>

#include <memory>
#include <optional>

namespace dp {

class IncomingLibrary;
class LibraryThread;

/// Imports a whole library that was exported as JSON. The file is read and checked in a thread of its own.
/// Then it is added to the library in one transaction in the writer's thread, where marks wait for it. If the
/// job is stopped or destroyed before its end, the library is unchanged. Use the object in the GUI thread;
/// the writer must outlive it.
class LibraryImportJob : public Job
{
    Q_OBJECT

public:
    LibraryImportJob(LibraryThread &writer, const QString &path, QObject *parent = nullptr);
    ~LibraryImportJob() override;

    void start();
    bool canStop() const override { return true; }
    void stop() override { m_gauge->isStopping = true; }

private:
    using Read = Result<std::unique_ptr<IncomingLibrary>>;
    void merge();
    void end(const Error &error);
    void endWith(const portablemerge::Report &report);
    void showProgress();

    LibraryThread &m_writer;
    const QString m_path;
    const QString m_name; // name of the file for the sentences
    const std::shared_ptr<JobGauge> m_gauge = std::make_shared<JobGauge>();
    std::optional<Read> m_read; // written by m_reading, and used after its end
    std::unique_ptr<QThread> m_reading;
    QTimer m_timer;
    bool m_isMerging = false;
};

} // namespace dp
