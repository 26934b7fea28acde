#include "library/recovery/rebuild.h"

#include "base/filelock.h"
#include "base/filename.h"
#include "base/files.h"
#include "base/log.h"
#include "library/keywords.h"
#include "library/ledger.h"
#include "library/libraryfiles.h"
#include "library/libraryheader.h"
#include "library/libraryopener.h"
#include "library/recovery/backup.h"
#include "library/recovery/damagestate.h"
#include "library/recovery/repair.h"
#include "library/recovery/restore.h"
#include "library/recovery/salvage.h"
#include "library/removedkeywords.h"
#include "library/sqlite/attached.h"
#include "library/sqlite/fileheader.h"
#include "library/sqlite/statement.h"
#include "library/transaction.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace dp::rebuild {
namespace {

constexpr auto suffixes = {"-wal", "-shm", "-journal", ""};

/// Returns whether another program has the library open. A program that has a library open in WAL mode holds
/// a lock on the byte at offset 128 of the file "-shm". Source: UNIX_SHM_DMS in SQLite's os_unix.c, 3.40
bool isOpenElsewhere(const QString &library)
{
#ifdef Q_OS_UNIX
    const int file = ::open(QFile::encodeName(library + u"-shm"_s).constData(), O_RDWR | O_CLOEXEC);
    if (file < 0)
        return false;
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = 128;
    lock.l_len = 1;
    const bool isLocked = ::fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
    ::close(file);
    return isLocked;
#else
    Q_UNUSED(library)
    return false; // no check is needed, because an open file cannot be renamed on this system
#endif
}

QString freeNameFor(const QString &library, const QDateTime &now)
{
    const QString stem = libraryfiles::damagedPrefix(library) + now.toUTC().toString(u"yyyy-MM-dd-HHmmss"_s);
    QString name = stem;
    for (int i = 2; QFile::exists(name); ++i)
        name = stem + u"-%1"_s.arg(i);
    return name;
}

/// Returns the new path of the damaged library. The path is from the note of an interrupted rebuild, or from
/// a new note that is written in this call.
Result<QString> beginOrGoOn(const QString &library, const QDateTime &now)
{
    if (damagestate::isRebuildUnfinished(library)) {
        const auto note = files::read(libraryfiles::rebuildNote(library), 64 * 1024);
        if (note)
            return QFileInfo(library).absolutePath() + u'/' + QString::fromUtf8(*note);
        // An empty note means that the rebuild was never started, because notes are written completely.
        if (note.error().kind != ErrorKind::EmptyFile)
            return note.error();
    }
    const QString aside = freeNameFor(library, now);
    DP_TRY(files::write(libraryfiles::rebuildNote(library), QFileInfo(aside).fileName().toUtf8()));
    return aside;
}

Outcome setAside(const QString &library, const QString &aside)
{
    for (const char *suffix : suffixes) {
        const QString from = library + QLatin1StringView(suffix), to = aside + QLatin1StringView(suffix);
        // If `to` or `aside` exists, an interrupted rebuild has already moved this file. A file at the path
        // `from` then belongs to a new library.
        if (QFile::exists(from) && !QFile::exists(to) && !QFile::exists(aside))
            DP_TRY(files::replace(from, to));
    }
    return success();
}

/// Clears the coverage of each keyword that has lost papers. Its days become wanted days again, and the next
/// refresh fetches their papers.
Outcome admitLosses(Connection &connection, const Salvage::Found &found)
{
    Keywords keywords(connection);
    Ledger ledger(connection);
    const auto states = keywords.states();
    if (!states)
        return states.error();
    for (const KeywordState &state : *states) {
        const qint64 id = state.keyword.id;
        if (found.matchesThereWere.value(id, -1) == state.papers || state.coverage.complete.isEmpty())
            continue;
        Coverage coverage;
        coverage.kept = true;
        const QDate from = state.coverage.completeFrom(), wanted = state.coverage.wantedFrom;
        coverage.wantedFrom = wanted.isValid() ? std::min(from, wanted) : from;
        DP_TRY(ledger.save(id, coverage));
        DP_TRY(ledger.keepAnswer(id, {}));
        DP_TRY(keywords.markRefreshed(id, {}));
    }
    return success();
}

/// Adds missing data from the newest usable backup and returns the time of this backup. The time is invalid
/// if no backup is usable.
Result<QDateTime> fillIn(Connection &connection, const QList<backup::Info> &backups)
{
    for (const backup::Info &info : backups) {
        const auto attached = Attached::open(connection, info.path, u"backup"_s);
        if (!attached)
            continue;
        Transaction transaction(connection);
        DP_TRY(transaction.begin());
        const auto filled = restore::missingFromBackup(connection);
        if (!filled) {
            qCWarning(logLibrary) << "the backup" << info.path << "cannot be used:" << filled.error().detail;
            continue;
        }
        DP_TRY(transaction.commit());
        return info.made;
    }
    return QDateTime();
}

/// Sets the lost keywords in the report: keywords of the damaged file that are not in the new library. The
/// report contains their names, and the number of lost keywords without a known name.
void tellLostKeywords(Report &report, const Salvage::Found &found, const QList<Keyword> &now)
{
    QSet<qint64> ids;
    QSet<QString> names;
    for (const Keyword &keyword : now) {
        ids << keyword.id;
        names << Keyword::folded(keyword.name);
    }
    for (const qint64 id : found.keywordIds) {
        const QString name = found.keywordNames.value(id);
        if (name.isEmpty() && !ids.contains(id))
            ++report.namelessLostKeywords;
        else if (!name.isEmpty() && !names.contains(name) && !ids.contains(id))
            report.lostKeywords << name;
    }
    report.lostKeywords.sort();
}

/// Sets the lost tags and saved searches in the report: names in the damaged file that the new library has
/// not.
Outcome tellLostNames(Report &report, const Salvage::Found &found, Connection &connection)
{
    QSet<QString> lost = found.otherNames;
    Statement names(connection, u"SELECT folded FROM tags UNION SELECT folded FROM saved_searches"_s);
    DP_TRY(names.run());
    while (names.next())
        lost.remove(names.text(0));
    DP_TRY(names.outcome());
    report.lostNames = QStringList(lost.cbegin(), lost.cend());
    report.lostNames.sort();
    return success();
}

/// Returns whether the file is the beginning of a library: its header has the application id of a library, or
/// it is cut off before the id. A file that is so short is not a complete database of any program.
bool isCutLibrary(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const FileHeader header(file.read(FileHeader::size));
    return header.isOfSqlite() && (header.isCut() || header.applicationId() == libraryheader::applicationId);
}

Result<Report> build(const QString &library, const QString &aside, const QList<backup::Info> &backups,
    const std::function<void(double)> &onProgress)
{
    auto file = SqlitePageReader::open(aside);
    if (!file)
        return file.error();
    (*file)->onProgress = onProgress;
    libraryfiles::remove(libraryfiles::rebuilt(library)); // files left by an interrupted rebuild
    auto made = libraryopener::open(libraryfiles::rebuilt(library), Library::Access::Create, {});
    if (!made)
        return made.error();
    Connection &connection = **made;
    auto found = Salvage(**made).copyAll(**file);
    if (!found)
        return found.error();
    Report report;
    report.setAside = aside;
    const auto backupOf = fillIn(connection, backups);
    if (!backupOf)
        return backupOf.error();
    report.backup = *backupOf;
    if (const auto mended = repair::mend(connection); !mended)
        return mended.error();
    Transaction transaction(connection);
    DP_TRY(transaction.begin());
    DP_TRY(admitLosses(connection, *found));
    report.papers = found->papers;
    if (found->papersThereWere >= 0)
        report.lostPapers = std::max<qint64>(0, found->papersThereWere - found->papers);
    if (report.lostPapers != 0) // without the lost papers the imports are incomplete and must start again
        DP_TRY(connection.execute(u"DELETE FROM snapshots"_s));
    auto keywords = Keywords(connection).all();
    if (!keywords)
        return keywords.error();
    report.keywords = int(keywords->size());
    const auto removed = RemovedKeywords(connection).ids();
    if (!removed)
        return removed.error();
    for (const qint64 id : *removed)
        found->keywordIds.remove(id);
    tellLostKeywords(report, *found, *keywords);
    DP_TRY(tellLostNames(report, *found, connection));
    report.isNew = keywords->isEmpty() && report.papers == 0;
    if (report.isNew)
        for (const Keyword &keyword : Keyword::defaults())
            if (const auto added = Keywords(connection).add(keyword); !added)
                return added.error();
    DP_TRY(transaction.commit());
    DP_TRY(connection.execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    return report;
}

} // namespace

Result<Report> run(const QString &name, const QDateTime &now, const std::function<void(double)> &onProgress)
{
    // If the path is a symbolic link, its target is rebuilt in the folder of the target, and the link stays.
    const auto real = filename::resolve(name);
    if (!real)
        return real.error();
    const QString libraryPath = *real;
    const QList<backup::Info> backups = backup::list(name);
    FileLock lock(libraryfiles::rebuildLock(libraryPath));
    constexpr int longest = 10000; // milliseconds, the same as SQLite's busy timeout
    if (const auto state = lock.lock(longest); state != FileLock::State::Taken)
        return Error{state == FileLock::State::Held ? ErrorKind::LibraryBusy : ErrorKind::LibraryReadOnly,
            libraryPath, u"being rebuilt"_s};
    if (isOpenElsewhere(libraryPath))
        return Error{ErrorKind::LibraryBusy, libraryPath, u"open in another program"_s};
    if (!damagestate::isRebuildUnfinished(libraryPath)) {
        // Check that it is a library of this program before any file is changed.
        auto file = SqlitePageReader::open(libraryPath);
        if (!file)
            return file.error();
        if (!Salvage::isAny(**file) && !isCutLibrary(libraryPath) && backups.isEmpty())
            return Error{ErrorKind::NotALibrary, libraryPath, {}};
    }
    // The rebuilt library is about as large as the damaged library. The rebuild does not start if there is
    // not enough space.
    const QStorageInfo disk(QFileInfo(libraryPath).absolutePath());
    if (disk.isValid() && disk.bytesAvailable() < QFileInfo(libraryPath).size() * 5 / 4 + 1024 * 1024)
        return Error{ErrorKind::DiskFull, libraryPath, u"no room to rebuild it"_s};
    const auto aside = beginOrGoOn(libraryPath, now);
    if (!aside)
        return aside.error();
    DP_TRY(setAside(libraryPath, *aside));
    auto report = build(libraryPath, *aside, backups, onProgress);
    if (!report)
        return report;
    DP_TRY(files::replace(libraryfiles::rebuilt(libraryPath), libraryPath));
    libraryfiles::remove(libraryfiles::rebuilt(libraryPath)); // files that SQLite may have left beside it
    QFile::remove(libraryfiles::rebuildNote(libraryPath));
    damagestate::clearSuspicion(libraryPath);
    qCInfo(logLibrary) << "the library" << libraryPath
                       << "was damaged and has been rebuilt; the damaged file is" << *aside;
    return report;
}

} // namespace dp::rebuild
