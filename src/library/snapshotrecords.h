#pragma once

#include "base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace dp {

class Connection;

/// A record of an imported snapshot file. The library stores it so that an interrupted import can continue,
/// and so that the older papers of a keyword can be found.
struct SnapshotRecord {
    qint64 id = 0; ///< 0: not stored yet
    QString file; ///< path of the file at the last import
    QString mark; ///< identifies the content of the file
    QStringList categories; ///< the imported categories; empty: all
    int firstYear = 0; ///< first imported year; 0: no limit
    int lastYear = 0;
    qint64 line = 0; ///< number of lines that were read
    qint64 papers = 0;
    QString firstDay; ///< first day of the imported papers, in ISO format; empty: no paper was imported yet
    QString lastDay;
    bool isWhole = false; ///< whether the import has reached the end of the file
    QString proved; ///< days for which the file has all papers, see CatalogueProof::textOf()
    QString evidence; ///< state of the proof of an unfinished import, see CatalogueProof::toText()
};

/// Reads and writes the records. The connection must outlive this object. Must be used in the thread of the
/// connection.
class SnapshotRecords
{
public:
    explicit SnapshotRecords(Connection &connection);

    /// Returns the newest record of an unfinished import with the same mark, categories and years, or
    /// std::nullopt if there is no such record.
    Result<std::optional<SnapshotRecord>> unfinished(
        const QString &mark, const QStringList &categories, int firstYear, int lastYear);
    /// Returns all records, oldest first. Only the members categories, proved and isWhole are set.
    Result<QList<SnapshotRecord>> all();
    /// Stores the record, and sets its id if it is new.
    Outcome save(SnapshotRecord &record);
    Outcome saveEvidence(qint64 id, const QString &evidence);

private:
    Connection &m_connection;
};

} // namespace dp
