#include "library/backup.h"

#include "base/filelock.h"
#include "base/filename.h"
#include "base/files.h"
#include "base/moment.h"
#include "library/libraryfiles.h"
#include "library/migrations.h"
#include "library/statement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QUuid>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace dp {

Result<std::unique_ptr<Attached>> Attached::open(
    Connection &connection, const QString &path, const QString &schema)
{
    Statement attach(connection, u"ATTACH ? AS "_s + schema);
    DP_TRY(attach.bind(filename::absolute(path)).run()); // a name of a file, whatever it looks like
    return std::unique_ptr<Attached>(new Attached(connection, schema));
}

Attached::~Attached()
{
    // One that cannot be detached goes with its connection.
    (void)m_connection.execute(u"DETACH "_s + m_schema);
}

namespace backup {
namespace {

constexpr int longestWait = 10000; // milliseconds, as for a lock of SQLite's
constexpr auto allReasons = {Reason::Daily, Reason::BeforeMigration, Reason::BeforeRestore};

QString nameOf(Reason reason)
{
    switch (reason) {
    case Reason::Daily: return u"daily"_s;
    case Reason::BeforeMigration: return u"before-migration"_s;
    case Reason::BeforeRestore: return u"before-restore"_s;
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

/// A day has one of each kind, but for those that a person's own restoring makes.
QString pathFor(const QString &libraryPath, Reason reason, const QDateTime &now)
{
    const QDateTime utc = now.toUTC();
    const QString stamp =
        utc.toString(reason == Reason::BeforeRestore ? u"yyyy-MM-dd-HHmmss" : u"yyyy-MM-dd");
    return QDir(folderOf(libraryPath)).filePath(stamp + u'-' + nameOf(reason) + u".sqlite"_s);
}

Result<bool> hasTable(Connection &connection, const QString &name)
{
    Statement row(connection, u"SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = ?"_s);
    DP_TRY(row.bind(name).run());
    const bool found = row.next();
    DP_TRY(row.outcome());
    return found;
}

Outcome copy(Connection &connection, Reason reason, const QDateTime &now)
{
    DP_TRY(connection.execute(u"CREATE TABLE copy.about (made TEXT NOT NULL, reason TEXT NOT NULL)"_s));
    Statement about(connection, u"INSERT INTO copy.about VALUES (?, ?)"_s);
    DP_TRY(about.bind(Moment::fromDateTime(now).iso(), nameOf(reason)).run());
    for (const QString &table : {u"keywords"_s, u"coverage"_s, u"ledger"_s, u"facts"_s}) {
        const auto has = hasTable(connection, table);
        if (!has)
            return has.error();
        if (*has)
            DP_TRY(connection.execute(u"CREATE TABLE copy.%1 AS SELECT * FROM main.%1"_s.arg(table)));
    }
    DP_TRY(connection.execute(
        u"CREATE TABLE copy.marks (paper_id INTEGER PRIMARY KEY, is_read INTEGER NOT NULL, is_starred INTEGER NOT NULL)"_s));
    // Two halves, each with an index of its own; kept marks are of papers that are not there.
    DP_TRY(connection.execute(
        u"INSERT INTO copy.marks SELECT id, is_read, is_starred FROM main.papers WHERE is_read = 1"_s));
    DP_TRY(connection.execute(
        u"INSERT INTO copy.marks SELECT id, 0, 1 FROM main.papers WHERE is_starred = 1 AND is_read = 0"_s));
    const auto hasKept = hasTable(connection, u"kept_marks"_s);
    if (!hasKept)
        return hasKept.error();
    if (*hasKept)
        DP_TRY(connection.execute(
            u"INSERT OR IGNORE INTO copy.marks SELECT paper_id, is_read, is_starred FROM main.kept_marks"_s));
    DP_TRY(
        connection.execute(u"CREATE TABLE copy.starred AS SELECT * FROM main.papers WHERE is_starred = 1"_s));
    return connection.execute(
        u"CREATE TABLE copy.starred_matches AS SELECT k.folded, m.* FROM main.matches m"
        " JOIN main.keywords k ON k.id = m.keyword_id WHERE m.paper_id IN (SELECT id FROM copy.starred)"_s);
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

/// Newest first, as their names have it.
QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList({u"*.sqlite"_s}, QDir::Files, QDir::Name | QDir::Reversed);
}

/// Beside the real file; and where the library is opened through a link, beside that as well: that is where
/// older versions of the program put them.
QStringList foldersOf(const QString &libraryPath)
{
    QStringList folders{folderOf(libraryPath)};
    const QString beside = filename::absolute(libraryPath) + u".backups"_s;
    if (QFileInfo(beside).canonicalFilePath() != QFileInfo(folders.first()).canonicalFilePath())
        folders << beside;
    return folders;
}

/// Writes the copy and gives it its name. Nobody else writes to this part.
Outcome writeAs(
    Connection &connection, Reason reason, const QDateTime &now, const QString &path, const QString &part)
{
    const auto written = [&]() -> Outcome {
        const auto attached = Attached::open(connection, part, u"copy"_s);
        if (!attached)
            return attached.error();
        // Nothing but a rename makes it a backup, so it needs no journal; it is on the disk when it is
        // committed.
        DP_TRY(connection.execute(u"PRAGMA copy.journal_mode = OFF"_s));
        DP_TRY(connection.execute(u"PRAGMA copy.synchronous = FULL"_s));
        DP_TRY(connection.execute(u"BEGIN"_s)); // which sees one state of the library, and does not lock it
        const auto copied = copy(connection, reason, now);
        if (!copied) {
            (void)connection.execute(u"ROLLBACK"_s); // the copy is thrown away
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
    if (error.kind == ErrorKind::DiskFull) // the sentence names the file that there is no room for
        error.subject = path;
    return error;
}

/// Another program may have made it while this one waited for its turn.
Result<bool> isMade(Connection &connection, Reason reason, const QString &path)
{
    switch (reason) {
    case Reason::Daily: return QFileInfo(path).isFile();
    case Reason::BeforeRestore: return false;
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
    Statement row(connection,
        u"SELECT EXISTS (SELECT 1 FROM ledger) OR EXISTS (SELECT 1 FROM kept_marks)"
        " OR EXISTS (SELECT 1 FROM papers WHERE is_read = 1) OR EXISTS (SELECT 1 FROM papers WHERE is_starred = 1)"_s);
    DP_TRY(row.run());
    const bool hasSome = row.next() && row.integer(0) != 0;
    DP_TRY(row.outcome());
    return hasSome;
}

Result<QString> write(Connection &connection, Reason reason, const QDateTime &now)
{
    if (connection.isInMemory())
        return QString();
    DP_TRY(connection.checkFile()); // a folder for backups where a disk was would be on another one
    const QString path = pathFor(connection.path(), reason, now);
    if (!QDir().mkpath(folderOf(connection.path())))
        return Error{ErrorKind::NoPermission, folderOf(connection.path()), {}};
    // Several programs may start at once: one makes it, and the others see it made. One that is stopped in
    // the middle of it is not waited for longer; then this one writes to a part of its own.
    const QDir folder(folderOf(connection.path()));
    FileLock lock(folder.filePath(u"lock"_s));
    const bool isAlone = lock.lock(longestWait) == FileLock::State::Taken;
    if (isAlone)
        for (const QString &part : folder.entryList({u"*.sqlite.part"_s}, QDir::Files))
            QFile::remove(folder.filePath(part)); // of programs that were killed
    const auto made = isMade(connection, reason, path);
    if (!made)
        return made.error();
    if (!*made)
        DP_TRY(writeAs(connection, reason, now, path,
            path + (isAlone ? QString() : u'.' + QUuid::createUuid().toString(QUuid::Id128)) + u".part"_s));
    return path;
}

void prune(const QString &libraryPath, const QDateTime &now)
{
    constexpr int keptDaily = 7, keptMonths = 3, keptOthers = 3, keptFuture = 3;
    const QString tomorrow = now.toUTC().addDays(1).toString(u"yyyy-MM-dd");
    const QDir folder(folderOf(libraryPath));
    int daily = 0, others = 0, future = 0;
    QSet<QString> months;
    for (const QString &name : filesIn(folder.path())) {
        bool stays = false;
        if (!name.endsWith(u"-"_s + nameOf(Reason::Daily) + u".sqlite"_s)) {
            stays = others++ < keptOthers;
        } else if (name.left(10) > tomorrow) { // made while the clock was ahead: they take no other's place
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

Outcome keepDaily(Connection &connection, const QDateTime &now)
{
    const auto due = isDue(connection, now);
    if (!due)
        return due.error();
    if (!*due)
        return success();
    const auto written = write(connection, Reason::Daily, now);
    if (!written)
        return written.error();
    prune(connection.path(), now);
    return success();
}

} // namespace backup
} // namespace dp
