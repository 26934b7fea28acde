#pragma once

#include "library/rewritestate.h"

namespace dp {

/// Rewrites the full-text index in steps, newest papers first, after a migration that changed its form.
/// Searches and other programs can run in between. After the program was killed, the rewriting continues
/// where it stopped, because its progress is stored in the library (library/rewritestate.h). Every function
/// runs in the caller's transaction.
namespace searchrewrite {

/// Starts the rewriting. For a small library, also finishes it.
Outcome begin(Connection &connection, Kind kind);
/// Processes up to `papers` papers and returns whether there are more.
Result<bool> step(Connection &connection, int papers);
/// Processes all remaining papers.
Outcome finish(Connection &connection);

} // namespace searchrewrite
} // namespace dp
