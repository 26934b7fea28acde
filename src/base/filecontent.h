#pragma once

#include "base/result.h"

#include <QByteArray>

#include <functional>

namespace dp::files {

/// Receives the next piece of a file.
using Sink = std::function<Outcome(const QByteArray &)>;

/// Writes the content of a file piece by piece, so that it need not be in memory at once. If it returns an
/// error, the file is not written.
using Content = std::function<Outcome(const Sink &)>;

} // namespace dp::files
