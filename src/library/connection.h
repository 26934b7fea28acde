#pragma once

#include "base/fileidentity.h"
#include "base/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QString>

#include <memory>
#include <optional>

namespace dp {

/// One SQLite connection with a name of its own, removed when this goes. It belongs to the thread that opened
/// it: a copied QSqlDatabase works from another one without a word, so none is handed out.
class Connection
{
public:
    enum class Mode { ReadOnly, ReadWrite };
    /// Of SQLite's page cache, where a library is written: the papers of some tabs.
    static constexpr int cacheKiB = 8192;

    /// WAL, foreign keys, a busy timeout of ten seconds. The path is a file's name, whatever it looks like.
    static Result<std::unique_ptr<Connection>> open(const QString &path, Mode mode);
    static Result<std::unique_ptr<Connection>> openInMemory();
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    QString path() const { return m_path; }
    bool isInMemory() const { return m_isInMemory; }
    /// Of the file that was opened; nothing for a library in memory.
    std::optional<FileIdentity> identity() const { return m_identity; }
    /// LibraryGone or LibraryReplaced where the path does not lead to the file that was opened any more:
    /// SQLite goes on writing into a file that nobody can open again.
    Outcome checkFile() const;
    /// One statement without parameters or rows.
    Outcome execute(const QString &sql);
    /// The complaint of the database as an error that names the library.
    Error toError(const QSqlError &error) const;

private:
    friend class Statement;
    static Result<std::unique_ptr<Connection>> openAs(
        const QString &path, const QString &file, const QString &options);
    Outcome prepare(Mode mode);
    Connection(const QString &path, const QString &name);
    QSqlDatabase database() const { return QSqlDatabase::database(m_name, false); }

    QString m_path;
    QString m_name;
    bool m_isInMemory = false;
    std::optional<FileIdentity> m_identity;
    mutable std::optional<FileIdentity> m_log; ///< of the write-ahead log, once there is one
};

} // namespace dp
