#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

/// Files that are written where they are, since no other file can be put in their place. Any thread.
namespace dp::openfile {

/// The descriptor that a name stands for (/dev/stdout, /dev/fd/3, /proc/self/fd/3) where this program was
/// started with it; -1 for any other name. What is written to it goes where the shell wants it, behind what
/// is there already for instance, which a file of the same name would not.
int ownDescriptor(const QString &path);

/// All bytes; name is what errors name.
Outcome write(int descriptor, const QString &name, const QByteArray &bytes);

/// To a device, a socket or a named pipe. Where waitForReader is false, a pipe that nobody reads is an error.
Outcome writeDevice(const QString &path, const QString &name, const QByteArray &bytes, bool waitForReader);

} // namespace dp::openfile
