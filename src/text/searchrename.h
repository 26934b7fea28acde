#pragma once

#include "text/searchfields.h"

#include <QHash>
#include <QString>

namespace dp::searchrename {

/// Returns the text of a search with new names for these values of a field; the rest of the text stays
/// unchanged. A name with a quotation mark cannot be written in a search, so its value stays unchanged too.
/// names: the new name, by the old name with folded case.
QString renamed(const QString &text, searchfields::Field field, const QHash<QString, QString> &names);

} // namespace dp::searchrename
