#include "transfer/pdfstorage.h"

#include "library/paperreader.h"
#include "library/transaction.h"
#include "transfer/pdfpart.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Returns whether the file is still the one that the program has created.
bool isUnchanged(const PdfFile &file, const QString &path)
{
    const QFileInfo info(path);
    return file.isOwn && info.isFile() && !info.isSymLink() && info.size() == file.size;
}

Result<bool> isWanted(Library &library, const ArxivId &id)
{
    const auto paper = PaperReader(library).paper(id.key());
    if (paper)
        return paper->starred || !paper->tags.isEmpty() || !paper->note.isEmpty();
    if (paper.error().kind == ErrorKind::UnknownPaper)
        return false;
    return paper.error();
}

} // namespace

qint64 PdfStorage::sizeOf(const QList<File> &files)
{
    qint64 bytes = 0;
    for (const File &one : files)
        bytes += one.file.size;
    return bytes;
}

namespace pdfstorage {

Result<PdfStorage> read(Library &library, const PdfFolder &folder)
{
    PdfStorage storage;
    const auto known = PdfFiles(library).all();
    if (!known)
        return known.error();
    for (const PdfFile &file : *known) {
        const QString path = pdffolder::pathOf(folder, file);
        const QFileInfo info(path);
        if (!info.isFile())
            continue;
        storage.bytes += info.size();
        // A file outside the folder was put there when another folder was set, or with a command of an
        // earlier program. It belongs to the person.
        if (QDir::isAbsolutePath(file.path) || !isUnchanged(file, path)) {
            ++storage.others;
            continue;
        }
        const auto wanted = isWanted(library, file.id);
        if (!wanted)
            return wanted.error();
        storage.removable << PdfStorage::File{file, path, *wanted};
    }
    return storage;
}

Result<Removed> remove(Library &library, const QList<PdfStorage::File> &files, const Trash &trash)
{
    Removed removed;
    Transaction transaction(library);
    DP_TRY(transaction.begin());
    for (const auto &[file, path, wanted] : files) {
        if (!isUnchanged(file, path) || !trash(path)) {
            if (removed.failed.isEmpty())
                removed.failed = path;
            continue;
        }
        ++removed.files;
        removed.bytes += file.size;
        DP_TRY(PdfFiles(transaction).remove(file.id));
    }
    DP_TRY(transaction.commit());
    return removed;
}

bool moveToTrash(const QString &path)
{
    // If this folder is missing, Qt 6.4 moves the file into the current folder instead of the trash.
    if (!QDir().mkpath(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)))
        return false;
    return QFile::moveToTrash(path);
}

} // namespace pdfstorage
} // namespace dp
