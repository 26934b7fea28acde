#pragma once

#include "gui/desk.h"
#include "transfer/snapshotimport.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>

namespace dp {

/// Takes a snapshot into the library while the window goes on: a batch at a time in the library's thread, so
/// that marks are written between two of them. GUI thread. Without it the import ends with its batch, and
/// goes on from there the next time.
class SnapshotJob : public QObject
{
    Q_OBJECT

public:
    SnapshotJob(Desk &desk, const QString &path, const SnapshotChoice &choice, QObject *parent = nullptr);

    void start();
    /// After the batch that is being stored.
    void stop() { m_stopping = true; }
    bool isStopping() const { return m_stopping; }
    QString path() const { return m_path; }
    /// Lines a second since the start.
    qint64 rate() const;

signals:
    void progressed(const SnapshotImport::Report &report);
    /// Once, at the end, also of a stopped one.
    void finished(const Result<SnapshotImport::Report> &report);

private:
    void nextBatch();
    void finish();

    Desk &m_desk;
    const QString m_path;
    std::shared_ptr<SnapshotImport> m_import; // used by the library's thread alone
    SnapshotImport::Report m_report;
    QElapsedTimer m_since;
    bool m_stopping = false;
};

} // namespace dp
