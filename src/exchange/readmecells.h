#pragma once

#include "exchange/readmetable.h"

#include <QList>
#include <QStringView>

namespace dp::readme {

// Functions for the cells of a row. A bar between cells follows the end of a fold, a link or bold type; this
// distinguishes it from a bar inside a text. Each function takes linear time in the length of the row.

/// The TEXT of `<details><summary>…</summary><p>TEXT</p></details>`, or the whole cell without a fold.
QStringView foldedPart(QStringView cell);
/// The first fold of a cell. Some forks have a second fold after the abstract, with a translation.
QStringView firstFold(QStringView cell);
/// The end of a title that contains bars: after its link or its bold type. -1 if neither is found.
qsizetype endOfTitle(QStringView rest);
/// The cells of a row without its outer bars, one for each role.
QList<QStringView> splitCells(QStringView row, const QList<Role> &roles);

} // namespace dp::readme
