#pragma once

#include "session/job.h"
#include "transfer/pdfservice.h"

#include <QList>

namespace dp {

struct OpenedLibrary;

/// Fetches PDFs of papers as a job. If all of them are kept already, the job ends without having begun. Use
/// the object in the GUI thread; the arguments of the constructor must outlive it.
class PdfJob : public Job
{
    Q_OBJECT

public:
    /// apiUrl, retries and chance: see PdfFetch.
    PdfJob(RequestQueue &queue, OpenedLibrary &library, const Clock &clock, const PdfFolder &folder,
        const PdfFetch::Options &fetch, const QList<ArxivId> &papers, QObject *parent = nullptr);

    void start();
    bool canStop() const override { return true; }
    void stop() override;

signals:
    /// Emitted when there is a PDF of a paper.
    void found(const PdfReport &report);

private:
    void showFetching(const ArxivId &version, int number);
    void showPart(qint64 received, qint64 total);
    void showWait(const QDateTime &until, WaitReason reason, const std::optional<Error> &error);
    void end();
    JobResult resultOfOne(const PdfReport &report) const;
    JobResult resultOfAll() const;

    const QList<ArxivId> m_papers;
    PdfService m_service;
    QList<PdfReport> m_reports;
    int m_number = 0; // place of the current paper, from 1
    bool m_isStopped = false;
};

} // namespace dp
