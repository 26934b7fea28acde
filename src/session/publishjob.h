#pragma once

#include "base/clock.h"
#include "session/job.h"
#include "transfer/publishing.h"

class QThread;

namespace dp {

class LibraryThread;

/// Publishes pages as a job. The work runs in a thread of its own with a connection of its own, because git
/// may take minutes. Use the object in the GUI thread; the writer must outlive it.
class PublishJob : public Job
{
    Q_OBJECT

public:
    /// Whether the person or a refresh has started the job. After a refresh, the job says nothing if there
    /// is nothing to publish.
    enum class Start { ByPerson, ByRefresh };

    PublishJob(LibraryThread &writer, const Clock &clock, const PublishOptions &options, Start by,
        QObject *parent = nullptr);
    ~PublishJob() override;

    void start();
    bool canStop() const override { return true; }
    void stop() override { *m_stop = true; }

private:
    void publish();
    void end();
    QString isolatedFolder() const;
    QString sentence(const PublishReport &report) const;

    LibraryThread &m_writer;
    const QDate m_today;
    const PublishOptions m_options;
    const Start m_by;
    const GitCommand::Stop m_stop;
    QThread *m_thread = nullptr;
    Result<PublishReport> m_report = Error{}; // written by m_thread
};

} // namespace dp
