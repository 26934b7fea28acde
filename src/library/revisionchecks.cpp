#include "library/revisionchecks.h"

#include "base/moment.h"
#include "library/sqlite/statement.h"

using namespace Qt::StringLiterals;

namespace dp {
namespace {

QString iso(const QDateTime &when)
{
    return Moment::fromDateTime(when).iso();
}

/// SQL condition for papers that must be checked. A paper from arXiv is up to date when it is stored. A paper
/// from a page or a snapshot may have been outdated when it was stored.
constexpr auto isDue =
    " (c.checked IS NULL OR c.checked < ? OR c.checked > ?)"
    " AND (c.checked IS NOT NULL OR p.first_seen < ? OR p.in_archive = 1 OR (p.published = ''"
    " AND NOT EXISTS (SELECT 1 FROM matches a WHERE a.paper_id = p.id AND a.announced <> '')))"_L1;

} // namespace

Result<QList<qint64>> RevisionChecks::starred(const QDateTime &since, const QDateTime &now, int limit)
{
    Statement rows(m_connection,
        u"SELECT p.id FROM papers p LEFT JOIN revision_checks c ON c.paper_id = p.id WHERE p.is_starred = 1"
        " AND%1 ORDER BY c.checked, p.id LIMIT ?"_s.arg(isDue));
    return rows.bind(iso(since), iso(now), iso(since), limit).integers();
}

Result<QList<qint64>> RevisionChecks::ofKeyword(
    qint64 keywordId, QDate submittedSince, const QDateTime &since, const QDateTime &now, int limit)
{
    Statement rows(m_connection,
        u"SELECT p.id FROM matches m JOIN papers p ON p.id = m.paper_id"
        " LEFT JOIN revision_checks c ON c.paper_id = p.id WHERE m.keyword_id = ? AND m.position >= ?"
        " AND%1 ORDER BY c.checked, p.id LIMIT ?"_s.arg(isDue));
    return rows
        .bind(keywordId, Moment::fromDay(submittedSince).seconds(), iso(since), iso(now), iso(since), limit)
        .integers();
}

Result<qint64> RevisionChecks::countOfKeyword(qint64 keywordId, QDate submittedSince)
{
    Statement row(m_connection, u"SELECT count(*) FROM matches WHERE keyword_id = ? AND position >= ?"_s);
    return row.bind(keywordId, Moment::fromDay(submittedSince).seconds()).firstInteger();
}

Outcome RevisionChecks::note(const QList<qint64> &ids, const QDateTime &when)
{
    Statement row(m_connection,
        u"INSERT OR REPLACE INTO revision_checks (paper_id, checked) SELECT id, ? FROM papers WHERE id = ?"_s);
    for (const qint64 id : ids)
        DP_TRY(row.bind(iso(when), id).run());
    return success();
}

Result<QDateTime> RevisionChecks::oldest(qint64 keywordId, QDate submittedSince)
{
    Statement row(m_connection,
        u"SELECT min(coalesce(c.checked, CASE WHEN p.in_archive = 1 OR p.published = '' THEN '' ELSE "
        u"p.first_seen END))"
        " FROM matches m JOIN papers p ON p.id = m.paper_id LEFT JOIN revision_checks c ON c.paper_id = p.id"
        " WHERE m.keyword_id = ? AND m.position >= ?"_s);
    DP_TRY(row.bind(keywordId, Moment::fromDay(submittedSince).seconds()).run());
    const QString text = row.next() ? row.text(0) : QString();
    DP_TRY(row.outcome());
    return text.isEmpty() ? QDateTime() : QDateTime::fromString(text, Qt::ISODate).toUTC();
}

Result<QHash<qint64, int>> RevisionChecks::versions(const QList<qint64> &ids)
{
    Statement row(m_connection, u"SELECT version FROM papers WHERE id = ?"_s);
    QHash<qint64, int> versions;
    for (const qint64 id : ids) {
        DP_TRY(row.bind(id).run());
        if (row.next())
            versions.insert(id, int(row.integer(0)));
        DP_TRY(row.outcome());
        row.finish();
    }
    return versions;
}

Result<QList<qint64>> RevisionChecks::keywordsOf(qint64 paperId)
{
    Statement rows(m_connection, u"SELECT keyword_id FROM matches WHERE paper_id = ?"_s);
    return rows.bind(paperId).integers();
}

} // namespace dp
