#include "library/notematches.h"

#include "library/sqlite/statement.h"
#include "text/searchterms.h"

using namespace Qt::StringLiterals;

namespace dp {
namespace {

void addTerms(const SearchExpression &condition, QList<SearchTerm> &terms)
{
    if (condition.isText() && condition.term.field == SearchTerm::Field::Any
        && !terms.contains(condition.term))
        terms << condition.term;
    for (const SearchExpression &operand : condition.operands)
        addTerms(operand, terms);
}

} // namespace

Result<NoteMatches> NoteMatches::of(Connection &connection, const SearchExpression &condition)
{
    NoteMatches found;
    QList<SearchTerm> terms;
    addTerms(condition, terms);
    if (terms.isEmpty())
        return found;
    for (const SearchTerm &term : std::as_const(terms))
        found.m_papers << std::pair(term, QList<qint64>());
    Statement rows(connection,
        u"SELECT n.paper_id, n.text FROM notes n WHERE EXISTS (SELECT 1 FROM papers p WHERE p.id = n.paper_id)"_s);
    DP_TRY(rows.run());
    while (rows.next()) {
        const QString text = rows.text(1);
        if (searchterms::matches(text, terms).isEmpty())
            continue;
        found.m_all << rows.integer(0);
        for (auto &[term, papers] : found.m_papers)
            if (!searchterms::matches(text, {term}).isEmpty())
                papers << rows.integer(0);
    }
    DP_TRY(rows.outcome());
    return found;
}

QList<qint64> NoteMatches::papersOf(const SearchTerm &term) const
{
    for (const auto &[known, papers] : m_papers)
        if (known == term)
            return papers;
    return {};
}

NotedStream::NotedStream(Pointer papers, Pointer exact, const QList<qint64> &noted)
    : m_papers(std::move(papers))
    , m_exact(std::move(exact))
    , m_noted(noted)
{
}

Result<IdStream::Position> NotedStream::atMost(qint64 id)
{
    for (;;) {
        const auto position = m_papers->atMost(id);
        const auto noted = m_noted.atMost(id);
        if (!position || !noted || noted->id == 0 || noted->id < position->id)
            return position;
        const auto has = m_exact->has(noted->id);
        if (!has)
            return has.error();
        if (*has)
            return noted;
        id = noted->id - 1;
    }
}

Result<bool> NotedStream::has(qint64 id)
{
    const auto isNoted = m_noted.has(id);
    if (!isNoted)
        return isNoted;
    return *isNoted ? m_exact->has(id) : m_papers->has(id);
}

} // namespace dp
