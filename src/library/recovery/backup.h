#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace dp {

class Connection;

/// Backups of the data that cannot be fetched again: marks, keywords, the ledger, and the starred papers.
/// Each backup is a small SQLite file in a folder beside the library. It is written completely or not at all,
/// and the number of backups is limited, see prune(). The functions run in the thread of the connection,
/// which must be writable. For restoring see restore.h.
namespace backup {

/// "DLYB": the application id of a backup in SQLite's header.
constexpr int applicationId = 0x444c5942;

/// The reason for a backup; part of its file name.
enum class Reason {
    Daily,
    BeforeMigration,
    BeforeRestore,
    BeforeRemoval, ///< before a keyword was removed
};

struct Info {
    QString path;
    QDateTime made; ///< UTC
    Reason reason = Reason::Daily;
    int keywords = 0;
    qint64 read = 0; ///< number of papers marked as read
    qint64 starred = 0;
};

/// Returns the path of the folder of the backups: the path of the real library file with the suffix
/// ".backups". Therefore all symbolic links to a library share its backups.
QString folderOf(const QString &libraryPath);

/// Returns the readable backups, newest first.
QList<Info> list(const QString &libraryPath);

/// Returns whether there is a daily backup of this day (UTC).
bool hasDaily(const QString &libraryPath, const QDateTime &now);

/// Returns whether a daily backup is due: there is no daily backup of this day (UTC) yet, and the library
/// contains data that could be lost. Backups of an empty new library must not replace the backups of the
/// previous library.
Result<bool> isDue(Connection &connection, const QDateTime &now);

/// Writes a backup and returns its path. For a library in memory nothing is written and the path is empty.
/// The library may have any schema version. If several programs request the same backup at the same time,
/// only one program writes it. Must not be called in a transaction.
Result<QString> write(Connection &connection, Reason reason, const QDateTime &now);

/// Writes a backup before a keyword is removed, if the library contains data that could be lost. Removes
/// superfluous backups.
Outcome keepBeforeRemoval(Connection &connection, const QDateTime &now);

/// Removes superfluous backups. Keeps the last seven daily backups, the last daily backup of each of the
/// three months before them, the last ten backups before a removal, and the last three backups of each other
/// reason. No error is reported if a backup cannot be
/// removed.
void prune(const QString &libraryPath, const QDateTime &now);

/// Writes a daily backup if one is due, and removes the superfluous ones.
Outcome keepDaily(Connection &connection, const QDateTime &now);

/// Replaces the daily backup of this day (UTC) by a backup of the current state, or writes the backup if
/// there is none. An existing backup is kept if it is younger than leastAge seconds. It is also kept if it
/// has marks of papers that this library does not know, because it then belongs to another library that was
/// in the same place.
Outcome renewDaily(Connection &connection, const QDateTime &now, qint64 leastAge = 0);

} // namespace backup
} // namespace dp
