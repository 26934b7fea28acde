#include "base/writeerror.h"

#include <cerrno>

namespace dp::files {

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
    case ENAMETOOLONG: return {ErrorKind::NameTooLong, path, detail};
    case ELOOP: return {ErrorKind::LinkLoop, path, detail};
    default: return {ErrorKind::WriteFailed, path, detail};
    }
}

} // namespace dp::files
