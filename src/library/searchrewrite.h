#pragma once

#include "library/rewritestate.h"

namespace dp {

/// Rewrites the full-text index in steps, newest papers first, after a migration that changed its form.
/// Searches and other programs can run between two steps. After the program was killed, the rewriting
/// continues where it stopped, because its progress is stored in the library (library/rewritestate.h). Every
/// function must be called in a transaction.
namespace searchrewrite {

/// Starts the rewriting. The rewriting of a small library is also finished in this call.
Outcome begin(Connection &connection, Kind kind);
/// Processes at most `papers` papers and returns whether more steps are needed.
Result<bool> step(Connection &connection, int papers);
/// Processes all remaining papers.
Outcome finish(Connection &connection);

} // namespace searchrewrite
} // namespace dp
