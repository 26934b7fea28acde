#pragma once

#include "transfer/importfile.h"

#include <QStringList>

namespace dp::importtext {

/// What the headings of a page were taken for, and which keywords may find nothing; a sentence each, plain
/// text. None for other files.
QStringList headingsTold(const ImportFile::Report &report);
/// What became of the feeds of a list that are no new keywords, and which got another name; a sentence each.
/// `name` is the file's. None for other files.
QStringList feedsTold(const QString &name, const ImportFile::Report &report);

} // namespace dp::importtext
