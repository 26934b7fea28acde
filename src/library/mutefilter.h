#pragma once

#include "library/mutedpapers.h"

namespace dp {

class Connection;

/// Selects the papers of one list by their mutes, while the list is read.
class MuteFilter
{
public:
    /// keywordId: the list; 0: the whole library.
    static Result<MuteFilter> of(Connection &connection, Muted muted, qint64 keywordId);

    /// Returns whether papers may be left out.
    bool isAny() const { return m_muted == Muted::Only || (m_muted == Muted::Hidden && hidden() > 0); }
    /// Returns the number of papers of the list that a mute hides.
    qint64 hidden() const { return m_papers ? m_papers->countsOf(m_keywordId).papers : 0; }
    bool passes(qint64 paper) const
    {
        if (m_muted == Muted::Included)
            return true;
        return (m_papers && m_papers->isHidden(paper, m_keywordId)) == (m_muted == Muted::Only);
    }

private:
    MutedPapers::Pointer m_papers;
    Muted m_muted = Muted::Hidden;
    qint64 m_keywordId = 0;
};

} // namespace dp
