#pragma once

#include "base/result.h"
#include "library/library.h"
#include "transfer/givenkeys.h"

#include <QString>

namespace dp::keyrenewal {

/// Returns the stored keys of papers that do not follow the pattern, see citationkey::isOf(). When they are
/// removed, the papers get new keys in the next export. Use it in the thread of the library.
Result<GivenKeys> outdated(Library &library, const QString &pattern);

} // namespace dp::keyrenewal
