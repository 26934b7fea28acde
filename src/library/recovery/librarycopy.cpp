#include "library/recovery/librarycopy.h"

#include "base/fileidentity.h"
#include "base/filename.h"
#include "base/files.h"
#include "base/writeerror.h"
#include "library/libraryfiles.h"
#include "library/recovery/repair.h"
#include "library/sqlite/statement.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace dp::librarycopy {
namespace {

/// Returns whether `path` is the path of the library and no file exists at this path.
bool isFreePlaceOf(const QString &library, const QString &path)
{
    return !QFileInfo::exists(path) && filename::resolvedOrSame(path) == filename::resolvedOrSame(library);
}

/// Returns whether `path` is the open library under any name, one of its files or backups, or a place where
/// SQLite would use another library's log for the copy. Source: https://www.sqlite.org/howtocorrupt.html, 1.4
bool isInTheWay(const Connection &connection, const QString &path)
{
    const auto there = FileIdentity::of(path);
    if (there && there == connection.identity())
        return true;
    const Outcome isFree = libraryfiles::all(connection.path()).check(path);
    if (!isFree && isFree.error().kind == ErrorKind::ProtectedFile && !isFreePlaceOf(connection.path(), path))
        return true;
    return QFileInfo::exists(path + u"-wal"_s) || QFileInfo::exists(path + u"-journal"_s);
}

/// Flushes the copy to the disk, because SQLite does not flush it.
Outcome flush(const QString &path)
{
#ifdef Q_OS_UNIX
    QFile file(path);
    errno = 0;
    if (!file.open(QIODevice::ReadWrite) || ::fsync(file.handle()) != 0)
        return files::writeError(path, errno, file.errorString());
#else
    Q_UNUSED(path)
#endif
    return success();
}

/// Checks the copy of a library whose file was overwritten. The parts that were not in memory may be from the
/// other file.
Outcome checkWhole(const QString &copy, const QString &library)
{
    auto connection = Connection::open(copy, Connection::Mode::ReadOnly);
    if (!connection)
        return connection.error();
    const auto problems = repair::problems(**connection);
    if (!problems)
        return problems.error();
    return problems->isEmpty() ? success()
                               : Outcome(Error{ErrorKind::CopyIncomplete, library, problems->first()});
}

} // namespace

Outcome save(Connection &connection, const QString &path)
{
    if (QFileInfo(path).isDir())
        return Error{ErrorKind::IsDirectory, path, {}};
    if (isInTheWay(connection, path))
        return Error{ErrorKind::LibraryInTheWay, path, {}};
    if (!QFileInfo(QFileInfo(path).absolutePath()).isDir())
        return Error{ErrorKind::NoSuchFolder, path, {}};
    // An error is ignored, because a lost library is copied too; see checkWhole().
    (void)connection.checkFile();
    const QString part = path + u".part"_s;
    QFile::remove(part);
    const auto written = [&]() -> Outcome {
        Statement vacuum(connection, u"VACUUM INTO ?"_s);
        if (const auto copied = vacuum.bind(part).run(); !copied)
            return connection.isOverwritten()
                ? Error{ErrorKind::CopyIncomplete, connection.path(), copied.error().detail}
                : copied.error();
        if (connection.isOverwritten())
            DP_TRY(checkWhole(part, connection.path()));
        DP_TRY(flush(part));
        return files::replace(part, path);
    }();
    if (written)
        return success();
    QFile::remove(part);
    Error error = written.error();
    if (error.kind != ErrorKind::CopyIncomplete)
        error.subject = path; // the error names the requested file, not the part file
    if (error.kind == ErrorKind::LibraryReadOnly || error.kind == ErrorKind::Storage)
        error.kind = ErrorKind::NoPermission;
    return error;
}

} // namespace dp::librarycopy
