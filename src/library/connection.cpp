#include "library/connection.h"

#include "base/log.h"
#include "library/networkfolder.h"
#include "library/statement.h"

#include <QFileInfo>
#include <QUrl>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

// Primary result codes, https://www.sqlite.org/rescode.html
constexpr int sqliteError = 1, sqlitePerm = 3, sqliteBusy = 5, sqliteLocked = 6, sqliteReadOnly = 8,
              sqliteCorrupt = 11, sqliteFull = 13, sqliteIoError = 10, sqliteCantOpen = 14, sqliteNotADb = 26;
constexpr int sqliteNoRoomToShare = sqliteIoError | 19 << 8; // SQLITE_IOERR_SHMSIZE

} // namespace

Connection::Connection(const QString &path, const QString &name)
    : m_path(path)
    , m_name(name)
{
}

Connection::~Connection()
{
    database().close();
    QSqlDatabase::removeDatabase(m_name);
}

/// path is what errors name, file what SQLite opens.
Result<std::unique_ptr<Connection>> Connection::openAs(
    const QString &path, const QString &file, const QString &options)
{
    const QString name = u"library-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<Connection> connection(new Connection(path, name));
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    if (!database.isValid())
        return Error{ErrorKind::Storage, path, u"the SQLite driver of Qt is not installed"_s};
    database.setDatabaseName(file);
    database.setConnectOptions(
        options.isEmpty() ? u"QSQLITE_BUSY_TIMEOUT=10000"_s : u"QSQLITE_BUSY_TIMEOUT=10000;"_s + options);
    if (!database.open())
        return connection->toError(database.lastError());
    return connection;
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Mode mode)
{
    auto opened = openAs(path, path, mode == Mode::ReadOnly ? u"QSQLITE_OPEN_READONLY"_s : QString());
    if (!opened)
        return opened;
    if (mode == Mode::ReadOnly && path != ":memory:"_L1) {
        // A log needs files beside the library even to be read, which there is no room for on a full disk and
        // no leave in a folder that may not be written. Where it holds nothing the library can be read as it
        // is. Source: https://www.sqlite.org/wal.html, "Read-Only Databases"
        const auto read = (*opened)->execute(u"PRAGMA schema_version"_s);
        const bool noFiles = !read
            && (read.error().kind == ErrorKind::LibraryReadOnly || read.error().kind == ErrorKind::DiskFull);
        if (noFiles && QFileInfo(path + u"-wal"_s).size() == 0) {
            const QByteArray encoded = QUrl::toPercentEncoding(QFileInfo(path).absoluteFilePath(), "/");
            opened = openAs(path, u"file:"_s + QString::fromLatin1(encoded) + u"?immutable=1"_s,
                u"QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s);
            if (!opened)
                return opened;
        }
    }
    const std::unique_ptr<Connection> &connection = *opened;
    DP_TRY(
        connection->execute(u"PRAGMA foreign_keys = ON"_s)); // off by default, and ignored in a transaction
    DP_TRY(connection->execute(u"PRAGMA trusted_schema = OFF"_s)); // a library file may come from anywhere
    if (mode == Mode::ReadWrite) {
        DP_TRY(connection->execute(networkfolder::holds(path) ? u"PRAGMA journal_mode = TRUNCATE"_s
                                                              : u"PRAGMA journal_mode = WAL"_s));
        DP_TRY(
            connection->execute(u"PRAGMA journal_size_limit = 67108864"_s)); // what a log keeps of the disk
        // A refresh writes the same pages again and again: with SQLite's own 1,000 each is copied into the
        // library several times. Idle housekeeping copies what is left.
        DP_TRY(connection->execute(u"PRAGMA wal_autocheckpoint = 4000"_s));
        DP_TRY(connection->execute(u"PRAGMA cache_size = -%1"_s.arg(cacheKiB)));
        DP_TRY(connection->execute(u"PRAGMA synchronous = FULL"_s)); // a star is on the disk when it is shown
    }
    connection->m_identity = connection->isInMemory() ? std::nullopt : FileIdentity::of(path);
    return opened;
}

Outcome Connection::checkFile() const
{
    if (!m_identity)
        return success();
    const auto there = FileIdentity::of(m_path);
    if (!there)
        return Error{ErrorKind::LibraryGone, m_path, {}};
    return there == m_identity ? success() : Outcome(Error{ErrorKind::LibraryReplaced, m_path, {}});
}

Outcome Connection::execute(const QString &sql)
{
    Statement statement(*this, sql);
    return statement.run();
}

Error Connection::toError(const QSqlError &error) const
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    const QString detail = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    qCInfo(logLibrary) << "SQLite" << error.nativeErrorCode() << detail << "in" << m_path;
    ErrorKind kind = ErrorKind::Storage;
    switch (code) {
    case sqliteError:
        // Every statement is one that a library can answer: what it does not know of itself is lost.
        if (detail.startsWith("no such "_L1))
            kind = ErrorKind::LibraryDamaged;
        break;
    case sqliteIoError:
        if (error.nativeErrorCode().toInt() == sqliteNoRoomToShare)
            kind = ErrorKind::DiskFull;
        break;
    case sqliteBusy:
    case sqliteLocked: kind = ErrorKind::LibraryBusy; break;
    case sqlitePerm:
    case sqliteReadOnly: kind = ErrorKind::LibraryReadOnly; break;
    case sqliteCorrupt: kind = ErrorKind::LibraryDamaged; break;
    case sqliteNotADb: kind = ErrorKind::NotALibrary; break;
    case sqliteFull: kind = ErrorKind::DiskFull; break;
    case sqliteCantOpen: {
        const QFileInfo file(m_path);
        kind = file.isDir() ? ErrorKind::IsDirectory : ErrorKind::LibraryReadOnly;
        break;
    }
    default: break;
    }
    return Error{kind, m_path, detail};
}

} // namespace dp
