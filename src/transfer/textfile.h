#pragma once

#include "transfer/textsource.h"

#include <QString>

#include <memory>

namespace dp::textfile {

/// Opens a text file for reading. The file may be plain, or compressed by gzip or zip. This is recognised by
/// its content. All files of a zip archive are read, one after another. Text in UTF-16 or UTF-32 with a
/// byte-order mark is converted to UTF-8. Text in any other encoding is passed through unchanged.
Result<std::unique_ptr<TextSource>> open(const QString &path);

} // namespace dp::textfile
