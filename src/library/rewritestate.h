#pragma once

#include "library/connection.h"

namespace dp::searchrewrite {

enum class Kind {
    None, ///< the index is as it should be
    Refold, ///< papers that are not done yet are in the index as it was written until schema 4
    Fill, ///< papers that are not done yet are not in the index
};

/// How far the full-text index is written anew, as the library has it.
struct State {
    Kind kind = Kind::None;
    qint64 below = 0; ///< papers with smaller identifiers are not done, but for those of search_rewritten
};

Result<State> state(Connection &connection);
/// Whether a search may miss papers.
Result<bool> isUnderWay(Connection &connection);
/// The index is as it should be, since it was written from the papers in another way. In the caller's
/// transaction.
Outcome forget(Connection &connection);

} // namespace dp::searchrewrite
