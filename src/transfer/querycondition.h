#pragma once

#include "base/keyword.h"
#include "library/papercondition.h"

#include <optional>

namespace dp {

/// Returns the condition that the keyword's query describes. Returns nothing if the query needs data that the
/// library does not have, such as report numbers. Also returns nothing if the keyword lists announcements.
std::optional<PaperCondition> queryConditionOf(const Keyword &keyword);

} // namespace dp
