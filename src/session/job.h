#pragma once

#include "base/result.h"

#include <QObject>
#include <QString>

#include <chrono>

namespace dp {

/// The progress of a job: done of total, or an unknown amount if total is 0. sentence: the current activity.
struct JobProgress {
    int done = 0;
    int total = 0;
    QString sentence;
    bool isWaiting = false; ///< the sentence gives the reason and the end of a wait
};

/// The sentences about the end of a job. Empty sentences are not shown.
struct JobResult {
    QString message; ///< what the job did
    std::chrono::seconds shownFor{10};
    QString warning; ///< a problem to show until the person closes it
    bool canRetry = false; ///< the warning is about work that can be tried again
};

/// Work that a person started and waits for: a refresh, an import, an export, a restore. Emits started(), any
/// number of progressed(), and then one of finished(), failed() and cancelled(). GUI thread; the work itself
/// runs in the library's threads.
class Job : public QObject
{
    Q_OBJECT

public:
    bool isRunning() const { return m_isRunning; }
    const JobProgress &progress() const { return m_progress; }
    /// Returns whether stop() ends the job early. Such jobs may take long.
    virtual bool canStop() const { return false; }
    /// Ends the job early, if it can be stopped. The results so far stay.
    virtual void stop() { }

signals:
    void started();
    /// The job has changed papers, marks or keywords in the library. Emitted before the end of the job.
    void libraryChanged();
    void progressed(const JobProgress &progress);
    void finished(const JobResult &result);
    void failed(const Error &error);
    /// The job was stopped. result: what was done before.
    void cancelled(const JobResult &result);

protected:
    using QObject::QObject;

    void begin(const JobProgress &progress = {});
    void report(const JobProgress &progress);
    void finish(const JobResult &result);
    void fail(const Error &error);
    void cancel(const JobResult &result = {});

private:
    bool m_isRunning = false;
    JobProgress m_progress;
};

} // namespace dp
