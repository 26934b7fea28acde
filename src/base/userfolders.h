#pragma once

#include <QByteArray>

/// Finds the folders of the user who runs the program. In a service, a cron job or a container, HOME can be
/// unset or can be the HOME of another user.
namespace dp::userfolders {

/// Returns the home folder. This is the one of the environment if files can be stored in it, otherwise the
/// one of the account. If neither is usable, returns the one of the environment if it is an absolute path,
/// otherwise the one of the account. The result is empty if none is set.
QByteArray home(const QByteArray &fromEnvironment, const QByteArray &fromAccount);

/// Returns whether files can be stored in HOME, or are there already: it is set, and it is not the root
/// folder of a user who may not write there. Call this after prepareEnvironment().
bool isHomeKnown();

/// Corrects the environment before Qt reads it. Replaces an unusable HOME, and unsets XDG folders with a
/// relative path. Call this once at the start, while there is only one thread. Source: XDG Base Directory
/// Specification 0.8, "All paths set in these environment variables must be absolute."
void prepareEnvironment();

} // namespace dp::userfolders
