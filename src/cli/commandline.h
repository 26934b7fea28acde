#pragma once

#include "cli/earlyexit.h"
#include "cli/invocation.h"

#include <QStringList>

#include <variant>

namespace dp::commandline {

/// Parses the arguments of the program. arguments: all arguments except the name of the program.
std::variant<Invocation, EarlyExit> parse(const QStringList &arguments);

} // namespace dp::commandline
