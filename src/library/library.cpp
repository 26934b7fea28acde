#include "library/library.h"

#include "base/filename.h"
#include "library/keywords.h"
#include "library/libraryfiles.h"
#include "library/libraryproperties.h"
#include "library/migrations.h"
#include "library/recovery/backup.h"
#include "library/recovery/rebuild.h"
#include "library/recovery/repair.h"
#include "library/sqlite/fileheader.h"
#include "library/sqlite/statement.h"
#include "library/sqlite/transaction.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUuid>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Asks SQLite about a file without the program's application id in its header. The id may still be in the
/// write-ahead log. Or a program was killed while it created the library, and the file has no tables.
Outcome askSqlite(const QString &path)
{
    auto connection = Connection::open(path, Connection::Mode::ReadOnly);
    if (!connection)
        return connection.error();
    Statement row(**connection,
        u"SELECT (SELECT count(*) FROM sqlite_schema), application_id FROM pragma_application_id"_s);
    DP_TRY(row.run());
    const bool ours = row.next()
        && (row.integer(1) == Library::applicationId || (row.integer(0) == 0 && row.integer(1) == 0));
    DP_TRY(row.outcome());
    return ours ? success() : Outcome(Error{ErrorKind::NotALibrary, path, {}});
}

/// Checks the first bytes before SQLite opens the file, because opening alone may write to it. Source:
/// https://www.sqlite.org/fileformat2.html#the_database_header
Outcome checkHeader(const QString &path)
{
    QFile file(path);
    errno = 0;
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            errno == EACCES ? ErrorKind::NoPermission : ErrorKind::NoSuchFile, path, file.errorString()};
    constexpr qsizetype rootPage = FileHeader::size; // the page header of the first page
    const QByteArray bytes = file.read(rootPage + 5);
    if (bytes.isEmpty())
        return success(); // an empty file, for example from mktemp, counts as no file
    const FileHeader header(bytes);
    if (bytes.size() < rootPage + 5 || !header.isOfSqlite())
        return Error{ErrorKind::NotALibrary, path, {}};
    if (header.applicationId() == 0) {
        if (QFile::exists(path + u"-wal"_s))
            return askSqlite(path);
        // Without a log the header is complete, and opening the file would create files beside it. A root
        // page without cells means that there are no tables.
        const bool noTables = bytes[rootPage] == 0x0d && bytes[rootPage + 3] == 0 && bytes[rootPage + 4] == 0;
        return noTables ? success() : Outcome(Error{ErrorKind::NotALibrary, path, {}});
    }
    if (header.applicationId() != Library::applicationId)
        return Error{ErrorKind::NotALibrary, path, {}};
    if (header.userVersion() > migrations::newest())
        return Error{ErrorKind::LibraryTooNew, path, {}};
    return success();
}

} // namespace

QString Library::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/daily-papers/library.sqlite"_s;
}

void Library::removeFiles(const QString &path)
{
    const QStringList files = libraryfiles::besideIt(path) + QStringList{filename::resolvedOrSame(path)};
    for (const QString &file : files)
        QFile::remove(file);
}

bool Library::exists(const QString &path)
{
    const auto real = filename::resolve(path);
    if (!real)
        return true; // open() reports the error
    const QFileInfo file(*real);
    return file.exists() && (!file.isFile() || file.size() > 0);
}

bool Library::isLibraryOrBackup(const QString &path)
{
    QFile file(filename::resolvedOrSame(path));
    if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly))
        return false;
    const FileHeader header(file.read(FileHeader::size));
    return header.isOfSqlite()
        && (header.applicationId() == applicationId || header.applicationId() == backup::applicationId);
}

bool Library::needsMigration(const QString &path)
{
    QFile file(filename::resolvedOrSame(path));
    if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly))
        return false;
    const FileHeader header(file.read(FileHeader::size));
    return header.applicationId() == applicationId && header.userVersion() > 0
        && header.userVersion() < migrations::newest();
}

namespace {

/// Reports a folder that cannot be created like a read-only library. Other errors of the name stay unchanged.
Error folderError(Error error)
{
    if (error.kind == ErrorKind::NoPermission || error.kind == ErrorKind::WriteFailed)
        error.kind = ErrorKind::LibraryReadOnly;
    return error;
}

/// Checks whether the file, or its absence, is valid for this access.
Outcome checkFile(const QString &path, Library::Access access)
{
    const QFileInfo file(path);
    if (file.isDir())
        return Error{ErrorKind::IsDirectory, path, {}};
    if (access != Library::Access::Share && rebuild::isUnfinished(path))
        return Error{ErrorKind::LibraryDamaged, path, u"rebuilding it was interrupted"_s};
    if (!file.exists())
        return access == Library::Access::Create ? libraryfiles::checkLength(path)
                                                 : Outcome(Error{ErrorKind::NoSuchFile, path, {}});
    if (!file.isFile()) // opening a pipe would block forever
        return Error{ErrorKind::NotALibrary, path, {}};
    // An empty file, for example from mktemp, counts as no file. If it has backups, it was a library that is
    // now damaged.
    if (file.size() == 0 && !backup::list(path).isEmpty())
        return Error{ErrorKind::LibraryDamaged, path, u"nothing is left in it"_s};
    if (file.size() == 0 && access != Library::Access::Write && access != Library::Access::Create)
        return Error{ErrorKind::EmptyFile, path, {}};
    return access == Library::Access::Share ? success() : checkHeader(path);
}

} // namespace

