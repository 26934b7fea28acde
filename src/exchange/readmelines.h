#pragma once

#include "exchange/readmepage.h"

/// The lines that a README and a digest have in common.
namespace dp::readmelines {

/// Returns the two lines above the rows of a table.
QString tableHead(const QList<ReadmeColumn> &columns);
/// keywords: the text of the column of keywords.
QString row(const QList<ReadmeColumn> &columns, const Paper &paper, const QStringList &keywords = {});
/// Returns the content of one cell of a row.
QString cell(const Paper &paper, const QStringList &keywords, ReadmeColumn column);

} // namespace dp::readmelines
