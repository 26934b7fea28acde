#pragma once

#include "cli/invocation.h"

#include <QString>
#include <QStringList>

#include <variant>

namespace dp::commandline {

/// arguments: without the name of the program.
std::variant<Invocation, EarlyExit> parse(const QStringList &arguments);
QString help();
/// Prints the text to the correct stream and returns the exit status.
int say(const EarlyExit &exit);

} // namespace dp::commandline
