#pragma once

#include "base/result.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QString>

namespace dp {

class Connection;

/// Describes the note file of a paper as it was at the last synchronization.
struct NoteFileRecord {
    qint64 paper = 0;
    QString name; ///< path in the folder
    QString note; ///< hash of the note
    /// Hashes of the other parts that the program has written, by the name of the part.
    QMap<QString, QString> parts;

    /// Returns the hash of a text, for comparisons only.
    static QString hashOf(const QString &text);
    /// Returns whether a text is such a hash.
    static bool isHash(const QString &text);

    friend bool operator==(const NoteFileRecord &, const NoteFileRecord &) = default;
};

/// Remembers the note files of papers in a folder, so that a change of a file is told apart from a change of
/// the note in the library. A folder that was moved is unknown.
class NoteFileRecords
{
public:
    /// folder: absolute path without symbolic links.
    NoteFileRecords(Connection &connection, const QString &folder)
        : m_connection(connection)
        , m_folder(folder)
    {
    }

    /// Returns the records of these papers; a paper without a record is left out.
    Result<QHash<qint64, NoteFileRecord>> of(const QList<qint64> &papers);
    /// Returns the names of the files of all records, by paper.
    Result<QHash<qint64, QString>> names();
    /// Returns whether the folder has a record.
    Result<bool> hasAny();
    /// Adds or replaces records. Must be called in a transaction.
    Outcome add(const QList<NoteFileRecord> &records);

private:
    Connection &m_connection;
    const QString m_folder;
};

} // namespace dp
