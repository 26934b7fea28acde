#include "session/citationexportjob.h"

#include "base/plaintext.h"
#include "session/keystoring.h"

#include <QDir>
#include <QPointer>

namespace dp {

CitationExportJob::CitationExportJob(OpenedLibrary &library, const QString &path,
    const CitationExport::Options &options, const ExportFile::OwnFiles &ownFiles, QObject *parent)
    : Job(parent)
    , m_library(library)
    , m_path(path)
    , m_options(options)
    , m_ownFiles(ownFiles)
{
}

/// The window may be closed during the export.
CitationExportJob::~CitationExportJob()
{
    *m_isStopped = true;
}

void CitationExportJob::start()
{
    begin({0, 0, tr("Exporting citations…")});
    m_library.writer.post(
        this, [](Library &) { return 0; }, [this](int) { write(); });
}

void CitationExportJob::write()
{
    m_library.reader.post(
        this,
        [path = m_path, options = m_options, ownFiles = m_ownFiles, isStopped = m_isStopped](
            Library &library) -> Result<GivenKeys> {
            GivenKeys keys;
            const auto content = [&](const files::Sink &sink) {
                return CitationExport::write(
                    library, options,
                    [&](const QByteArray &piece) {
                        return *isStopped ? Outcome(Error{ErrorKind::Cancelled}) : sink(piece);
                    },
                    &keys);
            };
            DP_TRY(ExportFile::savePieces(content, path, ownFiles, files::NamedPipe::Refuse));
            return keys;
        },
        [this](const Result<GivenKeys> &written) {
            if (!written)
                return written.error().kind == ErrorKind::Cancelled ? cancel() : fail(written.error());
            keystoring::run(m_library.writer, *written, [job = QPointer(this)] {
                if (job)
                    job->showResult();
            });
        });
}

void CitationExportJob::showResult()
{
    JobResult result;
    //: %1 is a file
    result.message =
        tr("Citations exported to “%1”").arg(plaintext::isolated(QDir::toNativeSeparators(m_path)));
    finish(result);
}

} // namespace dp

#include "moc_citationexportjob.cpp"
