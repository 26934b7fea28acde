#pragma once

#include "base/clock.h"
#include "session/job.h"
#include "session/remainingtime.h"
#include "transfer/snapshotimport.h"

#include <memory>
#include <optional>

namespace dp {

class LibraryThread;

/// Imports arXiv's metadata snapshot in batches in the writer's thread. Marks can be written between two
/// batches. If this object is destroyed, the import ends after the current batch, and the stored papers are
/// added to the keywords. The next import of the same file continues from there. Use the object in the GUI
/// thread; the writer and the clock must outlive it.
class SnapshotImportJob : public Job
{
    Q_OBJECT

public:
    SnapshotImportJob(LibraryThread &writer, const Clock &clock, const QString &path,
        const SnapshotChoice &choice, QObject *parent = nullptr);
    ~SnapshotImportJob() override;

    void start();
    bool canStop() const override { return true; }
    /// Stops the import after the current batch.
    void stop() override { m_isStopping = true; }

private:
    void storeBatch();
    void reportBatch(const SnapshotImport::Report &report);
    /// Finishes the import in the library. problem: error that ended the import early; empty: no error.
    void close(const std::optional<Error> &problem = {});
    JobResult result() const;
    QString warning() const;

    LibraryThread &m_writer;
    const Clock &m_clock;
    const QString m_name; // name of the file for the sentences
    std::shared_ptr<SnapshotImport> m_import; // used only in the writer's thread
    SnapshotImport::Report m_report;
    RemainingTime m_remaining; // started after the first batch
    bool m_isStopping = false;
    bool m_isClosed = false; // the import was finished in the library
};

} // namespace dp
