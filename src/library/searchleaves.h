#pragma once

#include "library/idstream.h"
#include "text/searchexpression.h"

#include <QString>

namespace dp {

class Connection;

/// Finds the papers of single conditions: of a word, a category, a tag or a state.
namespace searchleaves {

/// Returns an SQL condition on the row p of papers; empty if the condition is not one on this row alone.
QString rowCondition(const SearchExpression &condition);
/// Returns an id such that no paper with a higher id fulfils the condition.
qint64 highestOf(const SearchExpression &condition);

/// Returns the papers of a leaf that is not a condition on a row, and whose text is not in the full-text
/// index alone. pace must outlive the stream.
Result<IdStream::Pointer> streamOf(Connection &connection, const SearchExpression &leaf, SearchPace &pace);

} // namespace searchleaves
} // namespace dp
