#include "base/movefile.h"

#include "base/writeerror.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dp::files {
namespace {

/// Moves the file unless the new name exists. Returns 0 or an errno.
int move(const QByteArray &from, const QByteArray &to)
{
#ifdef RENAME_NOREPLACE
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS) // the file system does not support the flag
        return errno;
#endif
    if (::link(from.constData(), to.constData()) == 0) {
        ::unlink(from.constData());
        return 0;
    }
    if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS && errno != EMLINK)
        return errno;
    // The file system has no links either. Between the check and the rename, another program could create the
    // file; there is no better way on such file systems.
    struct stat info = {};
    if (::lstat(to.constData(), &info) == 0)
        return EEXIST;
    return ::rename(from.constData(), to.constData()) == 0 ? 0 : errno;
}

} // namespace

Result<bool> moveToFreeName(const QString &from, const QString &to)
{
    const int number = move(QFile::encodeName(from), QFile::encodeName(to));
    if (number == EEXIST)
        return false;
    if (number != 0)
        return writeError(to, number, QString::fromLocal8Bit(std::strerror(number)));
    // After a rename, the new name survives a power failure only if the folder is synced.
    const int folder =
        ::open(QFile::encodeName(QFileInfo(to).absolutePath()).constData(), O_RDONLY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
    return true;
}

} // namespace dp::files
