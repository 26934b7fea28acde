#pragma once

#include "base/keyword.h"
#include "library/sqlite/connection.h"

#include <memory>

namespace dp {

/// An open library file with the newest schema. Owns the connection. Papers, Keywords and LibraryProperties
/// take the connection by reference. Belongs to one thread.
class Library
{
public:
    enum class Access {
        /// The file must exist. Its content is not changed except by a migration, but SQLite may move data
        /// from its log into the file.
        Read,
        /// Like Read, for a library that this process already has open. The file itself is not opened,
        /// because closing it would drop SQLite's locks on it
        /// (https://www.sqlite.org/howtocorrupt.html, 2.2).
        Share,
        Write, ///< the file must exist
        Create, ///< the file is created if it does not exist
    };

    /// "DLYP": the application id of a library in SQLite's header.
    static constexpr int applicationId = 0x444c5950;

    static QString defaultPath();
    /// Returns whether opening migrates the library from an older program, which may take long.
    static bool needsMigration(const QString &path);
    /// Also true if the name cannot lead to a library: open() then reports the error.
    static bool exists(const QString &path);
    /// Returns whether the first bytes are those of a library or a backup of this program. Must not be called
    /// for a file that this process has open, see Access::Share.
    static bool isLibraryOrBackup(const QString &path);
    /// Returns whether the error says that the file of an open library is gone or replaced, so that nothing
    /// can be stored.
    static bool isLost(const Error &error)
    {
        return error.kind == ErrorKind::LibraryGone || error.kind == ErrorKind::LibraryReplaced;
    }
    /// Removes the library and SQLite's files beside it. For a new library whose creation failed.
    static void removeFiles(const QString &path);
    /// newKeywords: the keywords of a newly created library. A file that is not a library, or is from a newer
    /// program, is not changed. Links are followed: path() is the real file.
    static Result<std::unique_ptr<Library>> open(
        const QString &path, Access access, const QList<Keyword> &newKeywords = Keyword::defaults());
    /// Closes a library that was just created and failed to be set up. Removes it together with the folders
    /// created for it.
    static void discard(std::unique_ptr<Library> library);
    /// Creates a library in memory, with the content of a new library.
    static Result<std::unique_ptr<Library>> inMemory(const QList<Keyword> &newKeywords = Keyword::defaults());

    Connection &connection() { return *m_connection; }
    QString path() const { return m_connection->path(); }
    /// Returns whether open() created the library.
    bool isNew() const { return m_isNew; }

    /// Gives a library that an older program made a random id, see Connection::setId(). A damaged library is
    /// not written.
    Outcome ensureId();
    /// Returns the problems found by SQLite and by this program; an empty list if there are none. See
    /// repair.h.
    Result<QStringList> problems();

private:
    explicit Library(std::unique_ptr<Connection> connection)
        : m_connection(std::move(connection))
    {
    }
    static Result<std::unique_ptr<Library>> openFile(
        const QString &path, Access access, const QList<Keyword> &newKeywords);
    Outcome setUp(const QList<Keyword> &newKeywords);
    Outcome makeId();
    void readId();

    std::unique_ptr<Connection> m_connection;
    QString m_madeFolder; // first folder that was created for the file; empty: none
    bool m_isNew = false;
};

} // namespace dp
