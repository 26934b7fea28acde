#include "session/libraryexportjob.h"

#include "base/plaintext.h"
#include "library/portable/portablewriter.h"

#include <QDir>
#include <QLocale>

#include <chrono>

using namespace std::chrono_literals;

namespace dp {

LibraryExportJob::LibraryExportJob(
    LibraryThread &writer, const QString &path, const ExportFile::OwnFiles &ownFiles, QObject *parent)
    : Job(parent)
    , m_writer(writer)
    , m_path(path)
    , m_ownFiles(ownFiles)
{
    m_timer.setInterval(200ms);
    connect(&m_timer, &QTimer::timeout, this, &LibraryExportJob::showProgress);
}

LibraryExportJob::~LibraryExportJob()
{
    stop();
}

void LibraryExportJob::start()
{
    begin({0, 1000, tr("Exporting the library…"), false});
    m_timer.start();
    // Marks that were made before are stored first.
    m_writer.post(
        this, [](Library &library) { return library.checkFile(); },
        [this](const Outcome &checked) {
            if (!checked)
                return end(checked);
            m_thread.startOpening(m_writer.path(), Library::Access::Share);
            if (const auto opened = m_thread.opened(); !opened)
                return end(opened.error());
            write();
        });
}

void LibraryExportJob::write()
{
    m_thread.post(
        this,
        [path = m_path, ownFiles = m_ownFiles, progress = JobGauge::callback(m_gauge)](Library &library) {
            const auto content = [&](const files::Sink &sink) {
                return portablewriter::write(library, sink, progress);
            };
            return ExportFile::savePieces(content, path, ownFiles, files::NamedPipe::Refuse);
        },
        [this](const Outcome &written) { end(written); });
}

void LibraryExportJob::end(const Outcome &written)
{
    m_timer.stop();
    if (!written && written.error().kind == ErrorKind::Cancelled)
        return cancel({tr("Export stopped. No file was written."), {}, {}, false});
    if (!written)
        return fail(written.error());
    //: %1 is a file
    finish({tr("The whole library is exported to “%1”")
                .arg(plaintext::isolated(QDir::toNativeSeparators(m_path))),
        {}, {}, false});
}

void LibraryExportJob::showProgress()
{
    const int done = int(1000 * m_gauge->done);
    //: %1 is a percentage
    report({done, 1000, tr("Exporting the library… %1 %").arg(QLocale().toString(done / 10)), false});
}

} // namespace dp

#include "moc_libraryexportjob.cpp"
