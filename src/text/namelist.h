#pragma once

#include <QStringList>

namespace dp {

/// Lists of names for short sentences.
namespace namelist {

/// Maximum number of names in a short sentence.
inline constexpr qsizetype mostNames = 3;

/// Joins the names in the format of the locale. If there are more than mostNames, only the first ones and the
/// number of the others are in the text: "A, B, C and 11 more".
QString folded(const QStringList &names);

} // namespace namelist
} // namespace dp
