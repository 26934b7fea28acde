#include "cli/spooledinput.h"

#include "base/temporaryfolder.h"

#include <cstdio>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

namespace dp::spooledinput {
namespace {

Outcome copy(QFile &input, QTemporaryFile &file, const QString &path)
{
    constexpr qint64 pieceSize = 1024 * 1024;
    for (;;) {
        const QByteArray piece = input.read(pieceSize);
        if (piece.isEmpty())
            break;
        if (file.write(piece) != piece.size())
            return Error{ErrorKind::WriteFailed, file.fileName(), file.errorString()};
    }
    if (input.error() != QFileDevice::NoError)
        return Error{ErrorKind::NoPermission, path, input.errorString()};
    return file.flush() ? success()
                        : Outcome(Error{ErrorKind::WriteFailed, file.fileName(), file.errorString()});
}

} // namespace

bool isNeededFor(const QString &path)
{
    if (path == "-"_L1)
        return true;
#ifdef Q_OS_UNIX
    struct stat data {
    };
    return ::stat(QFile::encodeName(path).constData(), &data) == 0 && S_ISFIFO(data.st_mode);
#else
    return false;
#endif
}

Result<std::unique_ptr<QTemporaryFile>> toFile(const QString &path)
{
    auto file = std::make_unique<QTemporaryFile>(temporaryFolder() + u"/daily-papers-input-XXXXXX"_s);
    QFile input(path);
    const bool isOpen =
        path == "-"_L1 ? input.open(::fileno(stdin), QIODevice::ReadOnly) : input.open(QIODevice::ReadOnly);
    if (!isOpen)
        return Error{ErrorKind::NoPermission, path, input.errorString()};
    if (!file->open())
        return Error{ErrorKind::NoPermission, file->fileTemplate(), file->errorString()};
    DP_TRY(copy(input, *file, path));
    return file;
}

} // namespace dp::spooledinput
