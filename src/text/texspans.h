#pragma once

#include <QList>
#include <QStringView>

/// Finds the ends of spans in TeX.
namespace dp::readable::spans {

/// Returns for each position the position of the brace that closes the brace there; -1 at all other
/// positions. All braces are found in one pass. Searching for each one separately would be slow if many
/// braces are not closed.
QList<qsizetype> closingBraces(QStringView tex);

/// Returns the position of the dollar sign that ends the mathematics that starts at `at`; -1 if there is
/// none. `width` is 1 for `$` and 2 for `$$`. Two prices are not mathematics. As in pandoc, mathematics has
/// no space directly inside the dollar signs, unless it begins with a command, and no digit after them.
qsizetype mathEnd(QStringView tex, qsizetype at, qsizetype width);

/// Returns the position of the apostrophe that ends the quotation that starts with the grave accent at `at`;
/// -1 if there is none. The apostrophe is not inside a word.
qsizetype quotationEnd(QStringView tex, qsizetype at);

} // namespace dp::readable::spans
