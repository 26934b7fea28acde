#pragma once

#include <QByteArray>

namespace dp {

/// The header of an SQLite file. It is read without SQLite, because SQLite may write to a file that it opens.
/// Source: https://www.sqlite.org/fileformat2.html#the_database_header
class FileHeader
{
public:
    static constexpr qsizetype size = 100; ///< size of the header in bytes

    /// bytes: the first bytes of the file. A number that is not completely in these bytes is read as 0.
    explicit FileHeader(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    bool isOfSqlite() const { return m_bytes.startsWith(QByteArray("SQLite format 3\0", 16)); }
    /// Returns whether the bytes end before the application id.
    bool isCut() const { return m_bytes.size() < applicationIdAt + 4; }
    int userVersion() const { return number(userVersionAt); }
    int applicationId() const { return number(applicationIdAt); }

private:
    static constexpr qsizetype userVersionAt = 60, applicationIdAt = 68;
    int number(qsizetype at) const;

    QByteArray m_bytes;
};

} // namespace dp