Result<std::unique_ptr<Library>> Library::open(
    const QString &name, Access access, const QList<Keyword> &newKeywords)
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
    auto library = openFile(path, access, newKeywords);
    if (!library && !isThere) { // restore the previous state
        // LibraryBusy: another program created the library in between
        if (library.error().kind != ErrorKind::LibraryBusy)
            removeFiles(path);
        filename::removeFolderOf(path, folder);
    }
    if (library) {
        (*library)->m_madeFolder = folder;
        if (const QString link = filename::absolute(name); link != path)
            (*library)->connection().setLink(link);
    }
    return library;
}

Result<std::unique_ptr<Library>> Library::openFile(
    const QString &path, Access access, const QList<Keyword> &newKeywords)
{
    const bool reading = access == Access::Read || access == Access::Share;
    using Mode = Connection::Mode;
    auto connection = Connection::open(path,
        access == Access::Share      ? Mode::ReadOnly
            : access == Access::Read ? Mode::ReadAndTidy
                                     : Mode::ReadWrite);
    if (!connection)
        return connection.error();
    std::unique_ptr<Library> library(new Library(std::move(*connection)));
    if (!reading) {
        if (const auto made = library->setUp(newKeywords); !made)
            return made.error();
    } else {
        const auto version = migrations::versionOf(library->connection());
        if (!version)
            return version.error();
        if (*version > migrations::newest())
            return Error{ErrorKind::LibraryTooNew, path, {}};
        if (*version < migrations::newest()) { // reading needs the newest schema
            library.reset();
            return open(path, Access::Write);
        }
    }
    library->readId();
    return library;
}

void Library::discard(std::unique_ptr<Library> library)
{
    const QString path = library->path(), folder = library->m_madeFolder;
    library.reset();
    removeFiles(path);
    filename::removeFolderOf(path, folder);
}

Result<std::unique_ptr<Library>> Library::inMemory(const QList<Keyword> &newKeywords)
{
    auto connection = Connection::openInMemory();
    if (!connection)
        return connection.error();
    std::unique_ptr<Library> library(new Library(std::move(*connection)));
    DP_TRY(library->setUp(newKeywords));
    return library;
}

Outcome Library::setUp(const QList<Keyword> &newKeywords)
{
    const auto version = migrations::versionOf(*m_connection);
    if (!version)
        return version.error();
    if (*version > migrations::newest())
        return Error{ErrorKind::LibraryTooNew, path(), {}};
    if (*version == migrations::newest())
        return success();
    if (*version > 0)
        if (const auto before = backup::write(
                *m_connection, backup::Reason::BeforeMigration, QDateTime::currentDateTimeUtc());
            !before)
            return before.error();
    Transaction transaction(*m_connection);
    DP_TRY(transaction.begin());
    // Another program may have created the library while this one waited for the lock.
    const auto again = migrations::versionOf(*m_connection);
    if (!again)
        return again.error();
    if (const auto migrated = migrations::run(*m_connection, *again); !migrated) {
        // An intact library has all tables and columns that a migration needs.
        Error error = migrated.error();
        if (error.kind == ErrorKind::Storage && (*again != 0 || error.detail.contains("already exists"_L1)))
            error.kind = ErrorKind::LibraryDamaged;
        return error;
    }
    DP_TRY(makeId());
    if (*again == 0) {
        DP_TRY(m_connection->execute(u"PRAGMA application_id = %1"_s.arg(applicationId)));
        for (const Keyword &keyword : newKeywords) {
            const auto added = Keywords(*m_connection).add(keyword);
            if (!added)
                return added.error();
        }
        m_isNew = true;
    }
    DP_TRY(transaction.commit());
    // The file itself then has the id, and not only the log. If another program prevents it, a later
    // checkpoint does it.
    if (m_isNew)
        (void)m_connection->execute(u"PRAGMA wal_checkpoint(PASSIVE)"_s);
    return success();
}

void Library::readId()
{
    const auto id = LibraryProperties(*m_connection).get(LibraryProperties::Name::LibraryId);
    m_connection->setId(id ? *id : QString());
}

/// Stores an id in the caller's transaction, unless the library has one.
Outcome Library::makeId()
{
    LibraryProperties properties(*m_connection);
    const auto id = properties.get(LibraryProperties::Name::LibraryId);
    if (!id)
        return id.error();
    if (id->isEmpty())
        DP_TRY(properties.set(
            LibraryProperties::Name::LibraryId, QUuid::createUuid().toString(QUuid::WithoutBraces)));
    readId();
    return success();
}

Outcome Library::ensureId()
{
    if (m_connection->hasId() || !repair::quickCheck(*m_connection))
        return success();
    Transaction transaction(*m_connection);
    DP_TRY(transaction.begin());
    DP_TRY(makeId());
    return transaction.commit();
}

Result<QStringList> Library::problems()
{
    return repair::problems(*m_connection);
}

} // namespace dp
