#pragma once

#include "text/searchquery.h"

namespace dp::searchquerytext {

/// Returns one translated sentence that explains how the query was understood. Returns an empty string for a
/// query of plain words. The sentence is plain text and contains user input.
QString understood(const SearchQuery &query);
/// Returns a sentence that names the list to which the scope of the query limits it. Returns an empty string
/// if there is no scope.
QString limited(const SearchQuery &query);
/// Returns a sentence with the papers that a search names but the library does not contain. Returns an empty
/// string if there are none.
QString missing(const QList<ArxivId> &papers);
/// Returns a sentence that tells why nothing is searched, and what the user can do. Returns an empty string
/// if there is no problem.
QString problem(const SearchQuery &query);
/// Returns the sentence that is shown while library/searchrewrite.h rewrites the index.
QString indexIsUpdated();

} // namespace dp::searchquerytext
