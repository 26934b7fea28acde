#include "session/importjob.h"

#include "base/plaintext.h"
#include "library/librarythread.h"
#include "transfer/importtext.h"

#include <QFileInfo>
#include <QLocale>

namespace dp {

ImportJob::ImportJob(LibraryThread &writer, const Clock &clock, const QString &path, QObject *parent)
    : Job(parent)
    , m_writer(writer)
    , m_clock(clock)
    , m_path(path)
{
}

void ImportJob::start()
{
    //: %1 is a file
    begin({0, 0, tr("Importing “%1”…").arg(plaintext::isolated(QFileInfo(m_path).fileName())), false});
    m_writer.post(
        this,
        [path = m_path, now = m_clock.now()](Library &library) -> Result<ImportFile::Report> {
            const auto file = ImportFile::read(path);
            if (!file)
                return file.error();
            return file->store(library, {}, now);
        },
        [this](const Result<ImportFile::Report> &report) { end(report); });
}

void ImportJob::end(const Result<ImportFile::Report> &report)
{
    emit libraryChanged();
    if (report)
        finish(resultOf(*report));
    else
        fail(report.error());
}

JobResult ImportJob::resultOf(const ImportFile::Report &report) const
{
    const QString name = plaintext::isolated(QFileInfo(m_path).fileName());
    QStringList parts;
    if (!report.keywordsAdded.isEmpty())
        parts << tr("%Ln new keyword(s)", nullptr, int(report.keywordsAdded.size()));
    if (report.kind != ImportFile::Kind::Opml)
        parts << tr("%Ln paper(s)", nullptr, report.papers)
              //: a count within a sentence, such as “79 papers, 4 of them new”
              << tr("%Ln of them new", nullptr, report.changes.newCount());
    if (parts.isEmpty())
        parts << tr("nothing new");
    JobResult result;
    //: %1 is a file, %2 a list of counts such as "2 new keywords, 40 papers"
    result.message = tr("Imported “%1”: %2").arg(name, QLocale().createSeparatedList(parts));
    if (!report.problems.isEmpty())
        //: %1 is a file; %2 is an English text that names a line or an entry and its problem
        result.warning = tr("%Ln part(s) of “%1” could not be read. The first: %2. The rest was imported.",
            nullptr, int(report.problems.size()))
                             .arg(name, plaintext::isolated(report.problems.first()));
    else
        result.warning = (importtext::headingsTold(report) + importtext::feedsTold(name, report)).join(u' ');
    return result;
}

} // namespace dp

#include "moc_importjob.cpp"
