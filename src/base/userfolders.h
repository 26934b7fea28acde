#pragma once

#include <QByteArray>

/// Finds the folders of the user who runs the program. A service, a cron job or a container may have no HOME,
/// or the HOME of another user.
namespace dp::userfolders {

/// The home folder: that of the environment if files can be kept in it, otherwise that of the account. If
/// neither is usable, the one that is set. Empty if none is set.
QByteArray home(const QByteArray &fromEnvironment, const QByteArray &fromAccount);

/// Corrects the environment before Qt reads it: replaces an unusable HOME and unsets XDG folders with a
/// relative path. Call it once at the start, while there is only one thread. Source: XDG Base Directory
/// Specification 0.8, "All paths set in these environment variables must be absolute."
void prepareEnvironment();

} // namespace dp::userfolders
