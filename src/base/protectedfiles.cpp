#include "base/protectedfiles.h"

#include "base/fileidentity.h"
#include "base/filename.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

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
    const auto folder = FileIdentity::of(folderOf(one));
    return folder ? folder == FileIdentity::of(folderOf(other)) : folderOf(one) == folderOf(other);
}

/// Returns whether two missing files have the same path. The names are compared without case, because a file
/// system may ignore case.
bool hasSamePlace(const QString &one, const QString &other)
{
    return nameOf(one).compare(nameOf(other), Qt::CaseInsensitive) == 0 && isInSameFolder(one, other);
}

bool isSame(const QString &file, const QString &other)
{
    const auto identity = FileIdentity::of(file), otherIdentity = FileIdentity::of(other);
    if (identity && otherIdentity)
        return identity == otherIdentity;
    return !identity && !otherIdentity && hasSamePlace(file, other);
}

bool isOneOf(const QStringList &files, const std::optional<FileIdentity> &identity)
{
    return identity && std::any_of(files.cbegin(), files.cend(), [&](const QString &file) {
        return FileIdentity::of(file) == identity;
    });
}

bool isWithin(const QString &file, const QString &folder)
{
    const auto wanted = FileIdentity::of(folder);
    for (QString above = file; above.size() > 1;) {
        above = folderOf(above);
        if (above == folder || (wanted && FileIdentity::of(above) == wanted))
            return true;
    }
    return false;
}

} // namespace

Outcome ProtectedFiles::check(const QString &name) const
{
    const Error error{ErrorKind::ProtectedFile, name, {}};
    // The name can be an entry of /proc/self/fd. Such an entry can refer to a file that was already removed
    // from its folder.
    if (isOneOf(m_files, FileIdentity::of(filename::absolute(name))))
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
    if (isOneOf(m_files, FileIdentity::of(descriptor)))
        return Error{ErrorKind::ProtectedFile, name, {}};
    return success(); // writing to a closed descriptor fails later, at the first write
}

} // namespace dp
