#include "library/libraryopener.h"

#include "base/filename.h"
#include "library/keywords.h"
#include "library/libraryfiles.h"
#include "library/libraryheader.h"
#include "library/libraryid.h"
#include "library/migrations.h"
#include "library/recovery/backup.h"
#include "library/recovery/damagestate.h"
#include "library/sqlite/connection.h"
#include "library/transaction.h"

#include <QDateTime>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace dp::libraryopener {
namespace {

using Access = Library::Access;

/// Converts the error of a folder that cannot be created to LibraryReadOnly. Other errors stay unchanged.
Error folderError(Error error)
{
    if (error.kind == ErrorKind::NoPermission || error.kind == ErrorKind::WriteFailed)
        error.kind = ErrorKind::LibraryReadOnly;
    return error;
}

/// Checks whether a library can be opened or created at this path with this access.
Outcome checkFile(const QString &path, Access access)
{
    const QFileInfo file(path);
    if (file.isDir())
        return Error{ErrorKind::IsDirectory, path, {}};
    if (access != Access::Share && damagestate::isRebuildUnfinished(path))
        return Error{ErrorKind::LibraryDamaged, path, u"rebuilding it was interrupted"_s};
    if (!file.exists())
        return access == Access::Create ? libraryfiles::checkLength(path)
                                        : Outcome(Error{ErrorKind::NoSuchFile, path, {}});
    if (!file.isFile()) // opening a pipe would block forever
        return Error{ErrorKind::NotALibrary, path, {}};
    // An empty file, for example from mktemp, is treated like a missing file. If there are backups for the
    // file, it was a library that is now damaged.
    if (file.size() == 0 && !backup::list(path).isEmpty())
        return Error{ErrorKind::LibraryDamaged, path, u"nothing is left in it"_s};
    if (file.size() == 0 && access != Access::Write && access != Access::Create)
        return Error{ErrorKind::EmptyFile, path, {}};
    return access == Access::Share ? success() : libraryheader::check(path);
}

/// Runs the migrations. Returns whether the library was just created. Must be called in a transaction.
Result<bool> migrate(Connection &connection, const QList<Keyword> &newKeywords)
{
    // Another program may have created the library while this one waited for the lock.
    const auto version = migrations::versionOf(connection);
    if (!version)
        return version.error();
    if (const auto migrated = migrations::run(connection, *version); !migrated) {
        // An intact library has all tables and columns that a migration needs, so this error means damage.
        Error error = migrated.error();
        if (error.kind == ErrorKind::Storage && (*version != 0 || error.detail.contains("already exists"_L1)))
            error.kind = ErrorKind::LibraryDamaged;
        return error;
    }
    DP_TRY(libraryid::make(connection));
    if (*version != 0)
        return false;
    DP_TRY(connection.execute(u"PRAGMA application_id = %1"_s.arg(libraryheader::applicationId)));
    for (const Keyword &keyword : newKeywords) {
        const auto added = Keywords(connection).add(keyword);
        if (!added)
            return added.error();
    }
    return true;
}

/// Updates the library to the newest schema. Returns whether the library was just created.
Result<bool> setUp(Connection &connection, const QList<Keyword> &newKeywords)
{
    const auto version = migrations::versionOf(connection);
    if (!version)
        return version.error();
    if (*version > migrations::newest())
        return Error{ErrorKind::LibraryTooNew, connection.path(), {}};
    if (*version == migrations::newest())
        return false;
    if (*version > 0)
        if (const auto before =
                backup::write(connection, backup::Reason::BeforeMigration, QDateTime::currentDateTimeUtc());
            !before)
            return before.error();
    Transaction transaction(connection);
    DP_TRY(transaction.begin());
    const auto isNew = migrate(connection, newKeywords);
    if (!isNew)
        return isNew;
    DP_TRY(transaction.commit());
    // This checkpoint copies the id of the library from the log into the file. If another program prevents
    // the checkpoint, a later checkpoint copies the id.
    if (*isNew)
        (void)connection.execute(u"PRAGMA wal_checkpoint(PASSIVE)"_s);
    return isNew;
}

/// Returns whether the library has an older schema. It must be updated before it can be read.
bool isOld(const QString &path)
{
    const auto connection = Connection::open(path, Connection::Mode::ReadOnly);
    const auto version = connection ? migrations::versionOf(**connection) : Result<int>(connection.error());
    return version && *version > 0 && *version < migrations::newest();
}

Connection::Mode modeOf(Access access)
{
    switch (access) {
    case Access::Share: return Connection::Mode::ReadOnly;
    case Access::Read: return Connection::Mode::ReadAndTidy;
    case Access::Write:
    case Access::Create: break;
    }
    return Connection::Mode::ReadWrite;
}

Result<std::unique_ptr<Library>> openFile(
    const QString &path, Access access, const QList<Keyword> &newKeywords, const QString &createdFolder)
{
    auto opened = Connection::open(path, modeOf(access));
    if (!opened)
        return opened.error();
    std::unique_ptr<Connection> connection = std::move(*opened);
    bool isNew = false;
    if (access == Access::Write || access == Access::Create) {
        const auto made = setUp(*connection, newKeywords);
        if (!made)
            return made.error();
        isNew = *made;
    } else {
        const auto version = migrations::versionOf(*connection);
        if (!version)
            return version.error();
        if (*version > migrations::newest())
            return Error{ErrorKind::LibraryTooNew, path, {}};
        if (*version < migrations::newest()) { // reading needs the newest schema
            connection.reset();
            return open(path, Access::Write);
        }
    }
    libraryid::read(*connection);
    return std::make_unique<Library>(std::move(connection), isNew, createdFolder);
}

} // namespace

