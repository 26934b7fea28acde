#pragma once

#include "base/filecontent.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace dp::files {

/// Reads the whole file. It is an error if the file does not exist, is a directory, cannot be read, is empty,
/// or is larger than maximumBytes.
Result<QByteArray> read(const QString &path, qint64 maximumBytes);

/// The behaviour for a named pipe (FIFO) that no program reads yet. Wait: wait for a reader, as terminal
/// tools do. Refuse: return an error.
enum class NamedPipe { Wait, Refuse };

/// Writes the file completely or not at all. The bytes are written to a temporary file in the same folder,
/// which is then renamed to the target. A symbolic link is kept, and its target is replaced. A terminal, a
/// pipe and /dev/null cannot be replaced, so they are written directly. A file that this program inherited,
/// such as /dev/stdout, is also written directly. A block device (a disk) is refused.
Outcome write(const QString &name, const QByteArray &bytes, NamedPipe pipe = NamedPipe::Wait);
/// Like write(), for a file that may be too large for the memory. If the content returns an error, this error
/// is returned. A file that is written directly then contains the pieces before the error.
Outcome writePieces(const QString &name, const Content &content, NamedPipe pipe = NamedPipe::Wait);

/// Replaces the file `to` by the file `from`, which must be complete and synced. The file `to` need not
/// exist. After a power failure, `to` is either the old file or the new file.
Outcome replace(const QString &from, const QString &to);

} // namespace dp::files
