#include "library/recovery/backup.h"

#include "base/filelock.h"
#include "base/filename.h"
#include "base/files.h"
#include "library/libraryfiles.h"
#include "library/migrations.h"
#include "library/recovery/backupdata.h"
#include "library/sqlite/attached.h"
#include "library/sqlite/statement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QUuid>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace dp::backup {
namespace {

constexpr int longestWait = 10000; // milliseconds, the same as SQLite's busy timeout
constexpr auto allReasons = {
    Reason::Daily, Reason::BeforeMigration, Reason::BeforeRestore, Reason::BeforeRemoval};

QString nameOf(Reason reason)
{
    switch (reason) {
    case Reason::Daily: return u"daily"_s;
    case Reason::BeforeMigration: return u"before-migration"_s;
    case Reason::BeforeRestore: return u"before-restore"_s;
    case Reason::BeforeRemoval: return u"before-removal"_s;
    }
    return {};
}

Reason reasonNamed(const QString &name)
{
    for (const Reason reason : allReasons)
        if (name == nameOf(reason))
            return reason;
    return Reason::Daily;
}

/// Returns whether a day can have several backups for this reason.
bool isRepeated(Reason reason)
{
    return reason == Reason::BeforeRestore || reason == Reason::BeforeRemoval;
}

/// Returns the path of a backup. If a day can have several backups for the reason, the name has the time.
QString pathFor(const QString &libraryPath, Reason reason, const QDateTime &now)
{
    const QDateTime utc = now.toUTC();
    const QString stamp = utc.toString(isRepeated(reason) ? u"yyyy-MM-dd-HHmmss" : u"yyyy-MM-dd");
    return QDir(folderOf(libraryPath)).filePath(stamp + u'-' + nameOf(reason) + u".sqlite"_s);
}

std::optional<Info> read(const QString &path)
{
    const auto connection = Connection::open(path, Connection::Mode::ReadOnly);
    if (!connection)
        return std::nullopt;
    Statement row(**connection,
        u"SELECT made, reason, (SELECT count(*) FROM keywords), (SELECT count(*) FROM marks WHERE is_read),"
        " (SELECT count(*) FROM marks WHERE is_starred) FROM about, pragma_application_id"
        " WHERE application_id = %1"_s.arg(applicationId));
    if (!row.run() || !row.next())
        return std::nullopt;
    return Info{path, QDateTime::fromString(row.text(0), Qt::ISODate).toUTC(), reasonNamed(row.text(1)),
        int(row.integer(2)), row.integer(3), row.integer(4)};
}

/// Returns the file names of the backups, newest first. They are sorted by name, and each name begins with
/// the date.
QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList({u"*.sqlite"_s}, QDir::Files, QDir::Name | QDir::Reversed);
}

/// Returns the folders that can contain backups. The first is the folder beside the real file. If the library
/// is opened through a symbolic link, the second is the folder beside the link, where older versions of the
/// program stored the backups.
QStringList foldersOf(const QString &libraryPath)
{
    QStringList folders{folderOf(libraryPath)};
    const QString beside = filename::absolute(libraryPath) + u".backups"_s;
    if (QFileInfo(beside).canonicalFilePath() != QFileInfo(folders.first()).canonicalFilePath())
        folders << beside;
    return folders;
}

/// Writes the copy to `part` and renames it to `path`. No other program may write to `part`.
Outcome writeAs(
    Connection &connection, Reason reason, const QDateTime &now, const QString &path, const QString &part)
{
    const auto written = [&]() -> Outcome {
        const auto attached = Attached::open(connection, part, u"copy"_s);
        if (!attached)
            return attached.error();
        // The copy becomes a backup only by the rename, so it needs no journal. After the commit it is on the
        // disk.
        DP_TRY(connection.execute(u"PRAGMA copy.journal_mode = OFF"_s));
        DP_TRY(connection.execute(u"PRAGMA copy.synchronous = FULL"_s));
        // All statements read the same state of the library, without locking it.
        DP_TRY(connection.execute(u"BEGIN"_s));
        const auto copied = backupdata::write(connection, nameOf(reason), now);
        if (!copied) {
            (void)connection.execute(u"ROLLBACK"_s); // the copy is discarded
            return copied;
        }
        DP_TRY(connection.execute(u"PRAGMA copy.application_id = %1"_s.arg(applicationId)));
        return connection.execute(u"COMMIT"_s);
    }();
    const auto kept = written ? files::replace(part, path) : written;
    if (kept)
        return success();
    QFile::remove(part);
    Error error = kept.error();
    if (error.kind == ErrorKind::DiskFull) // the error names the backup, not the part file
        error.subject = path;
    return error;
}

/// Returns whether another program wrote this backup while this program waited for the lock.
Result<bool> isMade(Connection &connection, Reason reason, const QString &path)
{
    switch (reason) {
    case Reason::Daily: return QFileInfo(path).isFile();
    case Reason::BeforeRestore:
    case Reason::BeforeRemoval: return false;
    case Reason::BeforeMigration: break;
    }
    const auto version = migrations::versionOf(connection);
    if (!version)
        return version.error();
    return QFile::exists(path) && *version >= migrations::newest();
}

} // namespace

QString folderOf(const QString &libraryPath)
{
    return libraryfiles::backups(libraryPath);
}

