#include "session/repositoryimportjob.h"

#include "base/plaintext.h"
#include "library/librarythread.h"
#include "transfer/importtext.h"
#include "transfer/repositorytext.h"

#include <QDir>
#include <QLocale>
#include <QPromise>
#include <QThreadPool>

#include <utility>

namespace dp {

RepositoryImportJob::RepositoryImportJob(
    LibraryThread &writer, const Clock &clock, const QString &folder, QObject *parent)
    : Job(parent)
    , m_writer(writer)
    , m_clock(clock)
    , m_name(plaintext::isolated(QDir(folder).dirName()))
    , m_stop(std::make_shared<std::atomic<bool>>(false))
    , m_reader(std::make_shared<RepositoryReader>(folder, m_stop))
    , m_import(std::make_shared<RepositoryImport>())
{
    connect(&m_reading, &QFutureWatcherBase::finished, this, [this] { takeRead(m_reading.result()); });
}

RepositoryImportJob::~RepositoryImportJob()
{
    *m_stop = true;
}

void RepositoryImportJob::stop()
{
    *m_stop = true;
}

void RepositoryImportJob::start()
{
    //: %1 is a folder with a Git repository
    begin({0, 0, tr("Reading the history of “%1”…").arg(m_name), false});
    readInBackground([reader = m_reader]() -> Result<Batch> {
        DP_TRY(reader->open());
        return Batch{};
    });
}

void RepositoryImportJob::readInBackground(const std::function<Result<Batch>()> &work)
{
    m_isReading = true;
    auto promise = std::make_shared<QPromise<Result<Batch>>>();
    promise->start();
    m_reading.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, work] {
        promise->addResult(work());
        promise->finish();
    });
}

void RepositoryImportJob::takeRead(const Result<Batch> &batch)
{
    m_isReading = false;
    if (!batch)
        m_error = batch.error();
    else if (m_isOpen)
        m_read = *batch;
    else
        return beginStoring();
    continueImport();
}

void RepositoryImportJob::beginStoring()
{
    m_isOpen = true;
    m_isStoring = true;
    m_writer.post(
        this,
        [import = m_import, reader = m_reader](Library &library) { return import->begin(library, *reader); },
        [this](const Result<int> &passedOver) {
            m_isStoring = false;
            if (!passedOver) {
                m_error = passedOver.error();
            } else {
                m_passedOver = *passedOver;
                m_reader->passOver(m_passedOver);
                readInBackground([reader = m_reader] { return reader->next(); });
            }
            continueImport();
        });
}

/// Stores the batch that was read, and reads the next one at the same time.
void RepositoryImportJob::continueImport()
{
    if (m_isStoring)
        return;
    const bool isEnding = *m_stop || m_error.has_value();
    if (m_read && !isEnding) {
        const Batch batch = *std::exchange(m_read, {});
        if (!batch.isLast)
            readInBackground([reader = m_reader] { return reader->next(); });
        storeBatch(batch);
    } else if (isEnding) {
        *m_stop = true; // nothing more is needed of git
        if (!m_isReading)
            close();
    } else if (m_report.isDone) {
        close();
    }
}

void RepositoryImportJob::storeBatch(const Batch &batch)
{
    m_isStoring = true;
    m_writer.post(
        this,
        [import = m_import, batch, mark = m_reader->mark(batch.done), now = m_clock.now()](
            Library &library) { return import->store(library, batch, mark, now); },
        [this, done = batch.done](const Result<RepositoryImport::Report> &report) {
            m_isStoring = false;
            if (report)
                reportBatch(*report, done);
            else
                m_error = report.error();
            continueImport();
        });
}

void RepositoryImportJob::reportBatch(const RepositoryImport::Report &report, int done)
{
    m_report = report;
    const int total = m_reader->count();
    const double part = double(done) / total;
    if (!m_remaining.isStarted())
        m_remaining.start(part);
    const QLocale locale;
    //: %1 is a number of papers, %2 and %3 are numbers of versions
    const QString sentence =
        tr("Importing… %1 papers (%2 of %3 versions)")
            .arg(locale.toString(report.papers), locale.toString(done), locale.toString(total));
    this->report({done, total, sentence, false, {}, m_remaining.left(part)});
}

void RepositoryImportJob::close()
{
    m_writer.post(
        this, [import = m_import](Library &library) { return import->finish(library); },
        [this](const Outcome &closed) {
            emit libraryChanged();
            const bool isStopped = m_error && m_error->kind == ErrorKind::Cancelled;
            if (m_report.isDone && m_report.versions + m_passedOver == 0)
                fail({ErrorKind::NoPageInRepository, m_name, {}});
            else if (m_report.isDone && closed)
                finish(result());
            else if (m_error && !isStopped)
                fail(*m_error);
            else if (!closed)
                fail(closed.error());
            else
                cancel(result());
        });
}

JobResult RepositoryImportJob::result() const
{
    QStringList parts;
    if (const auto keywords = m_report.keywords.keywordsAdded.size(); keywords > 0)
        parts << tr("%Ln new keyword(s)", nullptr, int(keywords));
    parts << tr("%Ln paper(s)", nullptr, int(m_report.papers))
          //: a count within a sentence, such as “79 papers, 4 of them new”
          << tr("%Ln of them new", nullptr, int(m_report.added));
    const QString counts = QLocale().createSeparatedList(parts);
    JobResult result;
    result.message = m_report.isDone
        //: %1 is a folder, %2 a list of counts such as "2 new keywords, 40 papers"
        ? tr("Imported the history of “%1”: %2").arg(m_name, counts)
        //: %1 is a folder, %2 a list of counts such as "2 new keywords, 40 papers"
        : tr("Import of “%1” stopped after %2. Import the folder again to continue.").arg(m_name, counts);
    const QStringList problems = repositorytext::problemsTold(m_name, m_report, m_reader->isShallow());
    result.warning = (problems.isEmpty() ? importtext::headingsTold(m_report.keywords) : problems).join(u' ');
    if (m_report.problems > 1)
        result.details = m_report.firstProblems.join(u'\n');
    return result;
}

} // namespace dp

#include "moc_repositoryimportjob.cpp"
