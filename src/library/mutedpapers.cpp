#include "library/mutedpapers.h"

#include "base/keyword.h"

#include <algorithm>

namespace dp {

void MutedPapers::subtractFrom(KeywordState &state) const
{
    const Counts hidden = countsOf(state.keyword.id);
    // The numbers of the papers may be a moment older than those of the hidden papers.
    state.muted = int(std::min<qint64>(hidden.papers, state.papers));
    state.papers -= state.muted;
    state.unread -= int(std::min<qint64>(hidden.unread, state.unread));
}

QList<MuteReason> MutedPapers::reasonsFor(qint64 paper) const
{
    QList<MuteReason> reasons;
    if (m_single.contains(paper))
        reasons << MuteReason{};
    for (const Rule &rule : m_rules)
        if (std::binary_search(rule.papers->cbegin(), rule.papers->cend(), paper))
            reasons << rule.reason;
    return reasons;
}

} // namespace dp
