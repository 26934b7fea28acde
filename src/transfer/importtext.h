#pragma once

#include "transfer/importfile.h"

#include <QStringList>

namespace dp::importtext {

/// Explains how the headings of a page were read, and which keywords may find nothing. One sentence each,
/// plain text. Empty for other files.
QStringList headingsTold(const ImportFile::Report &report);
/// Explains what happened to the feeds of a list that did not become new keywords, and which feeds were
/// renamed. One sentence each. `name`: the name of the file. Empty for other files.
QStringList feedsTold(const QString &name, const ImportFile::Report &report);

} // namespace dp::importtext
