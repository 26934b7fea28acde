#pragma once

#include "base/result.h"

namespace dp {

class Connection;

namespace searchrewrite {

enum class Kind {
    None, ///< the index is up to date
    Refold, ///< unfinished papers are in the index in the form used until schema 4
    Fill, ///< unfinished papers are not in the index
};

/// The progress of the rewriting of the full-text index, as stored in the library.
struct State {
    Kind kind = Kind::None;
    qint64 below = 0; ///< papers with smaller identifiers are unfinished, except those in search_rewritten
};

Result<State> state(Connection &connection);
/// Returns whether a search may miss papers.
Result<bool> isUnderWay(Connection &connection);
/// Removes the state after the index was rewritten from the papers in another way. Runs in the caller's
/// transaction.
Outcome forget(Connection &connection);

} // namespace searchrewrite
} // namespace dp
