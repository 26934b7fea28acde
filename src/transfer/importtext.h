#pragma once

#include "transfer/importfile.h"

#include <QStringList>

namespace dp::importtext {

/// What became of the feeds of a list that are no new keywords, and which got another name; a sentence each.
/// `name` is the file's, as it is shown. None for other files.
QStringList feedsTold(const QString &name, const ImportFile::Report &report);

} // namespace dp::importtext
