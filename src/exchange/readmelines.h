#pragma once

#include "exchange/readmepage.h"

/// The lines that a README and a digest have in common.
namespace dp::readmelines {

/// Returns the two lines above the rows of a table.
QString tableHead(const QList<ReadmeColumn> &columns);
QString row(const QList<ReadmeColumn> &columns, const Paper &paper);

} // namespace dp::readmelines
