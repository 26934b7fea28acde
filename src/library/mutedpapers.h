#pragma once

#include "base/mute.h"
#include "base/result.h"
#include "library/muterules.h"
#include "library/paperset.h"

#include <QHash>
#include <QList>

#include <memory>

namespace dp {

struct KeywordState;

/// The papers that the mutes hide at one moment. An object does not change, so any thread can use it.
class MutedPapers
{
public:
    using Pointer = std::shared_ptr<const MutedPapers>;

    /// Numbers of hidden papers of a list.
    struct Counts {
        qint64 papers = 0, unread = 0, starred = 0;
    };

    /// Returns whether the paper is hidden in the list of a keyword; 0: in the whole library.
    bool isHidden(qint64 paper, qint64 keywordId) const
    {
        if (m_everywhere.contains(paper))
            return true;
        const auto own = m_ofKeyword.constFind(keywordId);
        return own != m_ofKeyword.cend() && own->contains(paper);
    }
    /// Returns the numbers of hidden papers in the list of a keyword; 0: in the whole library. Stars are
    /// counted only in the whole library.
    Counts countsOf(qint64 keywordId) const { return m_counts.value(keywordId); }
    /// Subtracts the hidden papers from the numbers of the keyword.
    void subtractFrom(KeywordState &state) const;
    /// Returns why a paper is hidden, in all lists together.
    QList<MuteReason> reasonsFor(qint64 paper) const;
    const PaperSet &everywhere() const { return m_everywhere; }

private:
    friend class MuteCache;
    friend class MuteCounts;

    struct Rule {
        MuteReason reason;
        std::shared_ptr<const muterules::Ids> papers;
    };
    QList<Rule> m_rules; // only those in force
    PaperSet m_single; // papers that are muted one by one
    PaperSet m_everywhere;
    QHash<qint64, PaperSet> m_ofKeyword; // papers that are hidden only in the list of a keyword
    QHash<qint64, Counts> m_counts;
};

} // namespace dp
