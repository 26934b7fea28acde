#pragma once

#include "base/keyword.h"

#include <QString>

#include <optional>

namespace dp::keywordbackfill {

/// SQL that selects the ids of all papers in the library that arXiv would return. Nothing if the query needs
/// data that the library does not have, such as a report number. Singular and plural of a word match each
/// other, as in arXiv's search.
std::optional<QString> selectOf(const Keyword &keyword);

} // namespace dp::keywordbackfill
