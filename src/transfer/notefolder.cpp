#include "transfer/notefolder.h"

#include "base/arxivid.h"
#include "exchange/notefile.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace dp {
namespace notefolderparts { namespace {

/// Reads the beginning of a file; enough for a front matter with thousands of authors.
QByteArray beginningOf(QFile &file)
{
    constexpr qint64 most = 512 * 1024;
    // Most files of a folder of notes have no front matter or are small.
    constexpr qint64 first = 16 * 1024;
    QByteArray bytes = file.read(first);
    if (bytes.startsWith("---") || bytes.startsWith("\xEF\xBB\xBF---"))
        bytes += file.read(most - first);
    return bytes;
}

/// Visits the files and folders that are not hidden and no links, those of a folder before those of the
/// folders in it.
struct Visit {
    std::function<bool(const QString &)> file; ///< gets a file; ends the visit if it returns false
    int mostEntries = std::numeric_limits<int>::max();
    QString unreadable{}; ///< gets the first folder that cannot be read

    void run(const QString &top)
    {
        QStringList folders{top};
        while (!folders.isEmpty()) {
            const QString folder = folders.takeFirst();
            if (!isReadable(folder) && unreadable.isEmpty())
                unreadable = folder;
            QDirIterator entries(folder, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
            while (entries.hasNext()) {
                const QString path = entries.next();
                if (mostEntries-- <= 0)
                    return;
                if (entries.fileInfo().isDir())
                    folders << path;
                else if (path.endsWith(".md"_L1, Qt::CaseInsensitive) && !file(path))
                    return;
            }
        }
    }
    /// Every disk has a folder for lost files that only the system can read.
    static bool isReadable(const QString &folder)
    {
        const QFileInfo info(folder);
        return (info.isReadable() && info.isExecutable()) || info.fileName() == "lost+found"_L1;
    }
};

}} // namespace notefolderparts

QString NoteFolder::realPath(const QString &path)
{
    const QFileInfo info(path);
    return info.isDir() ? info.canonicalFilePath() : QString();
}

Result<NoteFolder> NoteFolder::scan(const QString &path, const IsStopped &isStopped)
{
    NoteFolder folder;
    folder.m_path = realPath(path);
    if (folder.m_path.isEmpty())
        return Error{ErrorKind::NotAFolder, path, {}};
    bool isEnded = false;
    notefolderparts::Visit visit{[&](const QString &found) {
        isEnded = isStopped && isStopped();
        QFile file(found);
        if (isEnded || !file.open(QIODevice::ReadOnly))
            return !isEnded;
        const QByteArray beginning = notefolderparts::beginningOf(file);
        const auto id = ArxivId::parse(NoteFile::identifier(beginning));
        if (!id)
            return true;
        File one{found.mid(folder.m_path.size() + 1), NoteFile::hasMarker(beginning),
            file.size() > NoteFile::maximumBytes};
        if (!one.isMarked && !one.isTooLarge)
            one.isMarked = NoteFile::hasMarker(beginning.right(100) + file.read(NoteFile::maximumBytes));
        folder.m_names.insert(one.name);
        folder.m_files[id->key()] << one;
        return true;
    }};
    visit.run(folder.m_path);
    if (isEnded)
        return Error{ErrorKind::Cancelled};
    if (!visit.unreadable.isEmpty())
        return Error{ErrorKind::NoPermission, visit.unreadable, {}};
    for (QList<File> &files : folder.m_files)
        std::sort(files.begin(), files.end(), [](const File &a, const File &b) { return a.name < b.name; });
    return folder;
}

bool NoteFolder::hasNotes(const QString &path, int mostEntries)
{
    bool hasFound = false;
    notefolderparts::Visit visit{
        [&](const QString &found) {
            QFile file(found);
            if (!file.open(QIODevice::ReadOnly))
                return true;
            const QByteArray beginning = notefolderparts::beginningOf(file);
            hasFound = !NoteFile::identifier(beginning).isEmpty()
                && (NoteFile::hasMarker(beginning) || NoteFile::hasMarker(file.read(NoteFile::maximumBytes)));
            return !hasFound;
        },
        mostEntries};
    visit.run(path);
    return hasFound;
}

QList<qint64> NoteFolder::papers() const
{
    QList<qint64> papers;
    for (auto paper = m_files.cbegin(); paper != m_files.cend(); ++paper)
        if (std::any_of(paper->cbegin(), paper->cend(),
                [](const File &file) { return file.isMarked || file.isTooLarge; }))
            papers << paper.key();
    std::sort(papers.begin(), papers.end());
    return papers;
}

} // namespace dp
