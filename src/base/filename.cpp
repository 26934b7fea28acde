#include "base/filename.h"

#include "base/writeerror.h"

#include <QByteArray>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <limits.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace dp::filename {
namespace {

constexpr int mostLinks = 40; // the same limit as in Linux, see path_resolution(7)

Error pathError(int number, const QString &name)
{
    switch (number) {
    case ELOOP: return {ErrorKind::LinkLoop, name, {}};
    case ENAMETOOLONG: return {ErrorKind::NameTooLong, name, {}};
    default: return files::writeError(name, number, QString::fromLocal8Bit(std::strerror(number)));
    }
}

/// Returns the path without its last part and the slash before it.
QByteArray folderOf(const QByteArray &path)
{
    const auto slash = path.lastIndexOf('/');
    return slash <= 0 ? QByteArray("/") : path.left(slash);
}

QByteArray joined(const QByteArray &folder, const QByteArray &name)
{
    return folder.endsWith('/') ? folder + name : folder + '/' + name;
}

Result<QByteArray> targetOf(const QByteArray &link, const QString &name)
{
    char target[PATH_MAX];
    const auto size = ::readlink(link.constData(), target, sizeof target);
    if (size < 0)
        return pathError(errno, name);
    return QByteArray(target, size);
}

/// Follows symbolic links at the last part of the path.
Result<QByteArray> withoutLinks(QByteArray path, const QString &name, bool &isLink)
{
    for (int links = 0; links <= mostLinks; ++links) {
        if (path.endsWith('/'))
            return Error{ErrorKind::IsDirectory, name, {}};
        struct stat info = {};
        if (::lstat(path.constData(), &info) != 0) {
            if (errno == ENOENT)
                return path;
            return pathError(errno, name);
        }
        if (!S_ISLNK(info.st_mode))
            return path;
        isLink = true;
        const auto target = targetOf(path, name);
        if (!target)
            return target;
        path = target->startsWith('/') ? *target : joined(folderOf(path), *target);
    }
    return Error{ErrorKind::LinkLoop, name, {}};
}

Result<QByteArray> realFolder(const QByteArray &folder, const QString &name)
{
    const std::unique_ptr<char, decltype(&std::free)> real(
        ::realpath(folder.constData(), nullptr), &std::free);
    if (!real)
        return pathError(errno, name);
    return QByteArray(real.get());
}

/// Returns the real path of a folder that may not exist. The existing part of the path is resolved. The
/// missing part is kept as written.
Result<QByteArray> realFolderToMake(const QByteArray &folder, const QString &name)
{
    QByteArray there = folder, missing;
    struct stat info = {};
    while (there.size() > 1 && ::lstat(there.constData(), &info) != 0) {
        if (errno != ENOENT)
            return pathError(errno, name);
        const QByteArray above = folderOf(there);
        missing = missing.isEmpty() ? there.mid(above.size() == 1 ? 1 : above.size() + 1)
                                    : joined(there.mid(above.size() == 1 ? 1 : above.size() + 1), missing);
        there = above;
    }
    // If realFolder() fails here, the existing entry is a dangling link, and no folder can be created below
    // it.
    const auto real = realFolder(there, name);
    if (!real || missing.isEmpty())
        return real;
    return joined(*real, missing);
}

} // namespace

QString absolute(const QString &name)
{
    if (name.isEmpty() || name.startsWith(u'/'))
        return name;
    const QString here = QDir::currentPath();
    return here.endsWith(u'/') ? here + name : here + u'/' + name;
}

QString typedFolder(const QString &typed)
{
    const QString name = QDir::fromNativeSeparators(typed.trimmed());
    return absolute(name == "~"_L1 || name.startsWith("~/"_L1) ? QDir::homePath() + name.mid(1) : name);
}

Result<QString> resolve(const QString &name)
{
    if (name.isEmpty())
        return Error{ErrorKind::NoSuchFile, name, {}};
    bool isLink = false;
    const auto file = withoutLinks(QFile::encodeName(absolute(name)), name, isLink);
    if (!file)
        return file.error();
    const QByteArray folder = folderOf(*file);
    const auto real = isLink ? realFolder(folder, name) : realFolderToMake(folder, name);
    if (!real)
        return real.error();
    const QByteArray path = joined(*real, file->mid(file->lastIndexOf('/') + 1));
    const QString text = QFile::decodeName(path);
    if (QFile::encodeName(text) != path)
        return Error{ErrorKind::NameNotText, text, {}};
    return QDir::cleanPath(text);
}

QString resolvedOrSame(const QString &name)
{
    const auto resolved = resolve(name);
    return resolved ? *resolved : absolute(name);
}

Result<QString> makeFolderOf(const QString &file)
{
    QList<QByteArray> toMake;
    QByteArray folder = folderOf(QFile::encodeName(absolute(file)));
    struct stat info = {};
    while (::stat(folder.constData(), &info) != 0) {
        if (errno != ENOENT || folder.size() == 1)
            return pathError(errno, file);
        toMake.prepend(folder);
        folder = folderOf(folder);
    }
    QString first;
    for (const QByteArray &path : std::as_const(toMake)) {
        if (::mkdir(path.constData(), 0777) == 0) {
            if (first.isEmpty())
                first = QFile::decodeName(path);
        } else if (errno != EEXIST) { // another program may have created the folder in the meantime
            const int number = errno;
            removeFolderOf(file, first);
            return pathError(number, file);
        }
    }
    return first;
}

void removeFolderOf(const QString &file, const QString &firstMade)
{
    if (firstMade.isEmpty())
        return;
    const QByteArray last = QFile::encodeName(firstMade);
    for (QByteArray folder = folderOf(QFile::encodeName(absolute(file))); folder.size() >= last.size();
         folder = folderOf(folder))
        // Folders that do not exist are skipped.
        if (::rmdir(folder.constData()) != 0 && errno != ENOENT && errno != ENAMETOOLONG)
            return;
}

} // namespace dp::filename
