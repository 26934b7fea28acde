#include "library/pagedidlist.h"

#include "library/sqlite/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

struct Totals {
    qint64 papers = 0;
    qint64 unread = 0;
};

Result<Totals> totalsOf(Connection &connection)
{
    Statement row(connection, u"SELECT papers, unread FROM totals"_s);
    DP_TRY(row.run());
    Totals totals;
    if (row.next())
        totals = {row.integer(0), row.integer(1)};
    DP_TRY(row.outcome());
    return totals;
}

QString papersBy(const QString &index, const QString &condition = {})
{
    const QString from = u"papers INDEXED BY "_s + index;
    return condition.isEmpty() ? from : from + u" WHERE "_s + condition;
}

} // namespace

Outcome PagedIdList::add(Connection &connection, const Segment &segment, std::optional<qint64> count)
{
    Segment counted = segment;
    if (count) {
        counted.count = *count;
    } else {
        Statement row(connection, u"SELECT count(*) FROM "_s + segment.from);
        DP_TRY(row.run());
        if (row.next())
            counted.count = row.integer(0);
        DP_TRY(row.outcome());
    }
    m_count += counted.count;
    m_segments << counted;
    return success();
}

Result<PagedIdList> PagedIdList::ofLibrary(Connection &connection, SortKey key, bool descending, Muted muted)
{
    const auto totals = totalsOf(connection);
    if (!totals)
        return totals.error();
    PagedIdList window;
    const auto by = [&](const QString &index, const QString &expression) {
        return window.add(
            connection, {papersBy(index), u"id"_s, {expression, u"id"_s}, descending}, totals->papers);
    };
    switch (key) {
    case SortKey::Submitted:
        DP_TRY(window.add(
            connection, {papersBy(u"papers_by_id"_s), u"id"_s, {u"id"_s}, descending}, totals->papers));
        break;
    case SortKey::Updated: DP_TRY(by(u"papers_by_updated"_s, u"updated"_s)); break;
    case SortKey::Arrived: DP_TRY(by(u"papers_by_arrival"_s, u"first_seen"_s)); break;
    case SortKey::Title: DP_TRY(by(u"papers_by_title"_s, u"substr(title, 1, 40) COLLATE NOCASE"_s)); break;
    case SortKey::Authors:
        DP_TRY(by(u"papers_by_authors"_s, u"substr(authors, 1, 32) COLLATE NOCASE"_s));
        break;
    case SortKey::Comment: {
        PagedIdList none; // the papers without a comment are counted, because their index is smaller
        const Segment without{
            papersBy(u"papers_without_comment"_s, u"comment = ''"_s), u"id"_s, {u"id"_s}, true};
        DP_TRY(none.add(connection, without));
        DP_TRY(window.add(connection,
            {papersBy(u"papers_by_comment"_s, u"comment <> ''"_s), u"id"_s,
                {u"substr(comment, 1, 24) COLLATE NOCASE"_s, u"id"_s}, descending},
            totals->papers - none.m_count));
        DP_TRY(window.add(connection, without, none.m_count));
        break;
    }
    case SortKey::Read:
        for (const int read : {descending ? 1 : 0, descending ? 0 : 1})
            DP_TRY(window.add(connection,
                {papersBy(u"papers_by_read"_s, u"is_read = %1"_s.arg(read)), u"id"_s, {u"id"_s}, true},
                read ? totals->papers - totals->unread : totals->unread));
        break;
    case SortKey::Starred: {
        PagedIdList starred;
        const Segment those{papersBy(u"papers_by_star"_s, u"is_starred = 1"_s), u"id"_s, {u"id"_s}, true};
        DP_TRY(starred.add(connection, those));
        const Segment others{papersBy(u"papers_by_star"_s, u"is_starred = 0"_s), u"id"_s, {u"id"_s}, true};
        for (const bool first : {descending, !descending})
            DP_TRY(window.add(connection, first ? those : others,
                first ? starred.m_count : totals->papers - starred.m_count));
        break;
    }
    }
    DP_TRY(window.hide(connection, muted, 0));
    return window;
}

Result<PagedIdList> PagedIdList::of(Connection &connection, const PaperQuery &query)
{
    if (query.keywordId == 0)
        return ofLibrary(connection, query.key, query.descending, query.muted);
    return query.key == SortKey::Arrived
        ? ofKeywordByArrival(connection, query.keywordId, query.descending, query.muted)
        : ofKeyword(connection, query.keywordId, query.muted);
}

Result<PagedIdList> PagedIdList::ofKeyword(Connection &connection, qint64 keywordId, Muted muted)
{
    return ofMatches(
        connection, keywordId, u"matches_position"_s, {u"position"_s, u"paper_id"_s}, true, muted);
}

Result<PagedIdList> PagedIdList::ofKeywordByArrival(
    Connection &connection, qint64 keywordId, bool descending, Muted muted)
{
    return ofMatches(connection, keywordId, u"matches_arrival"_s,
        {u"first_seen"_s, u"position"_s, u"paper_id"_s}, descending, muted);
}

