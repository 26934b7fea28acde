#pragma once

#include "base/result.h"

#include <QByteArray>

#include <optional>

namespace dp::foreignjson {

/// Returns the error for JSON that this program writes but does not import: PaperListJson for the papers that
/// `list --json` or `export --format json` write, and JsonFeed. Returns no value for other text.
std::optional<ErrorKind> kindOf(const QByteArray &bytes);

} // namespace dp::foreignjson
