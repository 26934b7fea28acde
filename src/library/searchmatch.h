#pragma once

#include "library/idstream.h"
#include "text/searchexpression.h"

#include <QString>

namespace dp {

class Connection;

/// Translates conditions of a search for the full-text index.
namespace searchmatch {

/// Returns an FTS5 expression for the condition; empty if it has a part that is not in the full-text index.
QString of(const SearchExpression &condition);

/// A condition that is divided into a part that the full-text index can evaluate, and the rest.
struct Divided {
    QString match; ///< an FTS5 expression; empty: the index cannot evaluate any part
    SearchExpression rest; ///< empty: `match` is the whole condition
};
Divided divided(const SearchExpression &condition);

/// Returns the papers that match an FTS5 expression, which was made from the condition.
IdStream::Pointer streamOf(Connection &connection, const QString &match, const SearchExpression &condition);
/// condition: a condition for which of() returns an expression.
IdStream::Pointer streamOf(Connection &connection, const SearchExpression &condition);

} // namespace searchmatch
} // namespace dp
