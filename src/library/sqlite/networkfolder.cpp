#include "library/sqlite/networkfolder.h"

#include <QFile>
#include <QFileInfo>

#ifdef __linux__
#include <sys/vfs.h>
#endif

namespace dp::networkfolder {

bool isNetwork(quint32 fileSystem)
{
    // Source: statfs(2), and linux/magic.h
    switch (fileSystem) {
    case 0x00006969: // NFS
    case 0x0000517b: // SMB
    case 0xff534d42: // CIFS
    case 0xfe534d42: // SMB 2
    case 0x01021997: // 9P
    case 0x5346414f: // AFS
    case 0x73757245: // Coda
    case 0x00c36400: // Ceph
    case 0x65735546: // FUSE, for example sshfs. For a local disk this is also safe, only slower.
        return true;
    default: return false;
    }
}

bool holds(const QString &path)
{
#ifdef __linux__
    struct statfs about = {};
    const QString folder = QFileInfo(path).absolutePath();
    return ::statfs(QFile::encodeName(folder).constData(), &about) == 0 && isNetwork(quint32(about.f_type));
#else
    Q_UNUSED(path)
    return false;
#endif
}

} // namespace dp::networkfolder
