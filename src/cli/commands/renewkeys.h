#pragma once

#include "base/result.h"
#include "transfer/givenkeys.h"

#include <QString>

namespace dp {

struct CommandContext;

/// Lets papers get new keys of citations, see keyrenewal.
namespace renewkeys {

/// Removes the stored keys that do not follow the pattern, and says how many. Returns them.
Result<GivenKeys> remove(const CommandContext &context, const QString &pattern);
/// Gives the papers their keys back, because no file has new ones.
void restore(const CommandContext &context, const GivenKeys &keys);

} // namespace renewkeys
} // namespace dp
