#pragma once

#include "cli/earlyexit.h"
#include "cli/invocation.h"

#include <QStringList>

#include <variant>

namespace dp::commandline {

/// arguments: without the name of the program.
std::variant<Invocation, EarlyExit> parse(const QStringList &arguments);

} // namespace dp::commandline
