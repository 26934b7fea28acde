#include "library/connection.h"

#include "base/log.h"
#include "library/statement.h"

#include <QFileInfo>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

// Primary result codes, https://www.sqlite.org/rescode.html
constexpr int sqlitePerm = 3, sqliteBusy = 5, sqliteLocked = 6, sqliteReadOnly = 8, sqliteCorrupt = 11,
              sqliteFull = 13, sqliteCantOpen = 14, sqliteNotADb = 26;

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

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Mode mode)
{
    const QString name = u"library-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<Connection> connection(new Connection(path, name));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        if (!database.isValid())
            return Error{ErrorKind::Storage, path, u"the SQLite driver of Qt is not installed"_s};
        database.setDatabaseName(path);
        database.setConnectOptions(mode == Mode::ReadOnly
                ? u"QSQLITE_BUSY_TIMEOUT=10000;QSQLITE_OPEN_READONLY"_s
                : u"QSQLITE_BUSY_TIMEOUT=10000"_s);
        if (!database.open())
            return connection->toError(database.lastError());
    }
    DP_TRY(
        connection->execute(u"PRAGMA foreign_keys = ON"_s)); // off by default, and ignored in a transaction
    DP_TRY(connection->execute(u"PRAGMA trusted_schema = OFF"_s)); // a library file may come from anywhere
    if (mode == Mode::ReadWrite) {
        DP_TRY(connection->execute(u"PRAGMA journal_mode = WAL"_s));
        DP_TRY(connection->execute(u"PRAGMA synchronous = FULL"_s)); // a star is on the disk when it is shown
    }
    return connection;
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
