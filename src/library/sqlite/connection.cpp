#include "library/sqlite/connection.h"

#include "base/filename.h"
#include "base/log.h"
#include "library/libraryfiles.h"
#include "library/sqlite/networkfolder.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>
#include <QThread>
#include <QUrl>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

// Primary result codes, https://www.sqlite.org/rescode.html
constexpr int sqliteError = 1, sqlitePerm = 3, sqliteBusy = 5, sqliteLocked = 6, sqliteReadOnly = 8,
              sqliteInterrupt = 9, sqliteCorrupt = 11, sqliteFull = 13, sqliteIoError = 10,
              sqliteCantOpen = 14, sqliteNotADb = 26;
constexpr int sqliteNoRoomToShare = sqliteIoError | 19 << 8; // SQLITE_IOERR_SHMSIZE

QString uriOf(const QString &path)
{
    return u"file:"_s + QString::fromLatin1(QUrl::toPercentEncoding(filename::absolute(path), "/"));
}

} // namespace

Connection::Connection(const QString &path, const QString &name)
    : m_path(path)
    , m_name(name)
{
}

Connection::~Connection()
{
    if (m_isOverwritten)
        dropLog();
    database().close();
    QSqlDatabase::removeDatabase(m_name);
}

/// Opens a connection. path: the name for error messages. file: the name that is passed to SQLite.
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

/// Opens only the file itself, without its log and without locks.
Result<std::unique_ptr<Connection>> Connection::openImmutable(const QString &path)
{
    return openAs(path, uriOf(path) + u"?immutable=1"_s, u"QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s);
}

Result<std::unique_ptr<Connection>> Connection::openToTidy(const QString &path)
{
    auto opened = openAs(path, uriOf(path) + u"?mode=rw"_s, u"QSQLITE_OPEN_URI"_s);
    if (opened)
        DP_TRY((*opened)->prepare(Mode::ReadAndTidy));
    return opened;
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Mode mode)
{
    // SQLite interprets some relative names, for example ":memory:", but never an absolute path.
    const QString file = filename::absolute(path);
    if (mode == Mode::ReadAndTidy) {
        auto tidy = openToTidy(path);
        return tidy ? std::move(tidy) : open(path, Mode::ReadOnly);
    }
    auto opened = openAs(path, file, mode == Mode::ReadOnly ? u"QSQLITE_OPEN_READONLY"_s : QString());
    if (!opened)
        return opened;
    if (mode == Mode::ReadOnly) {
        // Even to read a library in WAL mode, SQLite needs files beside it. These files cannot be created on
        // a full disk or in a read-only folder. If the log is empty, the library can be opened as immutable.
        // Source: https://www.sqlite.org/wal.html, "Read-Only Databases"
        const auto read = (*opened)->execute(u"PRAGMA schema_version"_s);
        const bool noFiles = !read
            && (read.error().kind == ErrorKind::LibraryReadOnly || read.error().kind == ErrorKind::DiskFull);
        if (noFiles && QFileInfo(file + u"-wal"_s).size() == 0) {
            opened = openImmutable(path);
            if (!opened)
                return opened;
        }
    }
    DP_TRY((*opened)->prepare(mode));
    return opened;
}

Result<std::unique_ptr<Connection>> Connection::openInMemory()
{
    auto opened = openAs(u":memory:"_s, u":memory:"_s, {});
    if (!opened)
        return opened;
    (*opened)->m_isInMemory = true;
    DP_TRY((*opened)->prepare(Mode::ReadWrite));
    return opened;
}

Outcome Connection::prepare(Mode mode)
{
    if (!m_isInMemory)
        m_identity = FileIdentity::of(m_path);
    DP_TRY(execute(u"PRAGMA foreign_keys = ON"_s)); // off by default; has no effect inside a transaction
    DP_TRY(execute(u"PRAGMA trusted_schema = OFF"_s)); // a library file may come from an untrusted source
    if (mode == Mode::ReadOnly)
        return success();
    if (mode == Mode::ReadAndTidy) {
        DP_TRY(execute(u"PRAGMA query_only = ON"_s));
        // Reads the file, so that an unreadable file is detected here.
        return execute(u"PRAGMA schema_version"_s);
    }
    DP_TRY(execute(!m_isInMemory && networkfolder::holds(m_path) ? u"PRAGMA journal_mode = TRUNCATE"_s
                                                                 : u"PRAGMA journal_mode = WAL"_s));
    // Maximum size of the log file after a checkpoint, in bytes.
    DP_TRY(execute(u"PRAGMA journal_size_limit = 67108864"_s));
    // A refresh writes the same pages many times. With SQLite's default of 1,000 pages, each page would be
    // copied from the log into the library several times. Housekeeping copies the rest of the log when the
    // program is idle.
    DP_TRY(execute(u"PRAGMA wal_autocheckpoint = 4000"_s));
    DP_TRY(execute(u"PRAGMA cache_size = -%1"_s.arg(cacheKiB)));
    return execute(u"PRAGMA synchronous = FULL"_s); // a mark must be on the disk before the window shows it
}

Outcome Connection::checkFile()
{
    if (!m_identity)
        return success();
    const auto there = FileIdentity::of(m_path);
    if (!there)
        return Error{ErrorKind::LibraryGone, m_path, {}};
    if (there != m_identity)
        return Error{ErrorKind::LibraryReplaced, m_path, {}};
    if (const auto linked = FileIdentity::of(m_link); !m_link.isEmpty() && linked && linked != m_identity)
        return Error{ErrorKind::LibraryReplaced, m_link, {}};
    // If another program finds no lock, it assumes that it is the last user and removes the log. This
    // connection would then continue to write into the removed log.
    const auto log = FileIdentity::of(m_path + u"-wal"_s);
    if (!m_log)
        m_log = log;
    return log == m_log ? checkContent()
                        : Outcome(Error{ErrorKind::LibraryReplaced, m_path, u"its log is gone"_s});
}

/// Detects whether another program has copied a file over the library. The library file keeps its identity
/// then, so the id stored in the file is compared. This id is read only if the size or the time of the file
/// has changed.
Outcome Connection::checkContent()
{
    const Error replaced{ErrorKind::LibraryReplaced, m_path, u"it was overwritten"_s};
    if (m_isOverwritten)
        return replaced;
    if (m_id.isEmpty())
        return success();
    const QFileInfo file(m_path);
    const std::pair<qint64, qint64> now(file.size(), file.lastModified().toMSecsSinceEpoch());
    if (now == m_checked)
        return success();
    Content content = contentOfFile();
    if (content == Content::Other) { // a checkpoint of another program may be under way
        QThread::msleep(50);
        content = contentOfFile();
    }
    if (content == Content::Other) {
        m_isOverwritten = true;
        return replaced;
    }
    if (content == Content::Same)
        m_checked = now;
    return success();
}

/// Compares the id in the file itself with m_id. Returns Content::Unknown if the id is still only in the log,
/// or if the file cannot be read.
Connection::Content Connection::contentOfFile()
{
    auto file = openImmutable(m_path);
    if (!file)
        return Content::Unknown;
    const auto read = (*file)->firstValue(u"SELECT value FROM facts WHERE name = '%1'"_s.arg(idName));
    if (!read && read.error().kind == ErrorKind::NotALibrary)
        return Content::Other; // the file is not a database
    const bool hasNoFacts = !read && read.error().kind == ErrorKind::LibraryDamaged
        && read.error().detail.startsWith("no such "_L1);
    if (!read && !hasNoFacts)
        return Content::Unknown;
    const QString id = read ? read->toString() : QString();
    if (id == m_id) {
        m_isIdInFile = true;
        return Content::Same;
    }
    return !id.isEmpty() || m_isIdInFile ? Content::Other : Content::Unknown;
}

/// Empties the log after another file was copied over the library. Otherwise SQLite would write the pages of
/// the log into the other file when the last connection closes.
void Connection::dropLog()
{
    const QString log = m_path + u"-wal"_s;
    if (!m_log || FileIdentity::of(log) != m_log)
        return;
    qCWarning(logLibrary) << m_path << "was overwritten by another program; the rest of its log is dropped";
    QFile::resize(log, 0);
}

Result<qint64> Connection::versionOfOthers()
{
    const auto version = firstValue(u"PRAGMA data_version"_s);
    if (!version)
        return version.error();
    return version->toLongLong();
}

Outcome Connection::execute(const QString &sql)
{
    QSqlQuery query(database());
    return query.exec(sql) ? success() : Outcome(toError(query.lastError()));
}

/// Returns the first column of the first row, or an invalid value if there is no row. All other queries use
/// the class Statement, which depends on this class.
Result<QVariant> Connection::firstValue(const QString &sql) const
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return toError(query.lastError());
    return query.next() ? query.value(0) : QVariant();
}