QList<Info> list(const QString &libraryPath)
{
    QList<Info> found;
    for (const QString &folder : foldersOf(libraryPath))
        for (const QString &name : filesIn(folder))
            if (const auto info = read(QDir(folder).filePath(name)))
                found << *info;
    std::stable_sort(
        found.begin(), found.end(), [](const Info &a, const Info &b) { return a.made > b.made; });
    return found;
}

bool hasDaily(const QString &libraryPath, const QDateTime &now)
{
    return QFile::exists(pathFor(libraryPath, Reason::Daily, now));
}

Result<bool> isDue(Connection &connection, const QDateTime &now)
{
    if (connection.isInMemory() || hasDaily(connection.path(), now))
        return false;
    return backupdata::isAny(connection);
}

/// Writes a backup and returns its path. replaces: whether an existing daily backup of the same day is
/// replaced.
static Result<QString> write(Connection &connection, Reason reason, const QDateTime &now, bool replaces)
{
    if (connection.isInMemory())
        return QString();
    // If the library's disk was unmounted, the backup folder would be created on another disk.
    DP_TRY(connection.checkFile());
    const QString path = pathFor(connection.path(), reason, now);
    if (!QDir().mkpath(folderOf(connection.path())))
        return Error{ErrorKind::NoPermission, folderOf(connection.path()), {}};
    // Several programs may start at the same time. The first program writes the backup, and the other
    // programs find it. If the first program is suspended while it holds the lock, this program stops waiting
    // and writes to a part file with a unique name.
    const QDir folder(folderOf(connection.path()));
    FileLock lock(folder.filePath(u"lock"_s));
    const bool isAlone = lock.lock(longestWait) == FileLock::State::Taken;
    if (isAlone)
        for (const QString &part : folder.entryList({u"*.sqlite.part"_s}, QDir::Files))
            QFile::remove(folder.filePath(part)); // part files left by killed programs
    const auto made = replaces ? Result<bool>(false) : isMade(connection, reason, path);
    if (!made)
        return made.error();
    if (!*made)
        DP_TRY(writeAs(connection, reason, now, path,
            path + (isAlone ? QString() : u'.' + QUuid::createUuid().toString(QUuid::Id128)) + u".part"_s));
    return path;
}

Result<QString> write(Connection &connection, Reason reason, const QDateTime &now)
{
    return write(connection, reason, now, false);
}

void prune(const QString &libraryPath, const QDateTime &now)
{
    constexpr int keptDaily = 7, keptMonths = 3, keptRemovals = 10, keptOthers = 3, keptFuture = 3;
    const QString tomorrow = now.toUTC().addDays(1).toString(u"yyyy-MM-dd");
    const QDir folder(folderOf(libraryPath));
    int daily = 0, future = 0;
    QHash<QString, int> others; // number of backups of each other reason
    QSet<QString> months;
    for (const QString &name : filesIn(folder.path())) {
        bool stays = false;
        if (!name.endsWith(u"-"_s + nameOf(Reason::Daily) + u".sqlite"_s)) {
            static const QRegularExpression stamp(u"^[0-9-]*"_s);
            const QString reason = QFileInfo(name).completeBaseName().remove(stamp);
            stays = others[reason]++ < (reason == nameOf(Reason::BeforeRemoval) ? keptRemovals : keptOthers);
        } else if (name.left(10) > tomorrow) {
            // The backup was made while the clock was ahead. Such backups are counted separately, so that
            // they do not replace other backups.
            stays = future++ < keptFuture;
        } else if (daily++ < keptDaily) {
            stays = true;
        } else if (const QString month = name.left(7);
                   !months.contains(month) && months.size() < keptMonths) {
            months << month;
            stays = true;
        }
        if (!stays)
            QFile::remove(folder.filePath(name));
    }
}

/// Writes the daily backup and removes the superfluous backups.
static Outcome writeDaily(Connection &connection, const QDateTime &now, bool replaces)
{
    const auto written = write(connection, Reason::Daily, now, replaces);
    if (!written)
        return written.error();
    prune(connection.path(), now);
    return success();
}

Outcome keepBeforeRemoval(Connection &connection, const QDateTime &now)
{
    const auto hasSome = backupdata::isAny(connection);
    if (!hasSome || !*hasSome)
        return hasSome ? success() : Outcome(hasSome.error());
    const auto written = write(connection, Reason::BeforeRemoval, now);
    if (!written)
        return written.error();
    prune(connection.path(), now);
    return success();
}

Outcome keepDaily(Connection &connection, const QDateTime &now)
{
    const auto due = isDue(connection, now);
    if (!due)
        return due.error();
    if (!*due)
        return success();
    return writeDaily(connection, now, false);
}

Outcome renewDaily(Connection &connection, const QDateTime &now, qint64 leastAge)
{
    if (connection.isInMemory())
        return success();
    const auto hasSome = backupdata::isAny(connection);
    if (!hasSome)
        return hasSome.error();
    if (!*hasSome)
        return success();
    const QString path = pathFor(connection.path(), Reason::Daily, now);
    if (const auto earlier = read(path)) {
        const qint64 age = earlier->made.secsTo(now);
        if (age >= 0 && age < leastAge)
            return success();
        const auto isOwn = backupdata::coversMarksOf(connection, path);
        if (!isOwn)
            return isOwn.error();
        if (!*isOwn)
            return success();
    }
    return writeDaily(connection, now, true);
}

} // namespace dp::backup
