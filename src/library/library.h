#pragma once

#include "base/result.h"

#include <QString>

#include <memory>

namespace dp {

class Connection;
class MuteCache;

/// An open library with the newest schema. Libraries are opened with libraryopener::open(). A library must be
/// used in one thread only.
///
/// Papers, Keywords, LibraryProperties and the other classes that read and write a library are constructed
/// from a Library. If they write in a transaction, they are constructed from the Transaction.
class Library
{
public:
    enum class Access {
        /// The file must exist. Its content is not changed except by a migration, but SQLite may move data
        /// from its write-ahead log into the file.
        Read,
        /// Like Read, for a library that this process already has open. Only SQLite opens the file. If this
        /// program opened and closed the file itself, SQLite's locks on it would be released
        /// (https://www.sqlite.org/howtocorrupt.html, 2.2).
        Share,
        Write, ///< the file must exist
        Create, ///< the file is created if it does not exist
    };

    /// isNew: whether the library was just created. createdFolder: the first folder that was created for its
    /// file; empty: no folder was created.
    Library(std::unique_ptr<Connection> connection, bool isNew, const QString &createdFolder);
    ~Library();
    Library(const Library &) = delete;
    Library &operator=(const Library &) = delete;

    /// Returns the path of the library file, with symbolic links resolved.
    QString path() const;
    bool isNew() const { return m_isNew; }
    QString createdFolder() const { return m_createdFolder; }

    /// Checks that the path still leads to the opened file. Otherwise returns the error LibraryGone or
    /// LibraryReplaced.
    Outcome checkFile();
    /// Returns whether the error is one of the errors of checkFile(). After such an error, nothing can be
    /// stored.
    static bool isLost(const Error &error)
    {
        return error.kind == ErrorKind::LibraryGone || error.kind == ErrorKind::LibraryReplaced;
    }
    /// Returns a number that changes when another program has written to the library.
    Result<qint64> versionOfOthers();

    /// Uses the hidden papers that other libraries of this file in this program also use. isReadElsewhere:
    /// this library never waits for them, and uses what another one has read last.
    void shareMutes(const std::shared_ptr<MuteCache> &mutes, bool isReadElsewhere);

    /// Returns the connection. The class is defined only for the files in library/.
    operator Connection &() { return *m_connection; }

private:
    std::unique_ptr<Connection> m_connection;
    const bool m_isNew;
    const QString m_createdFolder;
};

} // namespace dp
