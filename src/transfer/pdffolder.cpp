#include "transfer/pdffolder.h"

#include "base/filename.h"
#include "base/settings.h"
#include "base/writeerror.h"
#include "exchange/pdfname.h"
#include "library/transaction.h"
#include "transfer/pdfpart.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QMultiHash>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Returns how a path is stored: relative if it is below the folder, so that the folder can be moved.
QString storedPath(const PdfFolder &folder, const QString &path)
{
    const QString relative = QDir(folder.path).relativeFilePath(path);
    return relative.startsWith(".."_L1) || QDir::isAbsolutePath(relative) ? path : relative;
}

/// Looks in the folder for a file that was moved. Only a limited number of files is looked at.
QString movedPath(const PdfFolder &folder, const PdfFile &file)
{
    constexpr int most = 20000;
    const QString mark = pdfname::identifier(file.id);
    QDirIterator files(folder.path, QDir::Files, QDirIterator::Subdirectories);
    for (int seen = 0; seen < most && files.hasNext(); ++seen) {
        const QFileInfo found(files.next());
        if (found.fileName().contains(mark) && found.size() == file.size
            && found.suffix().compare("pdf"_L1, Qt::CaseInsensitive) == 0)
            return found.filePath();
    }
    return {};
}

Outcome remember(Library &library, const PdfFile &file)
{
    Transaction transaction(library);
    DP_TRY(transaction.begin());
    DP_TRY(PdfFiles(transaction).add(file));
    return transaction.commit();
}

Outcome forget(Library &library, const std::optional<PdfFile> &before, const ArxivId &version)
{
    Transaction transaction(library);
    DP_TRY(transaction.begin());
    DP_TRY(before ? PdfFiles(transaction).add(*before) : PdfFiles(transaction).remove(version));
    return transaction.commit();
}

/// Returns a name as a file system compares it that ignores case, or the form of accents.
QString folded(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C).toCaseFolded();
}

/// The names in a folder. A folder can be copied to a file system on which more names are equal.
class UsedNames
{
public:
    explicit UsedNames(const QString &folder)
    {
        QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
        while (entries.hasNext()) {
            entries.next();
            m_names.insert(folded(entries.fileName()), entries.fileName());
        }
    }
    /// Returns whether the folder has a name that differs only in case or in the form of accents.
    bool hasSimilar(const QString &name) const
    {
        const QStringList similar = m_names.values(folded(name));
        return !similar.isEmpty() && !similar.contains(name);
    }

private:
    QMultiHash<QString, QString> m_names;
};

/// Calls `use` with the names of a PDF until it returns a path that is not empty.
Result<QString> withFreeName(
    const PdfFolder &folder, const Paper &paper, const std::function<Result<bool>(const QString &path)> &use)
{
    constexpr int mostNames = 1000;
    const QString name = pdfname::of(folder.pattern, paper);
    const UsedNames used(folder.target());
    for (int number = 0; number < mostNames; ++number) {
        const QString tried = number == 0 ? name : pdfname::alternative(name, paper.id, number);
        if (used.hasSimilar(tried))
            continue;
        const QString path = folder.target() + u'/' + tried;
        const auto isUsed = use(path);
        if (!isUsed)
            return isUsed.error();
        if (*isUsed)
            return path;
    }
    return Error{ErrorKind::WriteFailed, folder.target() + u'/' + name, u"the name is taken"_s};
}

} // namespace

QString PdfFolder::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u"/Daily Papers"_s;
}

PdfFolder PdfFolder::ofSettings(const Settings &settings)
{
    const QString path = settings.text(Setting::PdfFolder);
    const QString pattern = settings.text(Setting::PdfNamePattern).trimmed();
    return {path.isEmpty() ? defaultPath() : filename::absolute(path),
        pattern.isEmpty() ? pdfname::defaultPattern() : pattern};
}

bool PdfFolder::isTargetKept() const
{
    if (other.isEmpty())
        return true;
    const QString kept = QFileInfo(path).canonicalFilePath(); // empty: the folder does not exist
    const QString target = QFileInfo(other).canonicalFilePath();
    return !kept.isEmpty() && (target == kept || target.startsWith(kept + u'/'));
}

namespace pdffolder {

Result<PdfFolder> prepare(const PdfFolder &folder)
{
    if (folder.other.isEmpty())
        if (const auto made = filename::makeFolderOf(folder.path + u"/x"_s); !made)
            return Error{made.error().kind, folder.path, made.error().detail};
    const QFileInfo info(filename::absolute(folder.target()));
    if (!info.isDir())
        return Error{ErrorKind::NotAFolder, folder.target(), {}};
    PdfFolder real = folder;
    (folder.other.isEmpty() ? real.path : real.other) = info.canonicalFilePath();
    return real;
}

QString pathOf(const PdfFolder &folder, const PdfFile &file)
{
    return QDir::isAbsolutePath(file.path) ? file.path : folder.path + u'/' + file.path;
}

Result<QString> kept(Library &library, const PdfFolder &folder, const ArxivId &version)
{
    const auto file = PdfFiles(library).of(version);
    if (!file)
        return file.error();
    if (!*file)
        return QString();
    const QString path = pathOf(folder, **file);
    return QFileInfo(path).isFile() ? path : movedPath(folder, **file);
}

KeptPdf lookup(const PdfFolder &folder)
{
    return [folder](Library &library, const Paper &paper) {
        return kept(library, folder, paper.id);
    };
}

Result<QString> keep(Library &library, const PdfFolder &folder, const Paper &paper, PdfPart &part,
    const QDateTime &now, bool isRemembered)
{
    DP_TRY(part.sync());
    const auto before = PdfFiles(library).of(paper.id);
    if (!before)
        return before.error();
    return withFreeName(folder, paper, [&](const QString &path) -> Result<bool> {
        PdfFile file{paper.id, storedPath(folder, path), part.size(), now, true};
        if (QFileInfo(path).exists() || QFileInfo(path).isSymLink()) {
            if (!part.isSameAs(path))
                return false;
            file.isOwn = *before && (*before)->isOwn && pathOf(folder, **before) == path;
            if (isRemembered)
                DP_TRY(remember(library, file));
            part.discard();
            return true;
        }
        // The file is remembered first. If the program ends in between, the row says that a file is missing,
        // which is noticed later. A file without a row would never be found.
        if (isRemembered)
            DP_TRY(remember(library, file));
        const auto moved = part.moveTo(path);
        if ((!moved || !*moved) && isRemembered)
            DP_TRY(forget(library, *before, paper.id));
        return moved;
    });
}

Result<QString> copy(const QString &from, const PdfFolder &folder, const Paper &paper)
{
    constexpr qint64 step = 256LL * 1024;
    auto part = PdfPart::open(folder.target(), paper.id);
    if (!part)
        return part.error();
    QFile file(from);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::NoPermission, from, file.errorString()};
    DP_TRY((*part)->clear());
    for (qint64 left = file.size(); left > 0;) {
        const QByteArray piece = file.read(std::min(step, left));
        if (piece.isEmpty()) { // the disk has an error, or the file has become shorter
            (*part)->discard();
            return Error{ErrorKind::NoPermission, from, file.errorString()};
        }
        DP_TRY((*part)->append(piece));
        left -= piece.size();
    }
    DP_TRY((*part)->sync());
    return withFreeName(folder, paper, [&](const QString &path) -> Result<bool> {
        if ((*part)->isSameAs(path)) {
            (*part)->discard();
            return true;
        }
        return (*part)->moveTo(path);
    });
}

} // namespace pdffolder
} // namespace dp
