#pragma once

#include "refresh/refreshreport.h"

#include <QList>

namespace dp {

class Library;

/// Returns the reports of a refresh without the papers that a mute hides in the list of their keyword, and
/// without the revisions of papers whose keywords all ignore revisions. Runs in the thread of the library.
Result<QList<RefreshReport>> visibleChanges(Library &library, const QList<RefreshReport> &reports);

} // namespace dp
