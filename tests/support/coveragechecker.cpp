#include "support/coveragechecker.h"

#include "arxiv/query.h"
#include "library/keywords.h"
#include "support/checks.h"
#include "support/templibrary.h"

namespace dp::test {

QSet<QString> CoverageChecker::visible(const Keyword &keyword) const
{
    QSet<QString> ids;
    for (const MadeUpPaper &paper : m_arxiv.found(query::forKeyword(keyword)))
        ids << paper.id;
    return ids;
}

void CoverageChecker::noteAnswered(const Keyword &keyword)
{
    m_shown.insert(keyword.id, visible(keyword));
}

QStringList CoverageChecker::problems(
    const Keyword &keyword, const Coverage &coverage, const QSet<QString> &stored, bool all) const
{
    QStringList lines;
    const Days known = coverage.known();
    const QSet<QString> shown = m_shown.value(keyword.id);
    for (const MadeUpPaper &paper : m_arxiv.found(query::forKeyword(keyword))) {
        const QDate day = paper.published.toUTC().date();
        if ((all || shown.contains(paper.id)) && !m_leftOut.contains(paper.id) && !stored.contains(paper.id)
            && known.contains(day) && day < coverage.completeTo())
            lines << QStringLiteral("%1 lacks %2 of %3, which is called complete")
                         .arg(keyword.name, paper.id, day.toString(Qt::ISODate));
    }
    return lines;
}

QStringList CoverageChecker::problems(Library &library, bool all) const
{
    const auto states = Keywords(library).states();
    if (!states)
        return {describe(states.error())};
    QStringList lines;
    for (const KeywordState &state : *states) {
        if (state.keyword.kind == Keyword::Kind::Announcements)
            continue; // the ledger of such a keyword counts days of announcement, not of submission
        const QStringList list = listOf(library, state.keyword.name);
        lines += problems(state.keyword, state.coverage, QSet<QString>(list.cbegin(), list.cend()), all);
    }
    return lines;
}

} // namespace dp::test
