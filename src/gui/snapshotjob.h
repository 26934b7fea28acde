#pragma once

#include "gui/desk.h"
#include "transfer/snapshotimport.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>
#include <optional>

namespace dp {

/// Imports a snapshot in batches in the library's thread while the window stays usable. Marks can be written
/// between two batches. GUI thread. If this object is destroyed, the import ends with the current batch and
/// continues from there the next time.
class SnapshotJob : public QObject
{
    Q_OBJECT

public:
    SnapshotJob(Desk &desk, const QString &path, const SnapshotChoice &choice, QObject *parent = nullptr);

    void start();
    /// Stops after the current batch.
    void stop() { m_stopping = true; }
    bool isStopping() const { return m_stopping; }
    QString path() const { return m_path; }
    /// Returns the lines per second since the start.
    qint64 rate() const;

signals:
    void progressed(const SnapshotImport::Report &report);
    /// Emitted once at the end, also after a stop.
    void finished(const Result<SnapshotImport::Report> &report);

private:
    void nextBatch();
    /// problem: the reason why the import ended early.
    void finish(const std::optional<Error> &problem = {});

    Desk &m_desk;
    const QString m_path;
    std::shared_ptr<SnapshotImport> m_import; // used only by the library's thread
    SnapshotImport::Report m_report;
    QElapsedTimer m_since;
    bool m_stopping = false;
};

} // namespace dp
