#include "base/fileidentity.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace dp {

#ifdef Q_OS_UNIX

static FileIdentity identityOf(const struct stat &found)
{
    return {quint64(found.st_dev), quint64(found.st_ino)};
}

std::optional<FileIdentity> FileIdentity::of(const QString &path)
{
    struct stat found = {};
    if (::stat(QFile::encodeName(path).constData(), &found) != 0)
        return std::nullopt;
    return identityOf(found);
}

std::optional<FileIdentity> FileIdentity::of(int descriptor)
{
    struct stat found = {};
    if (::fstat(descriptor, &found) != 0)
        return std::nullopt;
    return identityOf(found);
}

#else

std::optional<FileIdentity> FileIdentity::of(const QString &)
{
    return std::nullopt;
}

std::optional<FileIdentity> FileIdentity::of(int)
{
    return std::nullopt;
}

#endif

} // namespace dp
