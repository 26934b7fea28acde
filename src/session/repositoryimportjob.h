#pragma once

#include "base/clock.h"
#include "session/job.h"
#include "session/remainingtime.h"
#include "transfer/repositoryimport.h"

#include <QFutureWatcher>

#include <functional>
#include <memory>
#include <optional>

namespace dp {

class LibraryThread;

/// Imports all versions of the page in a repository. A thread of the thread pool runs git and reads the
/// pages, while the writer's thread stores the pages before them. If this object is destroyed, the import
/// ends after the current batch. The next import of the same repository continues from there. Use the object
/// in the GUI thread; the writer and the clock must outlive it.
class RepositoryImportJob : public Job
{
    Q_OBJECT

public:
    RepositoryImportJob(
        LibraryThread &writer, const Clock &clock, const QString &folder, QObject *parent = nullptr);
    ~RepositoryImportJob() override;

    void start();
    bool canStop() const override { return true; }
    /// Stops git at once, and the import after the current batch.
    void stop() override;

private:
    using Batch = RepositoryReader::Batch;

    void readInBackground(const std::function<Result<Batch>()> &work);
    void takeRead(const Result<Batch> &batch);
    void beginStoring();
    void continueImport();
    void storeBatch(const Batch &batch);
    void reportBatch(const RepositoryImport::Report &report, int done);
    void close();
    JobResult result() const;

    LibraryThread &m_writer;
    const Clock &m_clock;
    const QString m_name; // name of the folder for the sentences
    const GitReader::Stop m_stop;
    std::shared_ptr<RepositoryReader> m_reader; // used in the thread pool; mark() and count() in any thread
    std::shared_ptr<RepositoryImport> m_import; // used only in the writer's thread
    QFutureWatcher<Result<Batch>> m_reading;
    std::optional<Batch> m_read; // not stored yet
    std::optional<Error> m_error;
    RepositoryImport::Report m_report;
    RemainingTime m_remaining; // started after the first batch
    int m_passedOver = 0;
    bool m_isOpen = false; // the versions are listed
    bool m_isReading = false;
    bool m_isStoring = false;
};

} // namespace dp
