#pragma once

#include "transfer/snapshotimport.h"

#include <QString>

namespace dp::snapshottext {

/// Returns a sentence with the days for which a file provably contains all papers, or with the reason why
/// there are no such days. `name`: the displayed name of the file. The import must be finished.
QString proved(const QString &name, const SnapshotImport::Report &report);

} // namespace dp::snapshottext
