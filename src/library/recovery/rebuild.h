#pragma once

#include "base/result.h"
#include "text/rebuilttext.h"

#include <QDateTime>
#include <QString>

#include <functional>

namespace dp::rebuild {

/// A report about the rebuilt data and the lost data.
struct Report : RebuiltParts {
    int keywords = 0;
};

/// Renames a damaged library and creates a new library in its place, from all readable data and the newest
/// backup. The damaged file is never written or removed. If the program is killed, no data is lost and the
/// next call continues the rebuild. If the path is a symbolic link, its target is rebuilt in the folder of
/// the target. This process must not have a connection to the library. The rebuild takes minutes for a
/// million papers. Can be called in any thread. onProgress is called in the same thread with the part of the
/// data that was read, from 0 to 1.
///
/// Returns the error NotALibrary if the file has no data of this program and is not the beginning of a
/// library, and if there is also no backup. Returns the error LibraryBusy if another program has the library
/// open.
Result<Report> run(
    const QString &libraryPath, const QDateTime &now, const std::function<void(double)> &onProgress = {});

} // namespace dp::rebuild