Result<PagedIdList> PagedIdList::ofMatches(Connection &connection, qint64 keywordId, const QString &index,
    const QStringList &order, bool descending, Muted muted)
{
    Statement row(connection, u"SELECT papers FROM keywords WHERE id = ?"_s);
    DP_TRY(row.bind(keywordId).run());
    const qint64 papers = row.next() ? row.integer(0) : 0;
    DP_TRY(row.outcome());
    PagedIdList window;
    DP_TRY(window.add(connection,
        {u"matches INDEXED BY %1 WHERE keyword_id = %2"_s.arg(index).arg(keywordId), u"paper_id"_s, order,
            descending},
        papers));
    DP_TRY(window.hide(connection, muted, keywordId));
    return window;
}

/// Leaves papers out of the list. The counts of hidden papers are kept in memory, so nothing is read.
Outcome PagedIdList::hide(Connection &connection, Muted muted, qint64 keywordId)
{
    auto filter = MuteFilter::of(connection, muted, keywordId);
    if (!filter)
        return filter.error();
    m_filter = std::move(*filter);
    const qint64 hidden = std::min(m_filter.hidden(), m_count);
    if (muted == Muted::Hidden)
        m_count -= hidden;
    else if (muted == Muted::Only)
        m_count = hidden;
    return success();
}

Outcome PagedIdList::readAll(Connection &connection, QList<RowGroup> &groups)
{
    if (!m_filter.isAny())
        return success();
    auto ids = std::make_shared<std::vector<qint64>>();
    ids->reserve(size_t(m_count));
    auto group = groups.begin();
    qint64 left = group != groups.end() ? group->rows : 0; // rows of the group that are not read yet
    for (const Segment &segment : m_segments) {
        Statement rows(connection, statement(segment, false, -1, 0));
        DP_TRY(rows.run());
        while (rows.next()) {
            const bool passes = m_filter.passes(rows.integer(0));
            if (passes)
                ids->push_back(rows.integer(0));
            if (group == groups.end())
                continue;
            group->rows -= !passes;
            if (--left == 0 && ++group != groups.end())
                left = group->rows;
        }
        DP_TRY(rows.outcome());
    }
    groups.removeIf([](const RowGroup &one) { return one.rows == 0; });
    m_count = qint64(ids->size());
    m_ids = ids;
    return success();
}

/// Reads rows one by one from the end of the list that is nearer, and skips those that are left out.
Result<QList<qint64>> PagedIdList::filteredPage(Connection &connection, qint64 first, qint64 most) const
{
    most = std::min(most, m_count - first);
    const bool fromEnd = first > m_count / 2;
    qint64 skipped = fromEnd ? m_count - first - most : first;
    QList<qint64> ids;
    for (qsizetype i = 0; i < m_segments.size() && ids.size() < most; ++i) {
        const Segment &segment = m_segments[fromEnd ? m_segments.size() - 1 - i : i];
        Statement rows(connection, statement(segment, fromEnd, -1, 0));
        DP_TRY(rows.run());
        while (ids.size() < most && rows.next())
            if (m_filter.passes(rows.integer(0)) && --skipped < 0)
                ids << rows.integer(0);
        DP_TRY(rows.outcome());
    }
    if (fromEnd)
        std::reverse(ids.begin(), ids.end());
    return ids;
}

Result<QList<qint64>> PagedIdList::page(Connection &connection, qint64 first, qint64 most) const
{
    if (m_ids) {
        const auto from = m_ids->cbegin() + std::min(first, m_count);
        return QList<qint64>(from, from + std::min<qint64>(most, m_ids->cend() - from));
    }
    if (m_filter.isAny())
        return filteredPage(connection, first, most);
    QList<qint64> ids;
    for (const Segment &segment : m_segments) {
        if (first < segment.count && most > ids.size()) {
            const auto part = read(connection, segment, first, most - ids.size());
            if (!part)
                return part.error();
            ids += *part;
            first = 0;
        } else {
            first -= segment.count;
        }
    }
    return ids;
}

QString PagedIdList::statement(const Segment &segment, bool fromEnd, qint64 most, qint64 offset)
{
    const QString direction = segment.descending != fromEnd ? u" DESC"_s : u" ASC"_s;
    return u"SELECT %1 FROM %2 ORDER BY %3 LIMIT %4 OFFSET %5"_s
        .arg(segment.id, segment.from, segment.order.join(direction + u", "_s) + direction)
        .arg(most)
        .arg(offset);
}

QStringList PagedIdList::statements() const
{
    QStringList all;
    for (const Segment &segment : m_segments)
        all << statement(segment, false, 1, 0) << statement(segment, true, 1, 0);
    return all;
}

/// Reads rows of a segment. Reading starts at the end of the segment that is nearer to the rows.
Result<QList<qint64>> PagedIdList::read(
    Connection &connection, const Segment &segment, qint64 first, qint64 most)
{
    most = std::min(most, segment.count - first);
    const bool fromEnd = first > segment.count / 2;
    Statement rows(
        connection, statement(segment, fromEnd, most, fromEnd ? segment.count - first - most : first));
    DP_TRY(rows.run());
    QList<qint64> ids;
    while (rows.next())
        ids << rows.integer(0);
    DP_TRY(rows.outcome());
    if (fromEnd)
        std::reverse(ids.begin(), ids.end());
    return ids;
}

} // namespace dp
