#pragma once

#include "text/searchquery.h"

#include <QStringList>

namespace dp::searchnormalform {

/// Returns how the query was understood, one term a line, in the syntax of the search: `title:"x y"`,
/// `-year:2024`. Terms in parentheses are indented below a line that says whether a paper needs all of them,
/// at least one of them, or none of them.
QStringList lines(const SearchQuery &query);
/// Returns a leaf of an expression in the syntax of the search.
QString leaf(const SearchExpression &leaf);

} // namespace dp::searchnormalform
