#pragma once

#include "base/coverage.h"
#include "library/connection.h"

#include <QList>
#include <QSet>

namespace dp {

/// Which papers of a keyword arXiv's answers for its query have. A paper that they do not have stays in the
/// list, with a mark. Writes run in the caller's transaction.
class FoundPapers
{
public:
    explicit FoundPapers(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Of the papers of the keyword that were submitted on these days and that its query is thought to find:
    /// when the newest was submitted, in seconds since 1970; 0: there is none.
    Result<qint64> newestFound(qint64 keywordId, const DayRange &days);
    /// The nearest day after these on which such a paper was submitted, or else before them; invalid: there
    /// is none.
    Result<QDate> nearestFound(qint64 keywordId, const DayRange &days);
    /// arXiv's answer for these days is whole: of the keyword's papers of these days it has those in `seen`.
    Outcome noteFound(qint64 keywordId, const QList<DayRange> &days, const QSet<qint64> &seen);
    /// arXiv's answer has these.
    Outcome noteSeen(qint64 keywordId, const QSet<qint64> &seen);
    /// arXiv's answer for the keyword has no paper at all.
    Outcome noteNothingFound(qint64 keywordId);

private:
    Connection &m_connection;
};

} // namespace dp
