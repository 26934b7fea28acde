#pragma once

#include "library/keywordchanges.h"

#include <QString>

namespace dp::conflicttext {

/// Returns a report about changes that this program and another one made to the same keywords: a sentence for
/// each of the first three conflicts and the number of the others. Empty if there are no conflicts. Plain
/// text.
QString ofKeywords(const QList<keywordchanges::Conflict> &conflicts);

/// Returns a report about settings that another program changed while the dialog was open. names: the names
/// in the dialog.
QString ofSettings(const QStringList &names);

} // namespace dp::conflicttext
