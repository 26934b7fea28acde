#pragma once

#include "base/keyword.h"

#include <QString>

#include <optional>

namespace dp::keywordpast {

/// What arXiv would answer, of what the library has: SQL that selects the ids. Nothing where the query asks
/// what the library cannot tell, as a report number. arXiv's search takes a word in the singular and the
/// plural alike, and so does this.
std::optional<QString> selectOf(const Keyword &keyword);

} // namespace dp::keywordpast
