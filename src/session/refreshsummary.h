#pragma once

#include "refresh/refreshservice.h"
#include "session/job.h"

#include <QDateTime>

namespace dp::refreshsummary {

/// The end of a refresh in words.
struct Summary {
    JobResult result;
    bool isCancelled = false;
    QList<Keyword> failed; ///< keywords to try again
};

/// Sums up the reports of a refresh. now: UTC, for the next announcement of arXiv.
Summary of(const QList<RefreshReport> &reports, const QDateTime &now);

/// Explains why there are no new papers, and when the next ones are due.
QString announcement(const QDateTime &now);

/// Explains a wait of the request queue. Empty for the usual pause between two requests.
QString wait(const QDateTime &until, WaitReason reason, const std::optional<Error> &error);

} // namespace dp::refreshsummary
