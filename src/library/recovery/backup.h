#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace dp {

class Connection;

/// Backups of the data that cannot be fetched again: marks, keywords, the ledger, and the starred papers.
/// Each backup is a small SQLite file in a folder beside the library. It is written completely or not at all,
/// and a limited number is kept. The functions run in the thread of the connection, which must be writable.
/// For restoring see restore.h.
namespace backup {

/// "DLYB", the application id in SQLite's header.
constexpr int applicationId = 0x444c5942;

/// The reason for a backup; part of its file name.
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
    qint64 read = 0; ///< number of papers marked as read
    qint64 starred = 0;
};

/// Returns the folder: the real file of the library with the suffix ".backups". All links to a library share
/// its backups.
QString folderOf(const QString &libraryPath);

/// Returns the readable backups, newest first.
QList<Info> list(const QString &libraryPath);

/// Returns whether there is a daily backup of this day (UTC).
bool hasDaily(const QString &libraryPath, const QDateTime &now);

/// Returns whether a daily backup is due: there is none of this day (UTC) yet, and the library contains data
/// that could be lost. An empty new library must not push out the backups of the previous library.
Result<bool> isDue(Connection &connection, const QDateTime &now);

/// Writes a backup and returns its path. For a library in memory nothing is written and the path is empty.
/// The library may have any schema version. If several programs request the same backup at the same time, one
/// of them writes it. Must not be called in a transaction.
Result<QString> write(Connection &connection, Reason reason, const QDateTime &now);

/// Keeps the last seven daily backups, the last one of each of the three months before, and the last three of
/// the others. Backups that cannot be removed stay.
void prune(const QString &libraryPath, const QDateTime &now);

/// Writes a daily backup if one is due, and removes the superfluous ones.
Outcome keepDaily(Connection &connection, const QDateTime &now);

/// Replaces the daily backup of this day (UTC) by one of the current state, or writes it if there is none. An
/// existing backup stays if it is younger than leastAge seconds, or if it has marks of papers that this
/// library does not know: then it belongs to another library that was in the same place.
Outcome renewDaily(Connection &connection, const QDateTime &now, qint64 leastAge = 0);

} // namespace backup
} // namespace dp
