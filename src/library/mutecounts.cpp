#include "library/mutecounts.h"

#include "library/mutedpapers.h"
#include "library/sqlite/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

void setInSet(PaperSet &papers, qint64 paper, bool isIn)
{
    isIn ? papers.insert(paper) : papers.remove(paper);
}

Outcome readInto(PaperSet &papers, Connection &connection, const QString &sql)
{
    Statement rows(connection, sql);
    DP_TRY(rows.run());
    while (rows.next())
        papers.insert(rows.integer(0));
    return rows.outcome();
}

} // namespace

void MuteCounts::setIn(muterules::Ids &ids, qint64 paper, bool isIn)
{
    const auto at = std::lower_bound(ids.begin(), ids.end(), paper);
    const bool isThere = at != ids.end() && *at == paper;
    if (isIn && !isThere)
        ids.insert(at, paper);
    else if (!isIn && isThere)
        ids.erase(at);
}

Outcome MuteCounts::updateLists(Connection &connection, qint64 paper)
{
    if (!m_lists)
        return success();
    const auto ids =
        Statement(connection, u"SELECT keyword_id FROM matches WHERE paper_id = ?"_s).bind(paper).integers();
    if (!ids)
        return ids.error();
    for (const qint64 id : *ids)
        m_lists->ofKeyword[id];
    for (auto list = m_lists->ofKeyword.begin(); list != m_lists->ofKeyword.end(); ++list)
        setIn(*list, paper, ids->contains(list.key()));
    return success();
}

Outcome MuteCounts::updateMarks(Connection &connection, qint64 paper)
{
    if (!m_lists)
        return success();
    Statement row(connection, u"SELECT is_read, is_starred FROM papers WHERE id = ?"_s);
    DP_TRY(row.bind(paper).run());
    const bool isThere = row.next();
    setInSet(m_lists->unread, paper, isThere && row.integer(0) == 0);
    setInSet(m_lists->starred, paper, isThere && row.integer(1) != 0);
    return row.outcome();
}

const muterules::Ids *MuteCounts::listOf(qint64 keywordId) const
{
    if (!m_lists)
        return nullptr;
    static const Ids none;
    const auto list = m_lists->ofKeyword.constFind(keywordId);
    return list != m_lists->ofKeyword.cend() ? &*list : &none;
}

Result<qint64> MuteCounts::countIn(Connection &connection, const muterules::Ids &papers, qint64 keywordId)
{
    constexpr size_t few = 1000;
    if (keywordId == 0)
        return qint64(papers.size());
    qint64 found = 0;
    if (!m_lists && papers.size() <= few) {
        Statement row(connection, u"SELECT 1 FROM matches WHERE keyword_id = ? AND paper_id = ?"_s);
        for (const qint64 paper : papers) {
            const auto isThere = row.bind(keywordId, paper).isTrue();
            if (!isThere)
                return isThere.error();
            found += *isThere;
        }
        return found;
    }
    if (!m_lists)
        DP_TRY(readLists(connection));
    const Ids &list = m_lists->ofKeyword[keywordId];
    for (auto a = papers.begin(), b = papers.end(); const qint64 paper : list) {
        a = std::lower_bound(a, b, paper);
        found += a != b && *a == paper;
    }
    return found;
}

Outcome MuteCounts::readLists(Connection &connection)
{
    Lists lists;
    Statement rows(connection, u"SELECT keyword_id, paper_id FROM matches ORDER BY keyword_id, paper_id"_s);
    DP_TRY(rows.run());
    qint64 keyword = 0;
    Ids *list = nullptr;
    while (rows.next()) {
        if (const qint64 id = rows.integer(0); !list || id != keyword) {
            keyword = id;
            list = &lists.ofKeyword[id];
        }
        list->push_back(rows.integer(1));
    }
    DP_TRY(rows.outcome());
    DP_TRY(readInto(
        lists.unread, connection, u"SELECT id FROM papers INDEXED BY papers_by_read WHERE is_read = 0"_s));
    DP_TRY(readInto(lists.starred, connection,
        u"SELECT id FROM papers INDEXED BY papers_by_star WHERE is_starred = 1"_s));
    m_lists = std::move(lists);
    return success();
}

/// Counts the hidden papers of each list. Looks up each hidden paper, or all lists, whichever are fewer.
Outcome MuteCounts::count(Connection &connection, MutedPapers &papers)
{
    constexpr size_t costOfPaper = 8; // compared with one row of a list
    Ids hidden;
    papers.m_everywhere.forEach([&](qint64 paper) { hidden.push_back(paper); });
    for (const PaperSet &own : std::as_const(papers.m_ofKeyword))
        own.forEach([&](qint64 paper) { hidden.push_back(paper); });
    if (!m_lists) {
        const auto rows = Statement(connection,
            u"SELECT (SELECT coalesce(sum(papers), 0) FROM keywords) + (SELECT coalesce(sum(unread), 0) FROM totals)"_s)
                              .firstInteger();
        if (!rows)
            return rows.error();
        if (hidden.size() * costOfPaper < size_t(*rows))
            return countFew(connection, papers, hidden);
        DP_TRY(readLists(connection));
    }
    countMany(papers);
    return success();
}

Outcome MuteCounts::countFew(Connection &connection, MutedPapers &papers, const Ids &hidden)
{
    Ids each = hidden; // a paper may be hidden by several keywords
    std::sort(each.begin(), each.end());
    each.erase(std::unique(each.begin(), each.end()), each.end());
    Statement marks(connection, u"SELECT is_read, is_starred FROM papers WHERE id = ?"_s);
    Statement lists(connection, u"SELECT keyword_id FROM matches WHERE paper_id = ?"_s);
    for (const qint64 paper : each) {
        DP_TRY(marks.bind(paper).run());
        const bool isThere = marks.next();
        const bool isUnread = isThere && marks.integer(0) == 0, isStarred = isThere && marks.integer(1) != 0;
        DP_TRY(marks.outcome());
        marks.finish();
        const auto keywords = lists.bind(paper).integers();
        if (!keywords)
            return keywords.error();
        for (const qint64 list : QList<qint64>{0} + *keywords)
            if (papers.isHidden(paper, list)) {
                MutedPapers::Counts &counts = papers.m_counts[list];
                ++counts.papers;
                counts.unread += isUnread;
                counts.starred += isStarred;
            }
    }
    return success();
}

void MuteCounts::countMany(MutedPapers &papers) const
{
    const PaperSet &everywhere = papers.m_everywhere;
    papers.m_counts[0] = {
        everywhere.count(), everywhere.countWith(m_lists->unread), everywhere.countWith(m_lists->starred)};
    for (auto list = m_lists->ofKeyword.cbegin(); list != m_lists->ofKeyword.cend(); ++list) {
        MutedPapers::Counts &counts = papers.m_counts[list.key()];
        for (const qint64 paper : *list)
            if (papers.isHidden(paper, list.key())) {
                ++counts.papers;
                counts.unread += m_lists->unread.contains(paper);
            }
    }
}

} // namespace dp
