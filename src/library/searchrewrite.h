#pragma once

#include "library/rewritestate.h"

namespace dp {

/// Writes the full-text index anew after a migration that changed how it is written, a piece at a time and
/// the newest papers first. Searches and other programs go on meanwhile, and after a kill it goes on where it
/// was: how far it has come is in the library (library/rewritestate.h). Every function runs in the caller's
/// transaction.
namespace searchrewrite {

/// Small libraries are written anew before it returns.
Outcome begin(Connection &connection, Kind kind);
/// Does up to so many papers and says whether there are more.
Result<bool> step(Connection &connection, int papers);
/// All that is left.
Outcome finish(Connection &connection);

} // namespace searchrewrite
} // namespace dp
