#pragma once

#include "base/result.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <optional>

namespace dp {

/// Describes the progress of a job: `done` of `total` steps, or an unknown amount of work if `total` is 0.
/// `sentence` describes the current activity.
struct JobProgress {
    int done = 0;
    int total = 0;
    QString sentence;
    bool isWaiting = false; ///< the job is waiting, and the sentence gives the reason and the end of the wait
    QString part{}; ///< the part that is being worked on, as a sentence for a tool tip; may be empty
    std::optional<std::chrono::seconds> left{}; ///< estimated remaining time; empty: unknown
};

/// Contains the sentences to show after the end of a job. Empty sentences are not shown.
struct JobResult {
    QString message; ///< sentence about the result of the job
    QString warning; ///< sentence about a problem, shown until the user closes it
    QString details{}; ///< lines with everything that the warning leaves out; empty: it leaves out nothing
    bool canRetry = false; ///< the failed work can be tried again
    bool canUndo = false; ///< the change is the last one in the undo stack
};

/// Base class of work for which the user waits, such as a refresh, an import, an export or a restore. A job
/// emits started(), then progressed() any number of times, and then either finished(), failed() or
/// cancelled(). Use jobs in the GUI thread; the work itself runs in the library's threads.
class Job : public QObject
{
    Q_OBJECT

public:
    bool isRunning() const { return m_isRunning; }
    const JobProgress &progress() const { return m_progress; }
    /// Returns whether stop() can end the job early. Jobs for which this is true may take long.
    virtual bool canStop() const { return false; }
    /// Ends the job early, if canStop() is true. Results that are already stored stay.
    virtual void stop() { }

signals:
    void started();
    /// Emitted before the end of a job that has changed papers, marks or keywords in the library.
    void libraryChanged();
    void progressed(const JobProgress &progress);
    void finished(const JobResult &result);
    void failed(const Error &error);
    /// Emitted when the job was stopped. result: sentences about the work that was done before.
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
