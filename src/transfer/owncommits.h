#pragma once

#include "base/result.h"
#include "transfer/gitcommand.h"

#include <QStringList>

/// Recognises the commits in which this program has published pages.
namespace dp::owncommits {

/// Returns whether this program has made all commits of a range, see git-rev-list(1). prefix: path of the
/// folder in the working tree, with a slash at the end. files: the published files, relative to the folder.
Result<bool> areAll(
    const GitCommand &git, const QString &prefix, const QStringList &files, const QStringList &range);

} // namespace dp::owncommits
