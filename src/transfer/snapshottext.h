#pragma once

#include "transfer/snapshotimport.h"

#include <QString>

namespace dp::snapshottext {

/// For which days a file has shown that it has all papers, in one sentence; or that it has not, and why.
/// `name` is the file's, as it is shown. Of an import that is done.
QString proved(const QString &name, const SnapshotImport::Report &report);

} // namespace dp::snapshottext
