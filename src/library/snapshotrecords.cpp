#include "library/snapshotrecords.h"

#include "library/sqlite/statement.h"

using namespace Qt::StringLiterals;

namespace dp {

SnapshotRecords::SnapshotRecords(Connection &connection)
    : m_connection(connection)
{
}

Result<std::optional<SnapshotRecord>> SnapshotRecords::unfinished(
    const QString &mark, const QStringList &categories, int firstYear, int lastYear)
{
    Statement row(m_connection,
        u"SELECT id, file, line, papers, first_day, last_day, proved, evidence FROM snapshots WHERE mark = ?"
        " AND categories = ? AND first_year = ? AND last_year = ? AND NOT is_whole ORDER BY id DESC"_s);
    DP_TRY(row.bind(mark, categories.join(u' '), firstYear, lastYear).run());
    std::optional<SnapshotRecord> found;
    if (row.next())
        found = SnapshotRecord{row.integer(0), row.text(1), mark, categories, firstYear, lastYear,
            row.integer(2), row.integer(3), row.text(4), row.text(5), false, row.text(6), row.text(7)};
    DP_TRY(row.outcome());
    return found;
}

Result<QList<SnapshotRecord>> SnapshotRecords::all()
{
    Statement rows(m_connection, u"SELECT categories, proved, is_whole FROM snapshots ORDER BY id"_s);
    DP_TRY(rows.run());
    QList<SnapshotRecord> records;
    while (rows.next()) {
        SnapshotRecord record;
        record.categories = rows.text(0).split(u' ', Qt::SkipEmptyParts);
        record.proved = rows.text(1);
        record.isWhole = rows.integer(2) != 0;
        records << record;
    }
    DP_TRY(rows.outcome());
    return records;
}

Outcome SnapshotRecords::save(SnapshotRecord &record)
{
    if (record.id == 0) {
        Statement insert(m_connection,
            u"INSERT INTO snapshots (file, mark, categories, first_year, last_year, line, papers, first_day,"
            " last_day, is_whole) VALUES (?, ?, ?, ?, ?, 0, 0, '', '', 0)"_s);
        DP_TRY(insert
                   .bind(record.file, record.mark, record.categories.join(u' '), record.firstYear,
                       record.lastYear)
                   .run());
        record.id = insert.lastId();
    }
    Statement update(m_connection,
        u"UPDATE snapshots SET file = ?, line = ?, papers = ?, first_day = ?, last_day = ?, is_whole = ?,"
        " proved = ?, evidence = ? WHERE id = ?"_s);
    return update
        .bind(record.file, record.line, record.papers, record.firstDay, record.lastDay, record.isWhole,
            record.proved, record.evidence, record.id)
        .run();
}

Outcome SnapshotRecords::saveEvidence(qint64 id, const QString &evidence)
{
    Statement update(m_connection, u"UPDATE snapshots SET evidence = ? WHERE id = ?"_s);
    return update.bind(evidence, id).run();
}

} // namespace dp
