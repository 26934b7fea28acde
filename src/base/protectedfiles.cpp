#include "base/protectedfiles.h"

#include "base/filename.h"

#include <QFile>

#include <algorithm>
#include <optional>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

struct Identity {
    dev_t device = 0;
    ino_t number = 0;
    friend bool operator==(const Identity &, const Identity &) = default;
};

Identity identityOf(const struct stat &info)
{
    return {info.st_dev, info.st_ino};
}

std::optional<Identity> identityOf(const QString &path)
{
    struct stat info = {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return std::nullopt;
    return identityOf(info);
}

QString folderOf(const QString &path)
{
    return path.left(std::max<qsizetype>(1, path.lastIndexOf(u'/')));
}

QString nameOf(const QString &path)
{
    return path.mid(path.lastIndexOf(u'/') + 1);
}

bool isInSameFolder(const QString &one, const QString &other)
{
    const auto folder = identityOf(folderOf(one));
    return folder ? folder == identityOf(folderOf(other)) : folderOf(one) == folderOf(other);
}

/// Neither is there: their names are compared as a file system without upper and lower case does.
bool hasSamePlace(const QString &one, const QString &other)
{
    return nameOf(one).compare(nameOf(other), Qt::CaseInsensitive) == 0 && isInSameFolder(one, other);
}

bool isSame(const QString &file, const QString &other)
{
    const auto identity = identityOf(file), otherIdentity = identityOf(other);
    if (identity && otherIdentity)
        return identity == otherIdentity;
    return !identity && !otherIdentity && hasSamePlace(file, other);
}

bool isWithin(const QString &file, const QString &folder)
{
    const auto wanted = identityOf(folder);
    for (QString above = file; above.size() > 1;) {
        above = folderOf(above);
        if (above == folder || (wanted && identityOf(above) == wanted))
            return true;
    }
    return false;
}

} // namespace

Outcome ProtectedFiles::check(const QString &name) const
{
    const Error error{ErrorKind::ProtectedFile, name, {}};
    // An entry of /proc/self/fd leads to a file that may have no name any more.
    struct stat info = {};
    if (::stat(QFile::encodeName(filename::absolute(name)).constData(), &info) == 0)
        for (const QString &file : m_files)
            if (identityOf(file) == identityOf(info))
                return error;
    const auto resolved = filename::resolve(name);
    if (!resolved)
        return resolved.error().kind == ErrorKind::IsDirectory ? success() : Outcome(resolved.error());
    const auto isThis = [&](const QString &other) {
        return isSame(*resolved, filename::resolvedOrSame(other));
    };
    if (std::any_of(m_files.cbegin(), m_files.cend(), isThis)
        || std::any_of(m_folders.cbegin(), m_folders.cend(), isThis))
        return error;
    for (const QString &folder : m_folders)
        if (isWithin(*resolved, filename::resolvedOrSame(folder)))
            return error;
    for (const QString &prefix : m_prefixes)
        if (nameOf(*resolved).startsWith(nameOf(prefix)) && isInSameFolder(*resolved, prefix))
            return error;
    return success();
}

Outcome ProtectedFiles::check(int descriptor, const QString &name) const
{
    struct stat info = {};
    if (::fstat(descriptor, &info) != 0)
        return success(); // whoever writes to it is told
    for (const QString &file : m_files)
        if (identityOf(file) == identityOf(info))
            return Error{ErrorKind::ProtectedFile, name, {}};
    return success();
}

} // namespace dp
