#pragma once

#include "base/result.h"
#include "transfer/gitcommand.h"

#include <QByteArray>
#include <QList>
#include <QSet>

/// The list of the pages that this program has written to a clone. It tells a page that was not committed,
/// for example because a hook refused, from a file that a person has changed. It is stored in the folder of
/// git, so it is neither committed nor published.
namespace dp::writtenpages {

/// Returns the key of a page in the list. Git may change the line endings of a page, which does not matter.
QByteArray keyOf(const QByteArray &page);
/// Returns the keys of the last pages that were written. Errors: those of GitCommand.
Result<QSet<QByteArray>> read(const GitCommand &git);
/// Adds pages. Call it before they are written. Errors: those of GitCommand and of files.
Outcome add(const GitCommand &git, const QList<QByteArray> &pages);

} // namespace dp::writtenpages
