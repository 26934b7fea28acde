#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace dp::files {

/// Reads the whole file. Errors: it does not exist, is a directory, may not be read, is empty, or is larger
/// than maximumBytes.
Result<QByteArray> read(const QString &path, qint64 maximumBytes);

/// Whether to wait until another program reads from a named pipe (FIFO), as terminal tools do.
enum class NamedPipe { Wait, Refuse };

/// Writes the file completely or not at all: it writes a temporary file in the same folder and renames it
/// over the target. A link is kept and its target is replaced. A terminal, a pipe or /dev/null cannot be
/// replaced and is written directly, like a file that this program inherited, such as /dev/stdout. A block
/// device (a disk) is refused.
Outcome write(const QString &name, const QByteArray &bytes, NamedPipe pipe = NamedPipe::Wait);

/// Replaces a file by another one that is complete and synced. The target need not exist. After a power
/// failure, one of the two files is there.
Outcome replace(const QString &from, const QString &to);

} // namespace dp::files
