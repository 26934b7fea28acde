#include "session/exportjob.h"

#include "base/plaintext.h"
#include "library/librarythread.h"

#include <QDir>

namespace dp {

ExportJob::ExportJob(LibraryThread &writer, const QString &path, const ExportFile::Options &options,
    const ExportFile::OwnFiles &ownFiles, QObject *parent)
    : Job(parent)
    , m_writer(writer)
    , m_path(path)
    , m_options(options)
    , m_ownFiles(ownFiles)
{
}

void ExportJob::start()
{
    begin({0, 0, tr("Exporting…"), false});
    m_writer.post(
        this,
        [path = m_path, options = m_options, ownFiles = m_ownFiles](Library &library) -> Outcome {
            const auto bytes = ExportFile::write(library, options);
            if (!bytes)
                return bytes.error();
            return ExportFile::save(*bytes, path, ownFiles, files::NamedPipe::Refuse);
        },
        [this](const Outcome &written) {
            if (!written)
                return fail(written.error());
            JobResult result;
            //: %1 is a file
            result.message =
                tr("Exported to “%1”").arg(plaintext::isolated(QDir::toNativeSeparators(m_path)));
            finish(result);
        });
}

} // namespace dp

#include "moc_exportjob.cpp"
