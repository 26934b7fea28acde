#pragma once

#include <QByteArray>

namespace dp {

/// The beginning of an SQLite file. It can be read without SQLite, which may write to a file that it opens.
/// Source: https://www.sqlite.org/fileformat2.html#the_database_header
class FileHeader
{
public:
    static constexpr qsizetype size = 100; ///< bytes

    /// bytes: the first bytes of the file. Numbers behind their end are 0.
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
