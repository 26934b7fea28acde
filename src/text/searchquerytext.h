#pragma once

#include "text/searchquery.h"

namespace dp::searchquerytext {

/// One translated sentence that explains how the query was understood. Empty for plain words. Plain text that
/// contains user input.
QString understood(const SearchQuery &query);
/// Tells which of the papers that a search names are not in the library. Empty if there are none.
QString missing(const QList<ArxivId> &papers);
/// The reason why nothing is searched, and what to do. Empty without a problem.
QString problem(const SearchQuery &query);
/// Shown while library/searchrewrite.h rewrites the index.
QString indexIsUpdated();

} // namespace dp::searchquerytext
