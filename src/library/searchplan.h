#pragma once

#include "library/idstream.h"
#include "text/searchexpression.h"

namespace dp {

class Connection;

/// Decides how the papers of a search are found.
namespace searchplan {

/// Returns the papers that fulfil the condition. The connection and the pace must outlive the stream.
Result<IdStream::Pointer> streamOf(
    Connection &connection, const SearchExpression &condition, SearchPace &pace);

} // namespace searchplan
} // namespace dp