Result<std::unique_ptr<Library>> open(const QString &name, Access access, const QList<Keyword> &newKeywords)
{
    const auto resolved = filename::resolve(name);
    if (!resolved)
        return access == Access::Write || access == Access::Create ? folderError(resolved.error())
                                                                   : resolved.error();
    const QString path = *resolved;
    DP_TRY(checkFile(path, access));
    const bool isThere = QFileInfo::exists(path);
    QString folder;
    if (!isThere) {
        const auto made = filename::makeFolderOf(path);
        if (!made)
            return folderError(made.error());
        folder = *made;
    }
    auto library = openFile(path, access, newKeywords, folder);
    if (!library && !isThere) { // remove the created files and folders
        // LibraryBusy means that another program has created the library in the meantime. It must not be
        // removed.
        if (library.error().kind != ErrorKind::LibraryBusy)
            libraryfiles::remove(path);
        filename::removeFolderOf(path, folder);
    }
    if (!library && library.error().kind == ErrorKind::LibraryReadOnly && isOld(path))
        return Error{ErrorKind::LibraryOldReadOnly, path, library.error().detail};
    if (library) {
        Connection &connection = **library;
        if (const QString link = filename::absolute(name); link != path)
            connection.setLink(link);
    }
    // If the id cannot be stored, later checks compare only the identity of the file.
    if (library && access == Access::Create)
        (void)libraryid::ensure(**library);
    return library;
}

Result<std::unique_ptr<Library>> inMemory(const QList<Keyword> &newKeywords)
{
    auto connection = Connection::openInMemory();
    if (!connection)
        return connection.error();
    const auto isNew = setUp(**connection, newKeywords);
    if (!isNew)
        return isNew.error();
    return std::make_unique<Library>(std::move(*connection), *isNew, QString());
}

void discard(std::unique_ptr<Library> library)
{
    const QString path = library->path(), folder = library->createdFolder();
    library.reset();
    libraryfiles::remove(path);
    filename::removeFolderOf(path, folder);
}

} // namespace dp::libraryopener
