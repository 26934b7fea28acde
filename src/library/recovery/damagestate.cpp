#include "library/recovery/damagestate.h"

#include "base/files.h"
#include "library/libraryfiles.h"

#include <QFile>

namespace dp::damagestate {

bool mayMeanDamage(const Error &error)
{
    return error.kind == ErrorKind::LibraryDamaged || error.kind == ErrorKind::NotALibrary;
}

bool isRebuildUnfinished(const QString &libraryPath)
{
    return QFile::exists(libraryfiles::rebuildNote(libraryPath));
}

void suspect(const QString &libraryPath)
{
    // An error is ignored, because the damage will be detected again later.
    (void)files::write(libraryfiles::suspicion(libraryPath), "A part of the library could not be read.\n");
}

bool isSuspect(const QString &libraryPath)
{
    return QFile::exists(libraryfiles::suspicion(libraryPath));
}

void clearSuspicion(const QString &libraryPath)
{
    QFile::remove(libraryfiles::suspicion(libraryPath));
}

} // namespace dp::damagestate
