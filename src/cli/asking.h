#pragma once

#include "arxiv/requestqueue.h"
#include "cli/commandline.h"

#include <QDateTime>

namespace dp {

/// What the commands that ask arXiv have in common.
namespace asking {

/// The options of a call, in the queue that all programs of this person share.
RequestPolicy policyOf(const GlobalOptions &global);

/// A line for a person who waits: a sentence that says why, and until when.
QString nextTry(const QString &why, const QDateTime &until);
/// The request of another program ends by then.
QString waitForOther(const QDateTime &until);

} // namespace asking
} // namespace dp
