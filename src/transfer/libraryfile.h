#pragma once

#include "base/result.h"

#include <QString>

#include <functional>
#include <memory>

namespace dp {

class IncomingLibrary;

/// Reads files that `export --format json --all` has written, see packaging/library-format.md.
namespace libraryfile {

/// Called from time to time with the part that was read, 0 to 1. Returns whether to continue.
using Progress = std::function<bool(double)>;

/// Returns whether the file begins like such a file. It may be compressed. A pipe is not examined.
bool isOne(const QString &path);
/// Reads and checks the whole file. Errors name the file and the line. Returns the error Cancelled if
/// progress returned false. name: the name of the file for errors. May be called in any thread.
Result<std::unique_ptr<IncomingLibrary>> read(
    const QString &path, const QString &name, const Progress &progress = {});

} // namespace libraryfile
} // namespace dp
