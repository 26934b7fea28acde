#pragma once

#include "base/clock.h"
#include "session/job.h"
#include "transfer/snapshotimport.h"

#include <QElapsedTimer>

#include <memory>
#include <optional>

namespace dp {

class LibraryThread;

/// Imports arXiv's metadata snapshot in batches in the library's thread. Marks can be written between two
/// batches. If this object is destroyed, the import ends with the current batch and continues from there the
/// next time. GUI thread; the writer and the clock must outlive it.
class SnapshotImportJob : public Job
{
    Q_OBJECT

public:
    SnapshotImportJob(LibraryThread &writer, const Clock &clock, const QString &path,
        const SnapshotChoice &choice, QObject *parent = nullptr);

    void start();
    bool canStop() const override { return true; }
    /// Stops after the current batch.
    void stop() override { m_isStopping = true; }

private:
    void storeBatch();
    void reportBatch(const SnapshotImport::Report &report);
    std::optional<int> minutesLeft(double done) const;
    /// problem: the reason why the import ended early.
    void close(const std::optional<Error> &problem = {});
    JobResult result() const;
    QString warning() const;

    LibraryThread &m_writer;
    const Clock &m_clock;
    const QString m_name; // of the file, for sentences
    std::shared_ptr<SnapshotImport> m_import; // used only by the library's thread
    SnapshotImport::Report m_report;
    QElapsedTimer m_sinceFirstBatch;
    double m_doneAtFirstBatch = 0; // an import that continues begins in the middle
    bool m_isStopping = false;
};

} // namespace dp
