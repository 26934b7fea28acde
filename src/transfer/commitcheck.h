#pragma once

#include "base/result.h"
#include "transfer/gitcommand.h"

#include <QStringList>

namespace dp::commitcheck {

/// Returns an error if git would not commit these files of its folder: PublishNoIdentity, PublishGitFailed.
/// Changes nothing. A hook or a missing signature can still prevent the commit.
Outcome check(const GitCommand &git, const QStringList &files);

} // namespace dp::commitcheck
