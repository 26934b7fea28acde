#pragma once

#include "base/keyword.h"
#include "text/searchterms.h"

namespace dp::keywordmatches {

/// Returns the terms that explain why arXiv found a paper for the keyword, each with the field in which arXiv
/// searches it. The last word of a phrase may be longer, because arXiv also finds `models` for `model`. Empty
/// for a custom query and for the announcements of categories.
QList<SearchTerm> termsOf(const Keyword &keyword);

} // namespace dp::keywordmatches
