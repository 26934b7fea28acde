#pragma once

#include "base/fileidentity.h"
#include "base/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QString>
#include <QVariant>

#include <memory>
#include <optional>
#include <utility>

namespace dp {

class MuteCache;

/// An SQLite connection with a unique name, which is removed in the destructor. It belongs to the thread that
/// opened it. No function returns the QSqlDatabase, because a copy of it can be used in another thread
/// without a warning.
class Connection
{
public:
    enum class Mode {
        ReadOnly,
        /// For programs that only read: no statement may change the library. The file is opened with write
        /// access if possible, so that the last connection removes SQLite's files beside the library.
        ReadAndTidy,
        ReadWrite,
    };
    /// Size of SQLite's page cache for a writable library, in KiB. The papers of several tabs fit into the
    /// cache.
    static constexpr int cacheKiB = 8192;

    /// Opens the file with a write-ahead log, foreign keys and a busy timeout of ten seconds. path is always
    /// interpreted as the name of a file.
    static Result<std::unique_ptr<Connection>> open(const QString &path, Mode mode);
    static Result<std::unique_ptr<Connection>> openInMemory();
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    QString path() const { return m_path; }
    bool isInMemory() const { return m_isInMemory; }
    /// Returns the identity of the opened file, or std::nullopt for a library in memory.
    std::optional<FileIdentity> identity() const { return m_identity; }
    /// Checks that the path still leads to the opened file. Otherwise returns the error LibraryGone or
    /// LibraryReplaced. Without this check, SQLite would continue to write into a file that no program can
    /// open again.
    Outcome checkFile();
    /// Name under which the table of properties contains the id of the library.
    static constexpr QLatin1StringView idName{"library_id"};
    /// Sets the id of the library, which must be stored in the library. With the id, checkFile() detects
    /// whether another library was copied over the open file. id is empty if the library has no id.
    void setId(const QString &id) { m_id = id; }
    bool hasId() const { return !m_id.isEmpty(); }
    /// Returns whether checkFile() has detected that another file was copied over the open file. The file
    /// must not be written then.
    bool isOverwritten() const { return m_isOverwritten; }
    /// Sets the symbolic link through which the library was opened. checkFile() then also checks that the
    /// link leads to the opened file.
    void setLink(const QString &link) { m_link = link; }
    /// The hidden papers of the library, see MuteCache::of(). Connections of several threads can share them.
    const std::shared_ptr<MuteCache> &muteCache() const { return m_muteCache; }
    void setMuteCache(const std::shared_ptr<MuteCache> &cache) { m_muteCache = cache; }
    /// Sets that this connection uses the hidden papers that another connection has read last, because it
    /// must never wait.
    void setMutesReadElsewhere(bool isElsewhere) { m_areMutesReadElsewhere = isElsewhere; }
    bool areMutesReadElsewhere() const { return m_areMutesReadElsewhere; }
    /// Returns a number that changes when another connection has written to the library. Source:
    /// https://www.sqlite.org/pragma.html#pragma_data_version
    Result<qint64> versionOfOthers();
    /// Runs one SQL statement that has no parameters. Rows are not returned.
    Outcome execute(const QString &sql);
    /// Converts an error of the database to an error that names the library.
    Error toError(const QSqlError &error) const;

private:
    friend class Interruption;
    friend class Statement;
    static Result<std::unique_ptr<Connection>> openAs(
        const QString &path, const QString &file, const QString &options);
    static Result<std::unique_ptr<Connection>> openImmutable(const QString &path);
    static Result<std::unique_ptr<Connection>> openToTidy(const QString &path);
    Outcome prepare(Mode mode);
    Outcome checkContent();
    enum class Content { Same, Other, Unknown };
    Content contentOfFile();
    Result<QVariant> firstValue(const QString &sql) const;
    void dropLog();
    Connection(const QString &path, const QString &name);
    QSqlDatabase database() const { return QSqlDatabase::database(m_name, false); }

    QString m_path;
    QString m_link;
    QString m_name;
    bool m_isInMemory = false;
    std::optional<FileIdentity> m_identity;
    std::optional<FileIdentity> m_log; ///< identity of the write-ahead log, after it was first seen
    QString m_id; ///< id of the library; empty: the library has no id
    bool m_isIdInFile = false; ///< whether the id was found in the file itself, not only in the log
    /// Size in bytes and time in milliseconds since 1970 of the file at the last check of its content.
    std::pair<qint64, qint64> m_checked{-1, -1};
    bool m_isOverwritten = false;
    std::shared_ptr<MuteCache> m_muteCache;
    bool m_areMutesReadElsewhere = false;
};

} // namespace dp
