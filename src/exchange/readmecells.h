#pragma once

#include "exchange/readmetable.h"

#include <QList>
#include <QStringView>

namespace dp::readme {

// Functions for the cells of a table row. A vertical bar inside a text can look like the bar between two
// cells. A bar between cells is recognised because it follows the end of a fold, of a link or of bold text.
// Each function takes linear time in the length of the row.

/// Returns the TEXT of `<details><summary>…</summary><p>TEXT</p></details>`. Returns the whole cell if it has
/// no fold.
QStringView foldedPart(QStringView cell);
/// Returns the first fold of a cell. Some forks have a second fold after the abstract, which contains a
/// translation.
QStringView firstFold(QStringView cell);
/// Returns the end of a title that contains bars. The title ends after its link or its bold text. Returns -1
/// if there is neither.
qsizetype endOfTitle(QStringView rest);
QStringView withoutLastBar(QStringView row);
/// Returns the cells of a row, one cell for each role.
QList<QStringView> cellsOfRow(QStringView line, const QList<Role> &roles);
/// Returns the cells of a row without its outer bars, one cell for each role.
QList<QStringView> splitCells(QStringView row, const QList<Role> &roles);

} // namespace dp::readme
