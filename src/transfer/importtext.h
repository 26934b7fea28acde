#pragma once

#include "transfer/importfile.h"

#include <QStringList>

namespace dp::importtext {

/// Returns plain sentences that explain how the headings of a page became keywords, and which keywords may
/// find nothing. Empty if the file is not a page.
QStringList headingsTold(const ImportFile::Report &report);
/// Returns plain sentences that explain which feeds of a list did not become new keywords, and which feeds
/// have keywords with a different name. `name`: the name of the file. Empty if the file is not a list of
/// feeds.
QStringList feedsTold(const QString &name, const ImportFile::Report &report);

} // namespace dp::importtext
