#pragma once

#include "arxiv/requestqueue.h"
#include "cli/globaloptions.h"

#include <QDateTime>

namespace dp {

/// Functions shared by the commands that ask arXiv.
namespace asking {

/// The request policy for the options of a call, in the queue that all programs of this user share.
RequestPolicy policyOf(const GlobalOptions &global);

/// A line for a waiting user: a sentence with the reason, and the end of the wait.
QString nextTry(const QString &why, const QDateTime &until);
/// A line for a user who waits for another program; its request ends by `until`.
QString waitForOther(const QDateTime &until);

} // namespace asking
} // namespace dp
