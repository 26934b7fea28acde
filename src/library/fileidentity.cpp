#include "library/fileidentity.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace dp {

std::optional<FileIdentity> FileIdentity::of(const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat found = {};
    if (::stat(QFile::encodeName(path).constData(), &found) == 0)
        return FileIdentity{quint64(found.st_dev), quint64(found.st_ino)};
#else
    Q_UNUSED(path)
#endif
    return std::nullopt;
}

} // namespace dp
