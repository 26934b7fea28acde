#pragma once

#include "base/result.h"
#include "library/library.h"
#include "transfer/exportselection.h"
#include "transfer/givenkeys.h"

#include <QString>

namespace dp::keyrenewal {

/// Returns the stored keys of papers that do not follow the pattern, see citationkey::isOf(). When they are
/// removed, the papers get new keys in the next export. Use it in the thread of the library.
Result<GivenKeys> outdated(Library &library, const QString &pattern);
/// Gives the selected papers whose key does not follow the pattern new keys, and returns their old ones. This
/// is one transaction, so that no paper is without a key if the program ends at any time. Errors: those of
/// exportselection.
Result<GivenKeys> renew(Library &library, const ExportSelection &selection, const QString &pattern);
/// Gives the papers their old keys again, also in one transaction.
Outcome restore(Library &library, const GivenKeys &old);

} // namespace dp::keyrenewal
