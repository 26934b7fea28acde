#include "transfer/notefilestate.h"

#include "base/files.h"
#include "exchange/notefile.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace dp {

QByteArray notefilestate::hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

bool notefilestate::isTaken(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymLink();
}

bool notefilestate::isUnchanged(const QString &path, const QByteArray &hash)
{
    if (hash.isEmpty())
        return !isTaken(path);
    const auto bytes = files::read(path, NoteFile::maximumBytes);
    return bytes && hashOf(*bytes) == hash;
}

} // namespace dp
