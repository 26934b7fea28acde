#include "library/libraryheader.h"

#include "base/filename.h"
#include "library/migrations.h"
#include "library/recovery/backup.h"
#include "library/sqlite/fileheader.h"
#include "library/sqlite/statement.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace dp::libraryheader {
namespace {

/// Checks a file with SQLite if its header does not contain the application id of this program. The file is a
/// library if the id is still in the write-ahead log. A file without an application id and without tables is
/// accepted too: a program was killed while it created the library.
Outcome askSqlite(const QString &path)
{
    auto connection = Connection::open(path, Connection::Mode::ReadOnly);
    if (!connection)
        return connection.error();
    Statement row(**connection,
        u"SELECT (SELECT count(*) FROM sqlite_schema), application_id FROM pragma_application_id"_s);
    DP_TRY(row.run());
    const bool ours =
        row.next() && (row.integer(1) == applicationId || (row.integer(0) == 0 && row.integer(1) == 0));
    DP_TRY(row.outcome());
    return ours ? success() : Outcome(Error{ErrorKind::NotALibrary, path, {}});
}

} // namespace

// Source: https://www.sqlite.org/fileformat2.html#the_database_header
Outcome check(const QString &path)
{
    QFile file(path);
    errno = 0;
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            errno == EACCES ? ErrorKind::NoPermission : ErrorKind::NoSuchFile, path, file.errorString()};
    constexpr qsizetype rootPage = FileHeader::size; // offset of the page header of the first page
    const QByteArray bytes = file.read(rootPage + 5);
    if (bytes.isEmpty())
        return success(); // an empty file, for example from mktemp, is treated like a missing file
    const FileHeader header(bytes);
    if (bytes.size() < rootPage + 5 || !header.isOfSqlite())
        return Error{ErrorKind::NotALibrary, path, {}};
    if (header.applicationId() == 0) {
        if (QFile::exists(path + u"-wal"_s))
            return askSqlite(path);
        // SQLite is not used here, because it would create files beside the file. Without a log, the header
        // is complete. A root page without cells means that there are no tables.
        const bool noTables = bytes[rootPage] == 0x0d && bytes[rootPage + 3] == 0 && bytes[rootPage + 4] == 0;
        return noTables ? success() : Outcome(Error{ErrorKind::NotALibrary, path, {}});
    }
    if (header.applicationId() != applicationId)
        return Error{ErrorKind::NotALibrary, path, {}};
    if (header.userVersion() > migrations::newest())
        return Error{ErrorKind::LibraryTooNew, path, {}};
    return success();
}

bool isLibraryOrBackup(const QString &path)
{
    QFile file(filename::resolvedOrSame(path));
    if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly))
        return false;
    const FileHeader header(file.read(FileHeader::size));
    return header.isOfSqlite()
        && (header.applicationId() == applicationId || header.applicationId() == backup::applicationId);
}

bool needsMigration(const QString &path)
{
    QFile file(filename::resolvedOrSame(path));
    if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly))
        return false;
    const FileHeader header(file.read(FileHeader::size));
    return header.applicationId() == applicationId && header.userVersion() > 0
        && header.userVersion() < migrations::newest();
}

} // namespace dp::libraryheader
