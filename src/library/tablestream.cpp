#include "library/tablestream.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace dp {

IndexStream::IndexStream(Connection &connection, const Query &query)
    : m_rows(connection, u"SELECT %1 FROM %2 AND %1 <= ? ORDER BY %1 DESC"_s.arg(query.id, query.from))
    , m_values(query.values)
    , m_patience(query.patience)
{
    m_values << QVariant();
}

Outcome IndexStream::step()
{
    m_at = m_rows.next() ? m_rows.integer(0) : 0;
    return m_at == 0 ? m_rows.outcome() : success();
}

Result<IdStream::Position> IndexStream::atMost(qint64 id)
{
    bool isRunNeeded = m_asked < id;
    for (int steps = 0; !isRunNeeded && m_at > id; ++steps) {
        if (steps == m_patience)
            isRunNeeded = true;
        else
            DP_TRY(step());
    }
    if (isRunNeeded) {
        m_values.last() = id;
        DP_TRY(m_rows.bindAll(m_values).run());
        DP_TRY(step());
    }
    // The ids between the asked one and the current row are known.
    m_asked = id;
    return Position{m_at, m_at > 0};
}

RowStream::RowStream(Connection &connection, const QString &condition, qint64 highest, SearchPace &pace)
    : m_rows(connection, u"SELECT p.id, %1 FROM papers p WHERE p.id <= ? ORDER BY p.id DESC"_s.arg(condition))
    , m_row(connection, u"SELECT %1 FROM papers p WHERE p.id = ?"_s.arg(condition))
    , m_highest(highest)
    , m_pace(pace)
{
}

Outcome RowStream::step()
{
    m_at = m_rows.next() ? m_rows.integer(0) : 0;
    return m_at == 0 ? m_rows.outcome() : success();
}

Result<IdStream::Position> RowStream::atMost(qint64 id)
{
    id = std::min(id, m_highest);
    if (m_asked < id || m_at > id) {
        DP_TRY(m_rows.bind(id).run());
        DP_TRY(step());
    }
    m_asked = id;
    for (; m_at > 0 && m_rows.integer(1) == 0;) {
        if (m_pace.isOver())
            return Position{m_at, false};
        DP_TRY(step());
    }
    return Position{m_at, m_at > 0};
}

Result<bool> RowStream::has(qint64 id)
{
    if (id > m_highest)
        return false;
    return m_row.bind(id).isTrue();
}

TextStream::TextStream(Connection &connection, Pointer candidates, Condition condition, SearchPace &pace)
    : m_text(connection, u"SELECT abstract, comment, journal_ref FROM papers WHERE id = ?"_s)
    , m_candidates(std::move(candidates))
    , m_condition(std::move(condition))
    , m_pace(pace)
{
}

Result<bool> TextStream::fulfils(qint64 id)
{
    DP_TRY(m_text.bind(id).run());
    Paper paper;
    const bool isThere = m_text.next();
    if (isThere) {
        paper.abstract = m_text.text(0);
        paper.comment = m_text.text(1);
        paper.journalRef = m_text.text(2);
    }
    DP_TRY(m_text.outcome());
    m_text.finish();
    return isThere && m_condition(paper);
}

Result<IdStream::Position> TextStream::atMost(qint64 id)
{
    for (;; --id) {
        if (m_pace.isOverNow())
            return Position{id, false};
        const auto position = m_candidates->atMost(id);
        if (!position || !position->isMatch)
            return position;
        id = position->id;
        const auto has = fulfils(id);
        if (!has)
            return has.error();
        if (*has)
            return position;
    }
}

Result<bool> TextStream::has(qint64 id)
{
    const auto isCandidate = m_candidates->has(id);
    return isCandidate && *isCandidate ? fulfils(id) : isCandidate;
}

IdStream::Pointer tablestreams::everyPaper(Connection &connection)
{
    return std::make_unique<IndexStream>(
        connection, IndexStream::Query{u"p.id"_s, u"papers p INDEXED BY papers_by_id WHERE 1"_s});
}

} // namespace dp
