#include "session/snapshotimportjob.h"

#include "base/log.h"
#include "base/plaintext.h"
#include "library/librarythread.h"
#include "transfer/snapshottext.h"

#include <QFileInfo>
#include <QLocale>

namespace dp {
namespace {

constexpr int wholeFile = 1000;

} // namespace

SnapshotImportJob::SnapshotImportJob(LibraryThread &writer, const Clock &clock, const QString &path,
    const SnapshotChoice &choice, QObject *parent)
    : Job(parent)
    , m_writer(writer)
    , m_clock(clock)
    , m_name(plaintext::isolated(QFileInfo(path).fileName()))
    , m_import(std::make_shared<SnapshotImport>(path, choice, QString()))
{
}

SnapshotImportJob::~SnapshotImportJob()
{
    if (!isRunning() || m_isClosed)
        return;
    m_writer.post(
        &m_writer,
        [import = m_import, now = m_clock.now()](Library &library) {
            const auto finished = import->finish(library, now);
            if (!finished)
                qCWarning(logLibrary) << "the import could not be finished:" << finished.error().detail;
            return finished;
        },
        [](const Outcome &) { /* errors are only logged, because the window is closed */ });
}

void SnapshotImportJob::start()
{
    //: %1 is a file
    begin({0, wholeFile, tr("Importing “%1”…").arg(m_name), false});
    m_writer.post(
        this, [import = m_import](Library &library) { return import->begin(library); },
        [this](const Outcome &begun) {
            if (begun)
                storeBatch();
            else
                fail(begun.error());
        });
}

void SnapshotImportJob::storeBatch()
{
    m_writer.post(
        this,
        [import = m_import, now = m_clock.now()](
            Library &library) { return import->storeBatch(library, now); },
        [this](const Result<SnapshotImport::Report> &report) {
            if (!report) {
                // Papers that were stored before the error are added to matching keywords.
                close(report.error());
                return;
            }
            reportBatch(*report);
            m_report.isDone || m_isStopping ? close() : storeBatch();
        });
}

void SnapshotImportJob::reportBatch(const SnapshotImport::Report &report)
{
    m_report = report;
    if (!m_remaining.isStarted())
        m_remaining.start(report.progress);
    const QLocale locale;
    const QString papers = locale.toString(report.papers);
    const QString percent = locale.toString(int(100 * report.progress));
    //: %1 is a number of papers, %2 a percentage
    const QString sentence = tr("Importing… %1 papers (%2 %)").arg(papers, percent);
    this->report({int(wholeFile * report.progress), wholeFile, sentence, false, {},
        m_remaining.left(report.progress)});
}

void SnapshotImportJob::close(const std::optional<Error> &problem)
{
    m_isClosed = true;
    m_writer.post(
        this,
        [import = m_import, now = m_clock.now()](Library &library) { return import->finish(library, now); },
        [this, problem](const Outcome &closed) {
            emit libraryChanged();
            if (problem)
                fail(*problem);
            else if (!closed)
                fail(closed.error());
            else if (m_report.isDone)
                finish(result());
            else
                cancel(result());
        });
}

JobResult SnapshotImportJob::result() const
{
    const QLocale locale;
    //: %1 and %2 are numbers of papers
    const QString counts = tr("%1 papers, %2 of them new")
                               .arg(locale.toString(m_report.papers), locale.toString(m_report.added));
    JobResult result;
    result.message = m_report.isDone
        //: %1 is a file, %2 says how many papers
        ? tr("Imported “%1”: %2").arg(m_name, counts)
        //: %1 is a file, %2 says how many papers
        : tr("Import of “%1” stopped after %2. Import the file again to continue.").arg(m_name, counts);
    result.warning = warning();
    return result;
}

QString SnapshotImportJob::warning() const
{
    if (m_report.skipped > 0)
        //: %1 is a file; %2 is an English text that names a line and its problem
        return tr("%Ln line(s) of “%1” could not be read. The first: %2. The rest was imported.", nullptr,
            int(m_report.skipped))
            .arg(m_name, m_report.firstSkipped);
    if (m_report.incomplete > 0)
        //: %1 is a file; %2 is an English text that names a line and the data that are missing there
        return tr("%Ln paper(s) of “%1” have no authors or no categories. The first: %2. Keywords do not "
                  "find them by these.",
            nullptr, int(m_report.incomplete))
            .arg(m_name, m_report.firstIncomplete);
    if (m_report.isDone && m_report.proved.isEmpty())
        return snapshottext::proved(m_name, m_report);
    return {};
}

} // namespace dp

#include "moc_snapshotimportjob.cpp"
