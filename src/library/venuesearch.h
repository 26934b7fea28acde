#pragma once

#include "library/idstream.h"
#include "text/searchexpression.h"

namespace dp {

class Connection;

/// Finds the papers of a conference or journal. The name is not stored: it is read from the comment and the
/// journal reference (text/chips.h).
namespace venuesearch {

/// leaf: a SearchExpression of the kind Venue. pace must outlive the stream.
Result<IdStream::Pointer> streamOf(Connection &connection, const SearchExpression &leaf, SearchPace &pace);

} // namespace venuesearch
} // namespace dp
