#include "library/mutedpapers.h"

#include "base/keyword.h"
#include "library/mutecache.h"
#include "library/sqlite/connection.h"

#include <algorithm>

namespace dp {

Result<MutedPapers::Pointer> MutedPapers::of(Connection &connection)
{
    MuteCache &cache = MuteCache::of(connection);
    if (connection.areMutesReadElsewhere())
        if (const auto last = cache.last())
            return *last;
    return cache.read(connection);
}

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

Result<MuteFilter> MuteFilter::of(Connection &connection, Muted muted, qint64 keywordId)
{
    MuteFilter filter;
    filter.m_muted = muted;
    filter.m_keywordId = keywordId;
    if (muted == Muted::Included)
        return filter;
    const auto papers = MutedPapers::of(connection);
    if (!papers)
        return papers.error();
    filter.m_papers = *papers;
    return filter;
}

} // namespace dp
