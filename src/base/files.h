#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace dp::files {

/// The whole file, or why not: there is none, it is a directory, it may not be read, it is empty, it is
/// larger than maximumBytes.
Result<QByteArray> read(const QString &path, qint64 maximumBytes);

/// Whether to wait until somebody reads from a named pipe (FIFO), as the tools of a terminal do.
enum class NamedPipe { Wait, Refuse };

/// Whole or not at all: written to a temporary file beside it, then renamed over it. A link stays, and what
/// it leads to is replaced. What is no regular file (a terminal, a pipe, /dev/null) cannot be renamed over
/// and is written directly, and so is a file that this program was started with, such as /dev/stdout. A block
/// device (a disk) is refused.
Outcome write(const QString &name, const QByteArray &bytes, NamedPipe pipe = NamedPipe::Wait);

/// Puts a file that is finished and on the disk in the place of another, or of none, so that a power failure
/// leaves one of the two.
Outcome replace(const QString &from, const QString &to);

/// The error of a failed write, told apart by errno.
Error writeError(const QString &path, int errorNumber, const QString &detail);

} // namespace dp::files
