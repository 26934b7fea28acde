#include "session/pdfkeeping.h"

#include "library/paperreader.h"
#include "session/pdfjob.h"

#include <utility>

namespace dp {
namespace {

Result<QStringList> pathsOf(Library &library, const PdfFolder &folder, const QList<qint64> &papers)
{
    QStringList paths;
    DP_TRY(PaperReader(library).forEach(papers, [&](const LibraryPaper &paper) -> Outcome {
        if (paper.pdfVersion == 0)
            return success();
        const auto path = pdffolder::kept(library, folder, paper.paper.id.withVersion(paper.pdfVersion));
        if (!path)
            return path.error();
        if (!path->isEmpty())
            paths << *path;
        return success();
    }));
    return paths;
}

} // namespace

void PdfKeeping::watch(const PdfJob &job)
{
    connect(&job, &PdfJob::found, this, [this](const PdfReport &report) {
        if (!report.wasKept)
            emit changed({report.version.key()});
    });
}

void PdfKeeping::readStorage(
    QObject *context, const PdfFolder &folder, std::function<void(const Result<PdfStorage> &)> done)
{
    m_library.reader.post(
        context, [folder](Library &library) { return pdfstorage::read(library, folder); }, std::move(done));
}

void PdfKeeping::readPaths(QObject *context, const PdfFolder &folder, const QList<qint64> &papers,
    std::function<void(const Result<QStringList> &)> done)
{
    m_library.reader.post(
        context, [folder, papers](Library &library) { return pathsOf(library, folder, papers); },
        std::move(done));
}

void PdfKeeping::remove(const QList<PdfStorage::File> &files, const pdfstorage::Trash &trash,
    std::function<void(const Result<pdfstorage::Removed> &)> done)
{
    m_library.writer.post(
        this, [files, trash](Library &library) { return pdfstorage::remove(library, files, trash); },
        [this, files, done = std::move(done)](const Result<pdfstorage::Removed> &removed) {
            QList<qint64> papers;
            for (const PdfStorage::File &file : files)
                papers << file.file.id.key();
            emit changed(papers);
            done(removed);
        });
}

} // namespace dp

#include "moc_pdfkeeping.cpp"
