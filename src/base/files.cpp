#include "base/files.h"

#include "base/filename.h"
#include "base/openfile.h"
#include "base/writeerror.h"

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
    const QFileInfo info(filename::absolute(path));
    if (info.isDir())
        return Error{ErrorKind::IsDirectory, path, {}};
    QFile file(info.filePath());
    errno = 0;
    if (!file.open(QIODevice::ReadOnly)) {
        // exists() also returns false if searching the folder is not permitted.
        const bool missing = errno == ENOENT || errno == ENOTDIR || (errno != EACCES && !info.exists());
        return Error{missing ? ErrorKind::NoSuchFile : ErrorKind::NoPermission, path, file.errorString()};
    }
    // A pipe has no size, so the number of bytes that were read is checked instead.
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

Outcome write(const QString &name, const QByteArray &bytes, NamedPipe pipe)
{
    return writePieces(
        name, [&bytes](const Sink &sink) { return sink(bytes); }, pipe);
}

Outcome writePieces(const QString &name, const Content &content, NamedPipe pipe)
{
    const QString path = filename::absolute(name);
    const QFileInfo info(path);
    if (info.isDir() || path.endsWith(u'/'))
        return Error{info.isDir() ? ErrorKind::IsDirectory : ErrorKind::NoSuchFolder, name, {}};
    if (const int own = openfile::ownDescriptor(path); own >= 0)
        return content([&](const QByteArray &piece) { return openfile::write(own, name, piece); });
    if (info.exists() && !info.isFile())
        return openfile::writeDevice(path, name, content, pipe == NamedPipe::Wait);
    const auto target = filename::resolve(name);
    if (!target)
        return target.error();
    errno = 0;
    QSaveFile file(*target);
    if (!file.open(QIODevice::WriteOnly))
        return writeError(name, errno, file.errorString());
    const auto failed = [&]() -> Outcome {
        return writeError(name, errno, file.errorString());
    };
    const Outcome written = content([&](const QByteArray &piece) {
        errno = 0;
        return file.write(piece) == piece.size() ? success() : failed();
    });
    errno = 0;
    if (const Outcome flushed = !written || file.flush() ? written : failed(); !flushed) {
        file.cancelWriting();
        return flushed;
    }
    errno = 0;
    if (!file.commit())
        return writeError(name, errno, file.errorString());
    return success();
}

Outcome replace(const QString &from, const QString &to)
{
    std::error_code code;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), code);
    if (code)
        return writeError(to, code.value(), QString::fromStdString(code.message()));
#ifdef Q_OS_UNIX
    // After a rename, the new name survives a power failure only if the folder is synced.
    const int folder = ::open(QFile::encodeName(QFileInfo(to).absolutePath()).constData(), O_RDONLY);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
#endif
    return success();
}

} // namespace dp::files
