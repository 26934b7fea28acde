#pragma once

#include "transfer/textsource.h"

#include <QString>

#include <memory>

namespace dp::textfile {

/// Opens a text file. The file is plain or compressed by gzip or zip (all files of the archive are read, one
/// after another); this is recognised by its content. UTF-16 and UTF-32 with a byte-order mark are converted
/// to UTF-8; other encodings are passed through unchanged.
Result<std::unique_ptr<TextSource>> open(const QString &path);

} // namespace dp::textfile
