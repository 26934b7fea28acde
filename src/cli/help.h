#pragma once

#include <QString>

namespace dp::commandline {

/// The text of --help.
QString help();

} // namespace dp::commandline
