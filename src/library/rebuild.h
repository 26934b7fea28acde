#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QString>

#include <functional>

namespace dp::rebuild {

struct Report {
    QString setAside; ///< where the damaged file is now
    qint64 papers = 0;
    qint64 lostPapers = -1; ///< -1: how many there were is lost as well
    int keywords = 0;
    QDateTime backup; ///< of when the one is that filled in what was missing; invalid: there was none
};

/// Whether an error of opening or reading a library may mean that its file is damaged.
bool mayMeanDamage(const Error &error);

/// A rebuilding that was begun and not ended: the library must not be used before it is.
bool isUnfinished(const QString &libraryPath);

/// Something of the library could not be read: the next start of the window looks it over first.
void suspect(const QString &libraryPath);
bool isSuspect(const QString &libraryPath);
void clearSuspicion(const QString &libraryPath);

/// Sets a damaged library aside and makes a new one in its place, of all that can be read of it and of the
/// newest backup. Nothing of the damaged file is written or removed. A kill at any moment loses nothing: the
/// next call goes on. NotALibrary for a file that has nothing of ours where there is no backup either;
/// What a link leads to is rebuilt where it is. LibraryBusy while another program has it open. No connection
/// of this process may be open on it. Minutes for a million papers; any thread, and onProgress (0 to 1 of the
/// reading) is called in it.
Result<Report> run(
    const QString &libraryPath, const QDateTime &now, const std::function<void(double)> &onProgress = {});

} // namespace dp::rebuild
