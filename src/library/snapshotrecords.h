#pragma once

#include "base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace dp {

class Connection;

/// An imported snapshot file. The library stores it so that an interrupted import can continue and a keyword
/// can find its past.
struct SnapshotRecord {
    qint64 id = 0; ///< 0: not stored yet
    QString file; ///< the path of the last import
    QString mark; ///< identifies the content of the file
    QStringList categories; ///< the imported categories; empty: all
    int firstYear = 0; ///< 0: no limit
    int lastYear = 0;
    qint64 line = 0; ///< number of lines that were read
    qint64 papers = 0;
    QString firstDay; ///< ISO; empty: no paper yet
    QString lastDay;
    bool isWhole = false; ///< the import reached the end of the file
    QString proved; ///< days for which the file has all papers, see CatalogueProof::textOf()
    QString evidence; ///< state of the proof of an unfinished import, see CatalogueProof::toText()
};

/// Reads and writes the records. The connection must outlive the object; its thread.
class SnapshotRecords
{
public:
    explicit SnapshotRecords(Connection &connection);

    /// Returns the newest record of an unfinished import of the same file with the same choice.
    Result<std::optional<SnapshotRecord>> unfinished(
        const QString &mark, const QStringList &categories, int firstYear, int lastYear);
    /// Returns all records, oldest first, with categories, proved and isWhole only.
    Result<QList<SnapshotRecord>> all();
    /// Stores the record, and sets its id if it is new.
    Outcome save(SnapshotRecord &record);
    Outcome saveEvidence(qint64 id, const QString &evidence);

private:
    Connection &m_connection;
};

} // namespace dp
