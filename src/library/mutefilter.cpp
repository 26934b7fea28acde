#include "library/mutefilter.h"

#include "library/mutecache.h"

namespace dp {

Result<MuteFilter> MuteFilter::of(Connection &connection, Muted muted, qint64 keywordId)
{
    MuteFilter filter;
    filter.m_muted = muted;
    filter.m_keywordId = keywordId;
    if (muted == Muted::Included)
        return filter;
    const auto papers = MuteCache::hidden(connection);
    if (!papers)
        return papers.error();
    filter.m_papers = *papers;
    return filter;
}

} // namespace dp
