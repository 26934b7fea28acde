#pragma once

#include "base/keyword.h"
#include "library/papercondition.h"

#include <optional>

namespace dp {

/// Returns the condition that arXiv would apply for the keyword. Nothing if the query needs data that the
/// library does not have, such as a report number, or if the keyword lists announcements.
std::optional<PaperCondition> queryConditionOf(const Keyword &keyword);

} // namespace dp
