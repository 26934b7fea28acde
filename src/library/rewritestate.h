#pragma once

#include "base/result.h"

namespace dp {

class Connection;

namespace searchrewrite {

enum class Kind {
    None, ///< the index is up to date
    Refold, ///< papers that are not rewritten yet are in the index in the form used until schema 4
    Fill, ///< papers that are not rewritten yet are not in the index
};

/// The progress of the rewriting of the full-text index, as stored in the library.
struct State {
    Kind kind = Kind::None;
    /// Papers with smaller ids are not rewritten yet, except those in the table search_rewritten.
    qint64 below = 0;
};

Result<State> state(Connection &connection);
/// Returns whether the rewriting is unfinished. A search may then miss papers.
Result<bool> isUnderWay(Connection &connection);
/// Removes the stored progress when the rewriting is finished, or when the index is emptied and written in
/// another way. Must be called in a transaction.
Outcome forget(Connection &connection);

} // namespace searchrewrite
} // namespace dp
