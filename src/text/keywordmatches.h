#pragma once

#include "base/keyword.h"
#include "text/searchterms.h"

namespace dp::keywordmatches {

/// Returns the terms that explain why arXiv found a paper for the keyword. The last word of a phrase may be
/// longer, because arXiv also finds `models` for `model`. Empty for a custom query and for the announcements
/// of categories.
QList<SearchTerm> termsOf(const Keyword &keyword);

} // namespace dp::keywordmatches
