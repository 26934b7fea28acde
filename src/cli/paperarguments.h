#pragma once

#include "base/result.h"
#include "library/library.h"

#include <QList>
#include <QStringList>

#include <memory>

namespace dp {

struct CommandContext;

/// Functions for commands that change papers whose identifiers are arguments.
namespace paperarguments {

/// Minimum age in seconds before the backup of the day is written again, because a script may change a
/// thousand papers one by one.
inline constexpr qint64 leastBackupAge = 60;

/// Returns the papers with these identifiers, or the error of the first one that is invalid.
Result<QList<qint64>> read(const QStringList &identifiers);
/// Opens the library to change it. A library that does not exist is not created: it is empty then.
Result<std::unique_ptr<Library>> openToWrite(const QString &path);
/// Returns the identifiers of those papers that the library does not have.
Result<QStringList> unknownOf(Library &library, const QList<qint64> &papers);
/// Writes a sentence about each unknown paper, and returns the exit status.
int reportUnknown(const CommandContext &context, const QStringList &unknown);

} // namespace paperarguments
} // namespace dp
