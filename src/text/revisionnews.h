#pragma once

#include "base/paper.h"

namespace dp::revisionnews {

/// Returns whether a new version of a paper is news for a person who has read the older one: it says for the
/// first time that the paper is accepted or published, or it withdraws the paper.
bool isNews(const Paper &before, const Paper &after);

} // namespace dp::revisionnews
