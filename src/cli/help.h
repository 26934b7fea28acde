#pragma once

#include <QString>

namespace dp::commandline {

/// Returns the text of --help.
QString help();

} // namespace dp::commandline
