#pragma once

#include "base/result.h"
#include "transfer/citationexport.h"
#include "transfer/givenkeys.h"

namespace dp {

struct CommandContext;

/// Gives papers new keys of citations, see keyrenewal.
namespace renewkeys {

/// Gives the papers of an export new keys if theirs do not follow its pattern, and says how many. Returns the
/// old keys.
Result<GivenKeys> renew(const CommandContext &context, const CitationExport::Options &options);
/// Gives the papers their old keys back, because no file has the new ones.
void restore(const CommandContext &context, const GivenKeys &old);

} // namespace renewkeys
} // namespace dp
