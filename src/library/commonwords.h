#pragma once

#include <QStringList>
#include <QStringView>

namespace dp {

/// Words and names that occur in many papers on arXiv. Each of them has more than shortBeginning ASCII
/// letters. The full-text index of a library depends on this list, so a change of the list needs a migration
/// that rewrites the index. The functions can be called from any thread.
namespace commonwords {

/// Largest number of letters of a beginning of a word that is searched with the prefix index of FTS5.
inline constexpr qsizetype shortBeginning = 3;

/// Returns whether the word is a common word, ignoring case. Allocates no memory, because it is called for
/// every word of every paper.
bool contains(QStringView word);
/// Returns the common words with this beginning, in lower case and sorted. The list is empty if the beginning
/// has at most shortBeginning letters.
QStringList beginningWith(QStringView beginning);

} // namespace commonwords
} // namespace dp
