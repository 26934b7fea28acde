#pragma once

#include "library/keywordchanges.h"

#include <QString>

namespace dp::conflicttext {

/// What became of changes that this program and another one made to the same keywords, a sentence for each of
/// the first three and the number of the others; empty where there are none. Plain text.
QString ofKeywords(const QList<keywordchanges::Conflict> &conflicts);

/// The same of settings that another program has changed while they were shown, by their names in the dialog.
QString ofSettings(const QStringList &names);

} // namespace dp::conflicttext
