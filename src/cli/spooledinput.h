#pragma once

#include "base/result.h"

#include <QTemporaryFile>

#include <memory>

/// Input that can be read only once: standard input and pipes.
namespace dp::spooledinput {

/// Returns whether the path is "-", which is standard input, or a pipe.
bool isNeededFor(const QString &path);
/// Copies the input to a temporary file, which is removed together with the object. So input of any size can
/// be examined and then read from its beginning.
Result<std::unique_ptr<QTemporaryFile>> toFile(const QString &path);

} // namespace dp::spooledinput
