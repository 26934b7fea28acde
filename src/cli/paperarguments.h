#pragma once

#include "base/result.h"
#include "library/library.h"

#include <QList>
#include <QStringList>

#include <functional>

namespace dp {

struct CommandContext;

/// Functions for commands that change papers, whose identifiers are their arguments.
namespace paperarguments {

/// Reads identifiers. Returns the error BadIdentifier or SeveralIdentifiers for the first invalid one.
Result<QList<qint64>> read(const QStringList &identifiers);
/// Changes the library in a transaction, and renews the backup of the day. A library that does not exist is
/// not created: it is empty then. Returns the exit status, after an error has been reported.
int write(const CommandContext &context, const std::function<Outcome(Library &)> &work);
/// Like write(), for the papers with these identifiers. Then reports those that the library does not have. If
/// an identifier is invalid, nothing is changed.
int change(const CommandContext &context, const QStringList &identifiers,
    const std::function<Outcome(Library &, const QList<qint64> &papers)> &work);
/// Renews the backup of the day after a change, and reports if this fails.
void renewBackup(const CommandContext &context, Library &library);

} // namespace paperarguments
} // namespace dp
