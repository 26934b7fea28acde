#include "library/libraryfiles.h"

#include "base/filename.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace dp::libraryfiles {
namespace {

// Limits in bytes: NAME_MAX of Linux file systems, and MAX_PATHNAME in os_unix.c of SQLite 3.40.
constexpr qsizetype longestName = 255, longestPath = 512;

QByteArray nameOf(const QByteArray &path)
{
    return path.mid(path.lastIndexOf('/') + 1);
}

QString beside(const QString &library, QLatin1StringView suffix)
{
    return filename::resolvedOrSame(library) + suffix;
}

} // namespace

QString defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/daily-papers/library.sqlite"_s;
}

bool exists(const QString &library)
{
    const auto real = filename::resolve(library);
    if (!real)
        return true;
    const QFileInfo file(*real);
    return file.exists() && (!file.isFile() || file.size() > 0);
}

void remove(const QString &library)
{
    const QStringList all = besideIt(library) + QStringList{filename::resolvedOrSame(library)};
    for (const QString &file : all)
        QFile::remove(file);
}

QStringList besideIt(const QString &library)
{
    const QString real = filename::resolvedOrSame(library);
    return {real + u"-wal"_s, real + u"-shm"_s, real + u"-journal"_s};
}

QString rebuildLock(const QString &library)
{
    return beside(library, ".lock"_L1);
}

QString rebuildNote(const QString &library)
{
    return beside(library, ".rebuilding"_L1);
}

QString rebuilt(const QString &library)
{
    return beside(library, ".rebuilt"_L1);
}

QString suspicion(const QString &library)
{
    return beside(library, ".suspect"_L1);
}

QString damagedPrefix(const QString &library)
{
    return beside(library, ".damaged-"_L1);
}

QString backups(const QString &library)
{
    return beside(library, ".backups"_L1);
}

ProtectedFiles all(const QString &library)
{
    ProtectedFiles files;
    files.addFile(library);
    files.addFile(rebuilt(library));
    for (const QString &file : besideIt(library) + besideIt(rebuilt(library)))
        files.addFile(file);
    for (const QString &file : {rebuildLock(library), rebuildNote(library), suspicion(library)})
        files.addFile(file);
    files.addPrefix(damagedPrefix(library));
    files.addFolder(backups(library));
    // If the library was opened through a symbolic link, earlier versions stored the backups beside the link.
    files.addFolder(filename::absolute(library) + u".backups"_s);
    return files;
}

Outcome checkLength(const QString &library)
{
    // The longest names are the names of the journal of a damaged library and of the journal of a backup's
    // part file.
    constexpr qsizetype suffix = sizeof(".damaged-2026-11-26-101010-99-journal");
    constexpr qsizetype backup = sizeof(".backups/2026-11-26-101010-before-migration.sqlite.part-journal");
    QString path = filename::resolvedOrSame(library);
    if (path.endsWith(".rebuilt"_L1)) // the rebuilt file will be renamed, so its suffix is not counted
        path.chop(8);
    const QByteArray encoded = QFile::encodeName(path);
    if (nameOf(encoded).size() + suffix > longestName || encoded.size() + backup > longestPath)
        return Error{ErrorKind::NameTooLong, library, {}};
    return success();
}

bool isTooLongForSqlite(const QString &library)
{
    constexpr qsizetype suffix = sizeof("-journal");
    const QByteArray path = QFile::encodeName(filename::resolvedOrSame(library));
    return nameOf(path).size() + suffix > longestName || path.size() + suffix > longestPath;
}

} // namespace dp::libraryfiles
