#pragma once

#include "base/filecontent.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

/// Writes files directly, if the target cannot be replaced by another file. Can be called in any thread.
namespace dp::openfile {

/// Returns the descriptor that a name refers to (/dev/stdout, /dev/fd/3, /proc/self/fd/3), if this program
/// inherited the descriptor. Returns -1 for any other name. Writing to the descriptor respects how the shell
/// opened the file, for example for appending. Opening the file by its name would ignore this.
int ownDescriptor(const QString &path);

/// Writes all bytes. Error messages use `name`.
Outcome write(int descriptor, const QString &name, const QByteArray &bytes);

/// Writes the content to a device, a socket or a named pipe. If waitForReader is false, a named pipe without
/// a reader is an error.
Outcome writeDevice(
    const QString &path, const QString &name, const files::Content &content, bool waitForReader);

} // namespace dp::openfile
