#pragma once

#include "exchange/readmetable.h"

#include <QList>
#include <QStringView>

namespace dp::readme {

// The cells of a row. Bars in a text are told from those between cells by what stands beside the latter: the
// end of a fold, of a link, of bold type. Each function takes a time that grows with the length of the row.

/// Inside of `<details><summary>…</summary><p>TEXT</p></details>`, or all of a cell without it.
QStringView foldedPart(QStringView cell);
/// Some forks put a translation behind the abstract, in a fold of its own.
QStringView firstFold(QStringView cell);
/// The end of a title that has bars of its own, behind its link or its bold type. -1: nothing tells.
qsizetype endOfTitle(QStringView rest);
/// The cells of a row without the bars at its ends, one for each role.
QList<QStringView> splitCells(QStringView row, const QList<Role> &roles);

} // namespace dp::readme
