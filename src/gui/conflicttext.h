#pragma once

#include "library/keywordchanges.h"

#include <QString>

namespace dp::conflicttext {

/// Returns a report about keywords that this program and another program changed at the same time. The report
/// has a sentence for each of the first three conflicts, and then the number of the other conflicts. It is
/// plain text, and empty if there are no conflicts.
QString ofKeywords(const QList<keywordchanges::Conflict> &conflicts);

/// Returns a report about settings that another program changed while the dialog was open. names: the names
/// of these settings in the dialog.
QString ofSettings(const QStringList &names);

} // namespace dp::conflicttext
