#pragma once

#include "base/coverage.h"
#include "base/result.h"

#include <QList>
#include <QSet>

namespace dp {

class Connection;

/// Records which papers of a keyword are in arXiv's answers to its query. A paper that is not in the answers
/// stays in the list, with a mark. Writes run in the caller's transaction.
class FoundPapers
{
public:
    explicit FoundPapers(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Returns the submission time of the newest paper of the keyword that was submitted on these days and is
    /// not marked as missing from arXiv's answers. In seconds since 1970; 0: no such paper.
    Result<qint64> newestFound(qint64 keywordId, const DayRange &days);
    /// Returns the nearest day after these days on which such a paper was submitted, or else the nearest day
    /// before them. Invalid: no such paper.
    Result<QDate> nearestFound(qint64 keywordId, const DayRange &days);
    /// Records a complete answer for these days: papers of the keyword from these days that are not in `seen`
    /// are marked as not found.
    Outcome noteFound(qint64 keywordId, const QList<DayRange> &days, const QSet<qint64> &seen);
    /// Records that arXiv's answer contains these papers.
    Outcome noteSeen(qint64 keywordId, const QSet<qint64> &seen);
    /// Records that arXiv's answer for the keyword contains no papers.
    Outcome noteNothingFound(qint64 keywordId);

private:
    Connection &m_connection;
};

} // namespace dp
