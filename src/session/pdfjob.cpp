#include "session/pdfjob.h"

#include "base/plaintext.h"
#include "session/openedlibrary.h"
#include "session/refreshsummary.h"
#include "text/errortext.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace dp {
namespace {

constexpr int stepsOfAPaper = 1000;

PdfService::Options optionsOf(
    const OpenedLibrary &library, const PdfFolder &folder, const PdfFetch::Options &fetch)
{
    return {folder, fetch, library.isReadOnly};
}

} // namespace

PdfJob::PdfJob(RequestQueue &queue, OpenedLibrary &library, const Clock &clock, const PdfFolder &folder,
    const PdfFetch::Options &fetch, const QList<ArxivId> &papers, QObject *parent)
    : Job(parent)
    , m_papers(papers)
    , m_service(queue, library.reader, library.writer, clock, optionsOf(library, folder, fetch))
{
    connect(&m_service, &PdfService::fetching, this, &PdfJob::showFetching);
    connect(&m_service, &PdfService::progressed, this, &PdfJob::showPart);
    connect(&m_service, &PdfService::waiting, this, &PdfJob::showWait);
    connect(&m_service, &PdfService::paperFinished, this, [this](const PdfReport &report) {
        m_reports << report;
        if (!report.error)
            emit found(report);
    });
    connect(&m_service, &PdfService::finished, this, &PdfJob::end);
}

void PdfJob::start()
{
    m_service.start(m_papers);
}

void PdfJob::stop()
{
    m_isStopped = true;
    m_service.stop();
}

void PdfJob::showFetching(const ArxivId &version, int number)
{
    m_number = number;
    JobProgress next{(number - 1) * stepsOfAPaper, int(m_papers.size()) * stepsOfAPaper, {}, false};
    //: %1 is an identifier
    const QString one = tr("Fetching the PDF of %1…").arg(version.versioned());
    const QLocale locale;
    next.sentence = m_papers.size() == 1
        ? one
        //: %1 and %2 are numbers
        : tr("Fetching PDF %1 of %2…").arg(locale.toString(number), locale.toString(m_papers.size()));
    next.part = one;
    isRunning() ? report(next) : begin(next);
}

void PdfJob::showPart(qint64 received, qint64 total)
{
    JobProgress next = progress();
    next.isWaiting = false;
    if (total > 0)
        next.done = (m_number - 1) * stepsOfAPaper + int(std::min(received, total) * stepsOfAPaper / total);
    report(next);
}

void PdfJob::showWait(const QDateTime &until, WaitReason reason, const std::optional<Error> &error)
{
    const QString sentence = refreshsummary::wait({until, {}, reason, error});
    if (sentence.isEmpty())
        return;
    JobProgress next = progress();
    next.sentence = sentence;
    next.isWaiting = true;
    report(next);
}

void PdfJob::end()
{
    if (m_isStopped)
        return cancel();
    if (m_papers.size() != 1)
        return finish(resultOfAll());
    const PdfReport &report = m_reports.first();
    report.error ? fail(*report.error) : finish(resultOfOne(report));
}

JobResult PdfJob::resultOfOne(const PdfReport &report) const
{
    JobResult result;
    //: %1 is the name of a file
    result.message = tr("The PDF is in “%1”").arg(plaintext::isolated(QFileInfo(report.path).fileName()));
    if (report.isEarlier)
        //: %1 is an identifier, %2 a number of a version
        result.warning =
            tr("The newest version of %1 has no PDF, because it was withdrawn. This is version %2.")
                .arg(report.version.toString())
                .arg(report.version.version());
    return result;
}

JobResult PdfJob::resultOfAll() const
{
    int fetched = 0, kept = 0;
    QStringList problems;
    for (const PdfReport &report : m_reports) {
        if (report.error)
            problems << errorText(*report.error);
        else
            ++(report.wasKept ? kept : fetched);
    }
    JobResult result;
    //: %1 is a text such as "3 were already there"
    result.message =
        tr("%Ln PDF(s) fetched, %1", nullptr, fetched).arg(tr("%Ln already there", "a number of PDFs", kept));
    if (!problems.isEmpty()) {
        //: %1 is a sentence about the first of them
        result.warning = tr("%Ln PDF(s) could not be fetched. The first: %1", nullptr, int(problems.size()))
                             .arg(problems.first());
        result.details = problems.join(u'\n');
    }
    return result;
}

} // namespace dp

#include "moc_pdfjob.cpp"
