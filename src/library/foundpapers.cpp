#include "library/foundpapers.h"

#include "base/moment.h"
#include "library/sqlite/statement.h"

using namespace Qt::StringLiterals;

namespace dp {
namespace {

Result<QDate> dayOf(Statement &row)
{
    DP_TRY(row.run());
    const QDate day = row.next() ? QDate::fromString(row.text(0).left(10), Qt::ISODate) : QDate();
    DP_TRY(row.outcome());
    return day;
}

} // namespace

Result<qint64> FoundPapers::newestFound(qint64 keywordId, const DayRange &days)
{
    Statement row(m_connection,
        u"SELECT CAST(strftime('%s', p.published) AS INTEGER) FROM matches m JOIN papers p ON p.id = "
        u"m.paper_id"
        " WHERE m.keyword_id = ? AND m.position >= ? AND m.position < ? AND p.published <> '' AND "
        "m.not_found = 0"
        " ORDER BY m.position DESC LIMIT 1"_s);
    return row
        .bind(keywordId, Moment::fromDay(days.from).seconds(), Moment::fromDay(days.to.addDays(1)).seconds())
        .firstInteger();
}

Result<QDate> FoundPapers::nearestFound(qint64 keywordId, const DayRange &days)
{
    const QString select =
        u"SELECT p.published FROM matches m JOIN papers p ON p.id = m.paper_id WHERE m.keyword_id = ?"
        " AND m.position %1 ? AND p.published <> '' AND m.not_found = 0 ORDER BY m.position %2 LIMIT 1"_s;
    Statement newer(m_connection, select.arg(u">="_s, u"ASC"_s));
    Statement older(m_connection, select.arg(u"<"_s, u"DESC"_s));
    const auto after = dayOf(newer.bind(keywordId, Moment::fromDay(days.to.addDays(1)).seconds()));
    if (!after)
        return after.error();
    const auto before = dayOf(older.bind(keywordId, Moment::fromDay(days.from).seconds()));
    if (!before)
        return before.error();
    // A later day is preferred. An outdated replica of arXiv's data lacks the newest papers, so only a paper
    // after these days proves that the data of these days is complete.
    return after->isValid() ? *after : *before;
}

Outcome FoundPapers::noteFound(qint64 keywordId, const QList<DayRange> &days, const QSet<qint64> &seen)
{
    QList<qint64> missing;
    Statement rows(m_connection,
        u"SELECT m.paper_id FROM matches m JOIN papers p ON p.id = m.paper_id WHERE m.keyword_id = ?"
        " AND m.position >= ? AND m.position < ? AND p.published <> '' AND m.not_found = 0"_s);
    for (const DayRange &range : days) {
        const auto ids = rows.bind(keywordId, Moment::fromDay(range.from).seconds(),
                                 Moment::fromDay(range.to.addDays(1)).seconds())
                             .integers();
        if (!ids)
            return ids.error();
        for (const qint64 id : *ids)
            if (!seen.contains(id))
                missing << id;
    }
    Statement mark(m_connection, u"UPDATE matches SET not_found = 1 WHERE keyword_id = ? AND paper_id = ?"_s);
    for (const qint64 id : std::as_const(missing))
        DP_TRY(mark.bind(keywordId, id).run());
    return success();
}

Outcome FoundPapers::noteSeen(qint64 keywordId, const QSet<qint64> &seen)
{
    Statement rows(m_connection, u"SELECT paper_id FROM matches WHERE keyword_id = ? AND not_found = 1"_s);
    const auto ids = rows.bind(keywordId).integers();
    if (!ids)
        return ids.error();
    Statement unmark(
        m_connection, u"UPDATE matches SET not_found = 0 WHERE keyword_id = ? AND paper_id = ?"_s);
    for (const qint64 id : *ids)
        if (seen.contains(id))
            DP_TRY(unmark.bind(keywordId, id).run());
    return success();
}

Outcome FoundPapers::noteNothingFound(qint64 keywordId)
{
    // A paper without a submission time comes from a page. The query may never have found it.
    Statement mark(m_connection,
        u"UPDATE matches SET not_found = 1 WHERE keyword_id = ? AND not_found = 0 AND paper_id IN"
        " (SELECT id FROM papers WHERE published <> '')"_s);
    return mark.bind(keywordId).run();
}

} // namespace dp
