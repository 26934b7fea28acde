#pragma once

#include "text/searchquery.h"

namespace dp::searchquerytext {

/// How a query was understood, in one translated sentence; empty where it is plain words. Plain text that
/// holds what was typed.
QString understood(const SearchQuery &query);
/// Why nothing is searched and what to do; empty where there is no problem.
QString problem(const SearchQuery &query);
/// While library/searchrewrite.h is at it.
QString indexIsUpdated();

} // namespace dp::searchquerytext
