#pragma once

#include "base/result.h"

#include <QString>

#include <memory>

namespace dp {

class Connection;

/// An open library with the newest schema, see libraryopener.h. Belongs to one thread.
///
/// Papers, Keywords, LibraryProperties and the other classes that read and write a library are constructed
/// from it, or from a Transaction if they write in one.
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

    /// isNew: the library was just created. createdFolder: the first folder that was created for its file;
    /// empty: none.
    Library(std::unique_ptr<Connection> connection, bool isNew, const QString &createdFolder);
    ~Library();
    Library(const Library &) = delete;
    Library &operator=(const Library &) = delete;

    /// Returns the path of the real file: links are followed.
    QString path() const;
    bool isNew() const { return m_isNew; }
    QString createdFolder() const { return m_createdFolder; }

    /// Returns LibraryGone or LibraryReplaced if the path no longer leads to the opened file.
    Outcome checkFile();
    /// Returns whether the error is one of checkFile(), so that nothing can be stored.
    static bool isLost(const Error &error)
    {
        return error.kind == ErrorKind::LibraryGone || error.kind == ErrorKind::LibraryReplaced;
    }
    /// Returns a number that changes when another program has written to the library.
    Result<qint64> versionOfOthers();

    /// The connection is complete only inside library/.
    operator Connection &() { return *m_connection; }

private:
    std::unique_ptr<Connection> m_connection;
    const bool m_isNew;
    const QString m_createdFolder;
};

} // namespace dp
