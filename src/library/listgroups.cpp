#include "library/listgroups.h"

#include "base/arrivalgroups.h"
#include "base/arxivid.h"
#include "base/moment.h"
#include "base/utcday.h"
#include "library/listorder.h"
#include "library/sqlite/statement.h"
#include "library/visits.h"

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp::listgroups {
namespace {

/// The days of a group: from its first day up to the first day of the newer group.
struct Span {
    qint64 key = 0;
    QDate from; ///< invalid: no lower limit
    QDate to; ///< first day of the newer group; invalid: no upper limit
};

/// Returns the groups from the newest group to that of the oldest day.
QList<Span> spansBackTo(QDate oldest, const DateGroups &dates)
{
    QList<Span> spans;
    QDate to;
    const QDate end = std::min(oldest, dates.newest());
    for (QDate day = dates.newest(); end.isValid() && day >= end; day = to.addDays(-1)) {
        const QDate from = dates.beginOf(day);
        spans << Span{dates.keyOf(day), from, to};
        to = from;
    }
    if (!spans.isEmpty())
        spans.last().from = {}; // papers without a known date are at the end of the list
    return spans;
}

/// Returns the groups of a list by arrival, with the last visit of the keyword.
Result<ArrivalGroups> arrivalGroups(Connection &connection, qint64 keywordId, const DateGroups &dates)
{
    const auto visited = visits::last(connection, keywordId);
    if (!visited)
        return visited.error();
    return ArrivalGroups(dates, *visited);
}

Result<QList<RowGroup>> byArrival(Connection &connection, const PaperQuery &query, const DateGroups &dates)
{
    const auto groupsOf = arrivalGroups(connection, query.keywordId, dates);
    if (!groupsOf)
        return groupsOf.error();
    const QString from = query.keywordId != 0
        ? u" FROM matches INDEXED BY matches_arrival WHERE keyword_id = %1 AND"_s.arg(query.keywordId)
        : u" FROM papers INDEXED BY papers_by_arrival WHERE"_s;
    Statement next(
        connection, u"SELECT first_seen"_s + from + u" first_seen < ? ORDER BY first_seen DESC LIMIT 1"_s);
    Statement rows(connection, u"SELECT count(*)"_s + from + u" first_seen >= ? AND first_seen < ?"_s);
    QList<RowGroup> groups;
    for (QString to = u"~"_s;;) { // later than any time
        DP_TRY(next.bind(to).run());
        const QString found = next.next() ? next.text(0) : QString();
        DP_TRY(next.outcome());
        next.finish();
        if (found.isEmpty())
            return groups;
        const QDateTime arrived = QDateTime::fromString(found, Qt::ISODate);
        const QString begin =
            arrived.isValid() ? Moment::fromDateTime(groupsOf->beginOf(arrived)).iso() : QString();
        const auto count = rows.bind(begin, to).firstInteger();
        if (!count)
            return count.error();
        groups << RowGroup{groupsOf->keyOf(arrived), *count};
        to = begin;
    }
}

/// The position of a paper in the list of a keyword is its time of submission.
Result<QList<RowGroup>> ofKeyword(Connection &connection, qint64 keywordId, const DateGroups &dates)
{
    Statement oldest(connection,
        u"SELECT coalesce(min(position), 0) FROM matches INDEXED BY matches_position WHERE keyword_id = ? AND position >= ?"_s);
    const auto seconds = oldest.bind(keywordId, listorder::firstSubmission).firstInteger();
    if (!seconds)
        return seconds.error();
    if (*seconds == 0)
        return QList<RowGroup>();
    const QDate day = utcDay(*seconds);
    Statement rows(connection,
        u"SELECT count(*) FROM matches INDEXED BY matches_position WHERE keyword_id = ? AND position >= ? AND position < ?"_s);
    QList<RowGroup> groups;
    for (const Span &span : spansBackTo(day, dates)) {
        const double from = span.from.isValid() ? double(Moment::fromDay(span.from).seconds()) : -1e18;
        const double to = span.to.isValid() ? double(Moment::fromDay(span.to).seconds()) : 1e18;
        const auto count = rows.bind(keywordId, from, to).firstInteger();
        if (!count)
            return count.error();
        groups << RowGroup{span.key, *count};
    }
    return groups;
}

Result<QList<RowGroup>> ofLibraryByUpdate(Connection &connection, const DateGroups &dates)
{
    Statement first(connection,
        u"SELECT updated FROM papers INDEXED BY papers_by_updated WHERE updated >= ? ORDER BY updated LIMIT 1"_s);
    DP_TRY(first.bind(utcDay(listorder::firstSubmission).toString(Qt::ISODate)).run());
    const QDate oldest = first.next() ? QDate::fromString(first.text(0).left(10), Qt::ISODate) : QDate();
    DP_TRY(first.outcome());
    first.finish();
    Statement rows(connection,
        u"SELECT count(*) FROM papers INDEXED BY papers_by_updated WHERE updated >= ? AND updated < ?"_s);
    QList<RowGroup> groups;
    for (const Span &span : spansBackTo(oldest, dates)) {
        const QString to = span.to.isValid() ? span.to.toString(Qt::ISODate) : u"9999"_s;
        const auto count = rows.bind(span.from.toString(Qt::ISODate), to).firstInteger();
        if (!count)
            return count.error();
        groups << RowGroup{span.key, *count};
    }
    return groups;
}

Result<QList<RowGroup>> ofLibraryBySubmission(Connection &connection, const DateGroups &dates)
{
    Statement lowest(connection, u"SELECT coalesce(min(id), 0) FROM papers"_s);
    const auto first = lowest.firstInteger();
    if (!first)
        return first.error();
    const auto id = ArxivId::fromKey(*first);
    // The identifiers of a month begin with papers that were submitted in the month before.
    const QList<Span> spans = id ? spansBackTo(id->month().addDays(-1), dates) : QList<Span>();
    Statement begin(connection,
        u"SELECT coalesce((SELECT id FROM papers WHERE id >= ? AND published >= ? ORDER BY id LIMIT 1), 0)"_s);
    QList<qint64> begins;
    qint64 from = 0;
    for (auto span = spans.crbegin(); span != spans.crend(); ++span) {
        if (!span->from.isValid()) {
            begins.prepend(0);
            continue;
        }
        from = std::max(from, ArxivId::lowestKeyOf(span->from));
        const auto found = begin.bind(from, span->from.toString(Qt::ISODate)).firstInteger();
        if (!found)
            return found.error();
        from = *found > 0 ? *found : std::numeric_limits<qint64>::max();
        begins.prepend(from);
    }
    Statement rows(
        connection, u"SELECT count(*) FROM papers INDEXED BY papers_by_id WHERE id >= ? AND id < ?"_s);
    QList<RowGroup> groups;
    for (qsizetype i = 0; i < spans.size(); ++i) {
        const qint64 to = i > 0 ? begins[i - 1] : std::numeric_limits<qint64>::max();
        const auto count = rows.bind(begins[i], to).firstInteger();
        if (!count)
            return count.error();
        groups << RowGroup{spans[i].key, *count};
    }
    return groups;
}

} // namespace

/// Returns whether enough papers have a known day of submission. Papers from a page have none, and get the
/// group of their neighbours in the list. If they are more than one in ten, the headings would mislead.
static Result<bool> areDaysKnown(Connection &connection, const PaperQuery &query, qsizetype papers)
{
    if (query.key != SortKey::Submitted)
        return true;
    QString sql = u"SELECT count(*) FROM papers p"_s;
    if (query.keywordId != 0)
        sql += u" CROSS JOIN matches m ON m.paper_id = p.id AND m.keyword_id = %1"_s.arg(query.keywordId);
    sql += u" WHERE p.published = ''"_s;
    if (query.starredOnly)
        sql += u" AND p.is_starred = 1"_s;
    if (query.revisedOnly)
        sql += u" AND p.version > 1"_s;
    Statement undated(connection, sql);
    const auto count = undated.firstInteger();
    if (!count)
        return count.error();
    return *count * 10 <= papers;
}

bool isByDate(const PaperQuery &query)
{
    return query.key == SortKey::Submitted || query.key == SortKey::Updated || query.key == SortKey::Arrived;
}

static Result<Rows> readByArrival(Connection &connection, const PaperQuery &query, const DateGroups &dates)
{
    const auto groupsOf = arrivalGroups(connection, query.keywordId, dates);
    if (!groupsOf)
        return groupsOf.error();
    const auto papers = PaperReader(connection).datedIds(query);
    if (!papers)
        return papers.error();
    Rows rows;
    QString last; // papers that arrived together have the same time
    for (const DatedId &paper : *papers) {
        rows.ids << paper.id;
        if (rows.groups.isEmpty() || paper.day != last) {
            last = paper.day;
            const qint64 key = groupsOf->keyOf(QDateTime::fromString(last, Qt::ISODate));
            if (rows.groups.isEmpty() || rows.groups.last().key != key)
                rows.groups << RowGroup{key, 0};
        }
        ++rows.groups.last().rows;
    }
    return rows;
}

Result<Rows> read(Connection &connection, const PaperQuery &query, const DateGroups &dates)
{
    if (query.key == SortKey::Arrived)
        return readByArrival(connection, query, dates);
    auto papers = PaperReader(connection).datedIds(query);
    if (!papers)
        return papers.error();
    Rows rows;
    for (const DatedId &paper : std::as_const(*papers))
        rows.ids << paper.id;
    // The oldest papers come first in this loop. arXiv may hold a paper back, so that the list of the library
    // has it between newer papers. Such a paper belongs to the group of its neighbours.
    if (query.descending)
        std::reverse(papers->begin(), papers->end());
    QDate newest;
    qint64 undated = 0; // papers without a date before the first paper with a date
    for (const DatedId &paper : std::as_const(*papers)) {
        const QDate day = QDate::fromString(paper.day, Qt::ISODate);
        if (day.isValid() && (!newest.isValid() || dates.beginOf(day) > newest)) {
            newest = dates.beginOf(day);
            rows.groups << RowGroup{dates.keyOf(day), std::exchange(undated, 0) + 1};
        } else {
            ++(rows.groups.isEmpty() ? undated : rows.groups.last().rows);
        }
    }
    if (query.descending)
        std::reverse(rows.groups.begin(), rows.groups.end());
    const auto areKnown = areDaysKnown(connection, query, rows.ids.size());
    if (!areKnown)
        return areKnown.error();
    if (!*areKnown)
        rows.groups.clear();
    return rows;
}

Result<QList<RowGroup>> count(Connection &connection, const PaperQuery &query, const DateGroups &dates)
{
    auto groups = query.key == SortKey::Arrived ? byArrival(connection, query, dates)
        : query.keywordId != 0                  ? ofKeyword(connection, query.keywordId, dates)
        : query.key == SortKey::Updated         ? ofLibraryByUpdate(connection, dates)
                                                : ofLibraryBySubmission(connection, dates);
    if (!groups)
        return groups;
    groups->removeIf([](const RowGroup &group) { return group.rows == 0; });
    qint64 papers = 0;
    for (const RowGroup &group : std::as_const(*groups))
        papers += group.rows;
    const auto areKnown = areDaysKnown(connection, query, papers);
    if (!areKnown)
        return areKnown.error();
    if (!*areKnown)
        return QList<RowGroup>();
    if (!query.descending)
        std::reverse(groups->begin(), groups->end());
    return groups;
}

} // namespace dp::listgroups
