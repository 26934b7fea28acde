#pragma once

#include "exchange/readmetable.h"

namespace dp::readme {

/// Functions that find the form of a cell or of a line, see CellForm, from an example with its paper.
namespace formfinder {

/// Returns the form of a cell, or an empty text if the example does not show it. number: of the row.
QString ofCell(QStringView cell, Role role, const Paper &paper, int number);
/// Returns the form that a column of this role has if no example shows it.
QString usual(Role role);
/// Returns the form of an item of a list, or an empty text.
QString ofItem(QStringView line, const Paper &paper);
/// Returns what follows the link to arXiv in an item of a list.
QString restOfItem(QStringView line);
/// Returns the form of the lines of a block quote, or an empty text.
QString ofQuote(const QStringList &lines, const Paper &paper);
/// Returns the own cell of a column, if a row may have one: the whole cell, or what follows the abstract.
/// Returns a null text if the column has only the paper's data. isSummary: the abstracts are not arXiv's.
QString ownCell(QStringView cell, Role role, bool isSummary);
/// Replaces the bars that would end a cell of a table.
QString withoutBars(QStringView cell);

} // namespace formfinder
} // namespace dp::readme
