#pragma once

#include "arxiv/requestqueue.h"
#include "cli/globaloptions.h"

#include <QDateTime>

namespace dp {

/// Contains functions for the commands that send requests to arXiv.
namespace asking {

/// Returns the request policy for the options of a call. All programs of this user share the same queue.
RequestPolicy policyOf(const GlobalOptions &global);

/// Returns a line for a user who has to wait. It contains the reason and the end of the wait.
QString nextTry(const QString &why, const QDateTime &until);
/// Returns a line for a user who has to wait for another program. until: the latest time at which the request
/// of the other program ends.
QString waitForOther(const QDateTime &until);

} // namespace asking
} // namespace dp
