#pragma once

#include "library/muterules.h"
#include "library/paperset.h"

#include <QHash>

#include <optional>

namespace dp {

class Connection;
class MutedPapers;

/// Counts the hidden papers of the lists. If few papers are hidden, looks up each of them. Otherwise keeps
/// the lists and the marks in memory, so that counting after another mute reads nothing. The owner reports
/// changes of papers.
class MuteCounts
{
public:
    using Ids = muterules::Ids;

    /// Sets the counts of the hidden papers.
    Outcome count(Connection &connection, MutedPapers &papers);
    /// Returns the papers of a keyword's list in ascending order; null: the lists were not read.
    const Ids *listOf(qint64 keywordId) const;
    /// Returns how many of these papers are in the list of a keyword; keywordId 0: in the library.
    Result<qint64> countIn(Connection &connection, const Ids &papers, qint64 keywordId);
    /// Reads the lists or the marks of a paper again.
    Outcome updateLists(Connection &connection, qint64 paper);
    Outcome updateMarks(Connection &connection, qint64 paper);
    void forget() { m_lists.reset(); }
    /// Adds a paper to the sorted ids, or removes it.
    static void setIn(Ids &ids, qint64 paper, bool isIn);

private:
    struct Lists {
        QHash<qint64, Ids> ofKeyword;
        PaperSet unread, starred;
    };
    Outcome readLists(Connection &connection);
    Outcome countFew(Connection &connection, MutedPapers &papers, const Ids &hidden);
    void countMany(MutedPapers &papers) const;

    std::optional<Lists> m_lists;
};

} // namespace dp