Error Connection::toError(const QSqlError &error) const
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    const QString detail = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    qCInfo(logLibrary) << "SQLite" << error.nativeErrorCode() << detail << "in" << m_path;
    ErrorKind kind = ErrorKind::Storage;
    switch (code) {
    case sqliteError:
        // All statements are valid for an intact library, so a missing table or column means damage.
        if (detail.startsWith("no such "_L1))
            kind = ErrorKind::LibraryDamaged;
        break;
    case sqliteIoError:
        if (error.nativeErrorCode().toInt() == sqliteNoRoomToShare)
            kind = ErrorKind::DiskFull;
        break;
    case sqliteInterrupt: kind = ErrorKind::Cancelled; break;
    case sqliteBusy:
    case sqliteLocked: kind = ErrorKind::LibraryBusy; break;
    case sqlitePerm:
    case sqliteReadOnly: kind = ErrorKind::LibraryReadOnly; break;
    case sqliteCorrupt: kind = ErrorKind::LibraryDamaged; break;
    case sqliteNotADb: kind = ErrorKind::NotALibrary; break;
    case sqliteFull: kind = ErrorKind::DiskFull; break;
    case sqliteCantOpen: {
        const QFileInfo file(filename::absolute(m_path));
        kind = file.isDir()                            ? ErrorKind::IsDirectory
            : libraryfiles::isTooLongForSqlite(m_path) ? ErrorKind::NameTooLong
                                                       : ErrorKind::LibraryReadOnly;
        break;
    }
    default: break;
    }
    return Error{kind, m_path, detail};
}

} // namespace dp
