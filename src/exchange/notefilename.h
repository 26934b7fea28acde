#pragma once

#include "base/paper.h"

#include <QString>

/// The names of note files. Can be called in any thread.
namespace dp::notefilename {

/// Returns the name of the file of a paper, such as "Vaswani 2017 - Attention Is All You Need
/// (1706.03762).md". It is safe on all file systems, see safename, and wiki links can contain it. The title
/// is cut if the name would be too long; the identifier stays. number: 1 for the first name, 2 for the next
/// one if that name is taken, and so on.
QString of(const Paper &paper, int number = 1);

} // namespace dp::notefilename
