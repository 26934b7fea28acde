#pragma once

#include "refresh/refreshservice.h"
#include "session/job.h"

#include <QDateTime>

namespace dp::refreshsummary {

/// Contains the sentences about the result of a refresh.
struct Summary {
    JobResult result;
    bool isCancelled = false;
    QList<Keyword> failed; ///< keywords that failed and can be fetched again
};

/// Describes whether the program itself will fetch a keyword again that failed.
enum class NextRefresh { Manual, Automatic };

/// Summarises the reports of a refresh. now: current time (UTC), used to determine arXiv's next announcement.
/// next: if it is Automatic, the sentence about a temporary error does not tell the user to try again.
Summary of(const QList<RefreshReport> &reports, const QDateTime &now, NextRefresh next = NextRefresh::Manual);

/// Returns a text that explains why there are no new papers, and when the next announcement is due.
QString announcement(const QDateTime &now);

/// Describes why the next request waits. The times are in UTC.
struct Wait {
    QDateTime until; ///< end of the wait; if the program waits for another one, the latest end
    QDateTime since{}; ///< start of the wait for another program
    WaitReason reason = WaitReason::Retry;
    std::optional<Error> error{}; ///< error that caused a retry; empty: it is not a retry
};

/// Returns a sentence that explains the wait. Empty for the usual pause between two requests.
QString wait(const Wait &wait);

} // namespace dp::refreshsummary
