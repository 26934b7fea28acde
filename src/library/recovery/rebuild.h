#pragma once

#include "base/result.h"
#include "text/rebuilttext.h"

#include <QDateTime>
#include <QString>

#include <functional>

namespace dp::rebuild {

/// The rebuilt data and the lost data.
struct Report : RebuiltParts {
    int keywords = 0;
};

/// Sets a damaged library aside and creates a new one in its place, from all readable data and the newest
/// backup. The damaged file is never written or removed. If the program is killed, no data is lost and the
/// next call continues. The target of a link is rebuilt in its own folder. No connection of this process may
/// be open on the library. Takes minutes for a million papers. Runs in any thread. onProgress (0 to 1 of the
/// reading) is called in the same thread.
///
/// Errors: NotALibrary if the file has no data of this program, is not the beginning of a library, and there
/// is no backup; LibraryBusy if another program has the library open.
Result<Report> run(
    const QString &libraryPath, const QDateTime &now, const std::function<void(double)> &onProgress = {});

} // namespace dp::rebuild
