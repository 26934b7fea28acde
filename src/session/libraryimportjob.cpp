#include "session/libraryimportjob.h"

#include "base/plaintext.h"
#include "library/librarythread.h"
#include "library/portable/incominglibrary.h"
#include "transfer/libraryfile.h"

#include <QFileInfo>
#include <QLocale>

#include <chrono>

using namespace std::chrono_literals;

namespace dp {

LibraryImportJob::LibraryImportJob(LibraryThread &writer, const QString &path, QObject *parent)
    : Job(parent)
    , m_writer(writer)
    , m_path(path)
    , m_name(plaintext::isolated(QFileInfo(path).fileName()))
{
    m_timer.setInterval(200ms);
    connect(&m_timer, &QTimer::timeout, this, &LibraryImportJob::showProgress);
}

LibraryImportJob::~LibraryImportJob()
{
    stop();
    if (m_reading)
        m_reading->wait();
}

void LibraryImportJob::start()
{
    //: %1 is a file
    begin({0, 1000, tr("Importing “%1”…").arg(m_name), false});
    m_timer.start();
    m_reading.reset(QThread::create([this, progress = JobGauge::callback(m_gauge)] {
        m_read.emplace(libraryfile::read(m_path, m_path, progress));
    }));
    connect(m_reading.get(), &QThread::finished, this, &LibraryImportJob::merge);
    m_reading->start(QThread::LowPriority);
}

void LibraryImportJob::merge()
{
    if (!*m_read)
        return end(m_read->error());
    m_isMerging = true;
    m_gauge->done = 0;
    const std::shared_ptr<IncomingLibrary> incoming = std::move(m_read->value());
    m_writer.post(
        this,
        [incoming, progress = JobGauge::callback(m_gauge)](
            Library &library) { return portablemerge::merge(library, incoming->path(), progress); },
        [this](const Result<portablemerge::Report> &report) {
            if (report)
                endWith(*report);
            else
                end(report.error());
        });
}

void LibraryImportJob::end(const Error &error)
{
    m_timer.stop();
    if (error.kind == ErrorKind::Cancelled)
        cancel({tr("Import stopped. Nothing was imported."), {}, {}, false});
    else
        fail(error);
}

void LibraryImportJob::endWith(const portablemerge::Report &report)
{
    m_timer.stop();
    emit libraryChanged();
    QStringList parts;
    if (!report.keywordsAdded.isEmpty())
        parts << tr("%Ln new keyword(s)", nullptr, int(report.keywordsAdded.size()));
    parts << tr("%Ln paper(s)", nullptr, int(report.papers))
          //: a count within a sentence, such as “79 papers, 4 of them new”
          << tr("%Ln of them new", nullptr, int(report.added));
    JobResult result;
    //: %1 is a file, %2 a list of counts such as "2 new keywords, 40 papers"
    result.message = tr("Imported “%1”: %2").arg(m_name, QLocale().createSeparatedList(parts));
    QStringList warnings;
    for (const auto &renamed : report.renamed)
        //: %1 is the name of a keyword or a saved search in a file, %2 is its name in the library
        warnings << tr("“%1” is another search in this library, so it was added as “%2”.")
                        .arg(plaintext::isolated(renamed.before), plaintext::isolated(renamed.after));
    if (report.notesUnited > 0)
        warnings << tr("%Ln note(s) differed. Both texts were kept, the newer one first.", nullptr,
            int(report.notesUnited));
    if (!warnings.isEmpty())
        result.warning = warnings.takeFirst();
    result.details = warnings.join(u'\n');
    finish(result);
}

void LibraryImportJob::showProgress()
{
    // Reading and checking is the first third of the work.
    const int done = int(m_isMerging ? 333 + 667 * m_gauge->done : 333 * m_gauge->done);
    //: %1 is a file, %2 is a percentage
    report({done, 1000, tr("Importing “%1”… %2 %").arg(m_name, QLocale().toString(done / 10)), false});
}

} // namespace dp

#include "moc_libraryimportjob.cpp"
