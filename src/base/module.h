#pragma once

#include "base/result.h"

#include <QString>

/// Parts of the program that are loaded when they are first used, because the libraries behind them take long
/// to load.
namespace dp::module {

/// Loads a module and returns the address of its function. The module stays loaded, because its objects may
/// be used until the end of the program.
/// file: the path, or the name of a file in the folder of the module that contains this code. Returns
/// PartMissing if the module or the function is missing.
Result<void *> function(const QString &file, const char *name);

} // namespace dp::module
