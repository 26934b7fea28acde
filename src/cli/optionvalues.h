#pragma once

#include "cli/earlyexit.h"

#include <QString>

#include <optional>

class QCommandLineParser;

namespace dp {

/// Functions that read options of several commands. Each returns the error of a wrong call, or nothing.
namespace optionvalues {

/// A file name that Qt opens as it is. Qt reads a name that begins with a colon as a resource of the program.
QString fileName(const QString &text);
/// --limit: the number of papers to list.
std::optional<EarlyExit> readLimit(const QCommandLineParser &parser, std::optional<int> &limit);
/// --keyword, for a command that accepts one.
std::optional<EarlyExit> readKeyword(const QCommandLineParser &parser, std::optional<QString> &keyword);

} // namespace optionvalues
} // namespace dp
