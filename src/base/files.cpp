#include "base/files.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <filesystem>
#include <system_error>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace dp::files {

Result<QByteArray> read(const QString &path, qint64 maximumBytes)
{
    const QFileInfo info(path);
    if (info.isDir())
        return Error{ErrorKind::IsDirectory, path, {}};
    QFile file(path);
    errno = 0;
    if (!file.open(QIODevice::ReadOnly)) {
        // exists() says no as well where the folder may not be searched.
        const bool missing = errno == ENOENT || errno == ENOTDIR || (errno != EACCES && !info.exists());
        return Error{missing ? ErrorKind::NoSuchFile : ErrorKind::NoPermission, path, file.errorString()};
    }
    // A pipe has no size, so the bytes themselves are counted.
    const QByteArray bytes =
        file.size() <= maximumBytes && !file.isSequential() ? file.readAll() : file.read(maximumBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorKind::NoPermission, path, file.errorString()};
    if (bytes.isEmpty())
        return Error{ErrorKind::EmptyFile, path, {}};
    if (bytes.size() > maximumBytes)
        return Error{ErrorKind::UnknownFormat, path, u"larger than %1 bytes"_s.arg(maximumBytes)};
    return bytes;
}

Error writeError(const QString &path, int errorNumber, const QString &detail)
{
    switch (errorNumber) {
    case ENOSPC:
    case EDQUOT: return {ErrorKind::DiskFull, path, detail};
    case EACCES:
    case EPERM:
    case EROFS: return {ErrorKind::NoPermission, path, detail};
    case ENOENT:
    case ENOTDIR: return {ErrorKind::NoSuchFolder, path, detail};
    default: return {ErrorKind::WriteFailed, path, detail};
    }
}

Outcome write(const QString &path, const QByteArray &bytes)
{
    const QFileInfo info(path);
    if (info.isDir() || path.endsWith(u'/'))
        return Error{info.isDir() ? ErrorKind::IsDirectory : ErrorKind::NoSuchFolder, path, {}};
    errno = 0;
    if (info.exists() && !info.isFile()) {
        QFile device(path);
        if (!device.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return writeError(path, errno, device.errorString());
        errno = 0;
        if (device.write(bytes) != bytes.size())
            return writeError(path, errno, device.errorString());
        return success();
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return writeError(path, errno, file.errorString());
    errno = 0;
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        const int number = errno;
        const QString detail = file.errorString();
        file.cancelWriting();
        return writeError(path, number, detail);
    }
    errno = 0;
    if (!file.commit())
        return writeError(path, errno, file.errorString());
    return success();
}

Outcome replace(const QString &from, const QString &to)
{
    std::error_code code;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), code);
    if (code)
        return writeError(to, code.value(), QString::fromStdString(code.message()));
#ifdef Q_OS_UNIX
    // The new name itself is on the disk only when its folder is.
    const int folder = ::open(QFile::encodeName(QFileInfo(to).absolutePath()).constData(), O_RDONLY);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
#endif
    return success();
}

} // namespace dp::files
