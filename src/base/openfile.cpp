#include "base/openfile.h"

#include "base/writeerror.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace dp::openfile {
namespace {

constexpr int mostLinks = 40;

Error failure(const QString &name, int number)
{
    return files::writeError(name, number, QString::fromLocal8Bit(std::strerror(number)));
}

} // namespace

int ownDescriptor(const QString &path)
{
    static const QRegularExpression entry(uR"(\A/proc/(\d+)(?:/task/\d+)?/fd/(\d+)\z)"_s);
    QString name = path;
    for (int links = 0; links < mostLinks; ++links) {
        const QFileInfo info(name);
        // Only the folder is resolved. Resolving the entry itself would return the file that the entry refers
        // to.
        const QString folder = QFileInfo(info.path()).canonicalFilePath();
        if (const auto match = entry.match(folder + u'/' + info.fileName()); match.hasMatch()) {
            const int descriptor = match.captured(2).toInt();
            const int flags = ::fcntl(descriptor, F_GETFD);
            // Descriptors that the program opened itself have FD_CLOEXEC. The user did not pass these
            // descriptors.
            const bool isInherited = flags >= 0 && (flags & FD_CLOEXEC) == 0;
            return match.captured(1).toLongLong() == ::getpid() && isInherited ? descriptor : -1;
        }
        if (!info.isSymLink())
            return -1;
        name = info.symLinkTarget();
    }
    return -1;
}

Outcome write(int descriptor, const QString &name, const QByteArray &bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const auto written = ::write(descriptor, bytes.constData() + done, size_t(bytes.size() - done));
        if (written >= 0)
            done += written;
        else if (errno != EINTR)
            return failure(name, errno);
    }
    return success();
}

Outcome writeDevice(
    const QString &path, const QString &name, const files::Content &content, bool waitForReader)
{
    const QByteArray encoded = QFile::encodeName(path);
    struct stat info = {};
    if (::stat(encoded.constData(), &info) == 0 && S_ISBLK(info.st_mode))
        return Error{ErrorKind::WriteFailed, name, u"it is a disk"_s};
    const int file =
        ::open(encoded.constData(), O_WRONLY | O_CLOEXEC | O_NOCTTY | (waitForReader ? 0 : O_NONBLOCK));
    if (file < 0)
        return errno == ENXIO ? Error{ErrorKind::WriteFailed, name, u"nobody reads from it"_s}
                              : failure(name, errno);
    if (!waitForReader)
        ::fcntl(file, F_SETFL, ::fcntl(file, F_GETFL) & ~O_NONBLOCK);
    const auto written = content([&](const QByteArray &piece) { return write(file, name, piece); });
    ::close(file);
    return written;
}

} // namespace dp::openfile
