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

/// Summarises the reports of a refresh. now: current time (UTC), used to determine arXiv's next announcement.
Summary of(const QList<RefreshReport> &reports, const QDateTime &now);

/// Returns a text that explains why there are no new papers, and when the next announcement is due.
QString announcement(const QDateTime &now);

/// Returns a sentence that explains why the request queue waits. Empty for the usual pause between two
/// requests.
QString wait(const QDateTime &until, WaitReason reason, const std::optional<Error> &error);

} // namespace dp::refreshsummary
