#pragma once

#include "transfer/snapshotimport.h"

#include <QString>

namespace dp::snapshottext {

/// One sentence with the days for which a file provably has all papers, or the reason why there are none.
/// `name`: the displayed name of the file. Use it for a finished import.
QString proved(const QString &name, const SnapshotImport::Report &report);

} // namespace dp::snapshottext
