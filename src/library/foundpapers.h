#pragma once

#include "base/coverage.h"
#include "base/result.h"

#include <QList>
#include <QSet>

namespace dp {

class Connection;

/// Records which papers of a keyword are in arXiv's answers to its query. A paper that is not in the answers
/// stays in the list of the keyword and is marked as not found. Functions that write must be called in a
/// transaction.
class FoundPapers
{
public:
    explicit FoundPapers(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Returns the submission time, in seconds since 1970, of the newest paper of the keyword that was
    /// submitted on these days and is not marked as not found. Returns 0 if there is no such paper.
    Result<qint64> newestFound(qint64 keywordId, const DayRange &days);
    /// Returns the nearest day after these days on which a paper of the keyword was submitted that is not
    /// marked as not found. If there is no such day, returns the nearest one before these days. The date is
    /// invalid if there is no such paper before or after these days.
    Result<QDate> nearestFound(qint64 keywordId, const DayRange &days);
    /// Records a complete answer for these days. Papers of the keyword that were submitted on these days and
    /// are not in `seen` are marked as not found.
    Outcome noteFound(qint64 keywordId, const QList<DayRange> &days, const QSet<qint64> &seen);
    /// Records that arXiv's answer contains these papers, so that they are no longer marked as not found.
    Outcome noteSeen(qint64 keywordId, const QSet<qint64> &seen);
    /// Records that arXiv's answer for the keyword contains no papers. All papers of the keyword are marked
    /// as not found.
    Outcome noteNothingFound(qint64 keywordId);

private:
    Connection &m_connection;
};

} // namespace dp
