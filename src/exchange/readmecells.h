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
/// At most so many cells of what is behind the title and the date.
QList<QStringView> splitBehindTheDate(QStringView rest, qsizetype columns);
/// The cells of a whole row.
QList<QStringView> splitInAnyOrder(QStringView line, const QList<Role> &roles);

} // namespace dp::readme
