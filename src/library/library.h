#pragma once

#include "base/keyword.h"
#include "library/connection.h"

#include <memory>

namespace dp {

/// A library file, opened and of today's schema: the connection, and who reads and writes through it
/// (Papers, Keywords, Facts) takes it by reference. One thread's own.
class Library
{
public:
    enum class Access {
        Read, ///< there must be one; nothing is written, but for a migration
        Share, ///< as Read, for one that this process has open already: the file itself is not looked into,
               ///< since closing it would drop SQLite's locks on it
               ///< (https://www.sqlite.org/howtocorrupt.html, 2.2)
        Write, ///< there must be one
        Create, ///< made if there is none
    };

    /// "DLYP": marks the file as ours, in SQLite's header.
    static constexpr int applicationId = 0x444c5950;

    static QString defaultPath();
    /// Whether opening it takes it over from an older program, which may take long.
    static bool needsMigration(const QString &path);
    /// Also where the name leads to nothing that could be one: opening it says what is wrong.
    static bool exists(const QString &path);
    /// By its first bytes: a library or a backup of this program. Not for one that this process has open, see
    /// Access::Share.
    static bool isLibraryOrBackup(const QString &path);
    /// The library and what SQLite keeps beside it; for one that was just made and came to nothing.
    static void removeFiles(const QString &path);
    /// newKeywords are what a library gets that is made here. A file that is no library or of a newer program
    /// is not touched. Links are followed: path() is the real file.
    static Result<std::unique_ptr<Library>> open(
        const QString &path, Access access, const QList<Keyword> &newKeywords = Keyword::defaults());
    /// Closes one that was made just now and came to nothing, and removes it with the folders made for it.
    static void discard(std::unique_ptr<Library> library);
    /// One in memory, as a new library on disk would be.
    static Result<std::unique_ptr<Library>> inMemory(const QList<Keyword> &newKeywords = Keyword::defaults());

    Connection &connection() { return *m_connection; }
    QString path() const { return m_connection->path(); }
    /// open() has just made it.
    bool isNew() const { return m_isNew; }

    /// SQLite's own verdict and ours: nothing, or what is wrong. See repair.h.
    Result<QStringList> problems();

private:
    explicit Library(std::unique_ptr<Connection> connection)
        : m_connection(std::move(connection))
    {
    }
    static Result<std::unique_ptr<Library>> openFile(
        const QString &path, Access access, const QList<Keyword> &newKeywords);
    Outcome setUp(const QList<Keyword> &newKeywords);

    std::unique_ptr<Connection> m_connection;
    QString m_madeFolder; // the first one made for it; empty: none
    bool m_isNew = false;
};

} // namespace dp
