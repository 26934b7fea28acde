#pragma once

#include <QByteArray>

/// Where the person's files are who runs the program, however it was started: a service, a cron job or a
/// container may have no HOME, or one that is none of theirs.
namespace dp::userfolders {

/// The home folder: that of the environment where files can be kept in it, otherwise that of the account.
/// Where neither can be used, the one that is named; empty where none is.
QByteArray home(const QByteArray &fromEnvironment, const QByteArray &fromAccount);

/// Puts the environment right before Qt reads it: HOME, and no XDG folder with a relative path. Call it once,
/// at the start, while there is one thread. Source: XDG Base Directory Specification 0.8, "All paths set in
/// these environment variables must be absolute."
void prepareEnvironment();

} // namespace dp::userfolders
