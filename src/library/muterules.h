#pragma once

#include "base/mute.h"

#include <vector>

namespace dp {

class Connection;

/// Finds the papers to which the rule of a mute applies, regardless of its keyword and its end. A word must
/// be in the title, the abstract or the comment, as a whole and without regard to case and accents. An author
/// must be a part of one name, in whole words. A category can be any category of the paper. While the
/// full-text index is being rewritten, papers may be missing.
namespace muterules {

using Ids = std::vector<qint64>;

/// Returns the papers in ascending order.
Result<Ids> papersOf(Connection &connection, const Mute &mute);
/// Returns whether the rule applies to this paper.
Result<bool> applies(Connection &connection, const Mute &mute, qint64 paper);
/// Returns a text that is equal for rules that apply to the same papers.
QString keyOf(const Mute &mute);

} // namespace muterules
} // namespace dp
