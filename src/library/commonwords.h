#pragma once

#include <QStringList>
#include <QStringView>

namespace dp {

/// Words and names that occur in many papers on arXiv. They have more than shortBeginning ASCII letters. The
/// index of a library depends on this list. A changed list needs a migration that rewrites the index.
/// Any thread.
namespace commonwords {

/// Number of letters; up to this length the prefix index of FTS5 is used.
inline constexpr qsizetype shortBeginning = 3;

/// In any case of letters. It is called for every word of every paper, so it does not allocate memory.
bool contains(QStringView word);
/// The common words with this beginning, in lower case and sorted. None for a short beginning.
QStringList beginningWith(QStringView beginning);

} // namespace commonwords
} // namespace dp
