#include "gui/snapshotjob.h"

#include <algorithm>

namespace dp {

SnapshotJob::SnapshotJob(Desk &desk, const QString &path, const SnapshotChoice &choice, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_path(path)
    , m_import(std::make_shared<SnapshotImport>(path, choice, QString()))
{
}

void SnapshotJob::start()
{
    m_since.start();
    m_desk.writer().post(
        this, [import = m_import](Library &library) { return import->begin(library); },
        [this](const Outcome &begun) {
            if (begun)
                nextBatch();
            else
                emit finished(begun.error());
        });
}

qint64 SnapshotJob::rate() const
{
    return (m_report.lines - m_report.passedOver) * 1000 / std::max<qint64>(1, m_since.elapsed());
}

void SnapshotJob::nextBatch()
{
    m_desk.writer().post(
        this,
        [import = m_import, now = m_desk.clock().now()](
            Library &library) { return import->storeBatch(library, now); },
        [this](const Result<SnapshotImport::Report> &report) {
            if (!report) {
                finish(report.error()); // the keywords find the papers that were stored before
                return;
            }
            m_report = *report;
            emit progressed(m_report);
            m_report.isDone || m_stopping ? finish() : nextBatch();
        });
}

void SnapshotJob::finish(const std::optional<Error> &problem)
{
    m_desk.writer().post(
        this,
        [import = m_import, now = m_desk.clock().now()](
            Library &library) { return import->finish(library, now); },
        [this, problem](const Outcome &done) {
            emit finished(problem ? Result<SnapshotImport::Report>(*problem)
                    : done        ? Result<SnapshotImport::Report>(m_report)
                                  : Result<SnapshotImport::Report>(done.error()));
        });
}

} // namespace dp
