#pragma once

#include "library/library.h"

#include <QDateTime>
#include <QList>

namespace dp {

/// Copies of what cannot be fetched again: marks, keywords, the ledger, and the papers that are starred. Each
/// is a small SQLite file of its own in a folder beside the library, written whole or not at all; a few are
/// kept. Runs in the thread of its connection, which must be one that may write. How one is taken back:
/// restore.h.
namespace backup {

/// "DLYB", in SQLite's header.
constexpr int applicationId = 0x444c5942;

/// Why there is one; also a part of its file's name.
enum class Reason {
    Daily,
    BeforeMigration,
    BeforeRestore,
};

struct Info {
    QString path;
    QDateTime made; ///< UTC
    Reason reason = Reason::Daily;
    int keywords = 0;
    qint64 read = 0; ///< papers marked so
    qint64 starred = 0;
};

/// The library's file name and ".backups", beside the real file: all links to a library share its backups.
QString folderOf(const QString &libraryPath);

/// Those that can be read, newest first.
QList<Info> list(const QString &libraryPath);

/// Of this day (UTC).
bool hasDaily(const QString &libraryPath, const QDateTime &now);

/// A daily one is due where there is none of this day (UTC) yet, and something in the library could be lost:
/// a library that is new again does not push out what was kept of the one before.
Result<bool> isDue(Connection &connection, const QDateTime &now);

/// Where it is. A library in memory has none: the answer is empty. Of any schema there ever was. Where
/// several programs want the same one at once, one makes it. Not in a transaction.
Result<QString> write(Connection &connection, Reason reason, const QDateTime &now);

/// The last seven daily ones stay, and the last one of each of three months before, and of the others the
/// last three. What cannot be removed stays.
void prune(const QString &libraryPath, const QDateTime &now);

/// What a day of the program's needs: one that is due, and no more than are kept.
Outcome keepDaily(Connection &connection, const QDateTime &now);

} // namespace backup

/// Another SQLite file under a name of its own in a connection, for as long as this lives. Not in a
/// transaction.
class Attached
{
public:
    static Result<std::unique_ptr<Attached>> open(
        Connection &connection, const QString &path, const QString &schema);
    ~Attached();
    Attached(const Attached &) = delete;
    Attached &operator=(const Attached &) = delete;

private:
    Attached(Connection &connection, const QString &schema)
        : m_connection(connection)
        , m_schema(schema)
    {
    }
    Connection &m_connection;
    const QString m_schema;
};

} // namespace dp
