#pragma once

#include "cli/earlyexit.h"

#include <QDate>
#include <QString>

#include <optional>

class QCommandLineParser;

namespace dp {

/// Contains functions that read options of several commands. If the call is wrong, they return the result
/// with the error; otherwise they return nothing.
namespace optionvalues {

/// Returns a file name with which Qt opens this file. A name that begins with a colon must be changed,
/// because Qt would look for a resource of the program.
QString fileName(const QString &text);
/// Reads --limit, the maximum number of papers to list.
std::optional<EarlyExit> readLimit(const QCommandLineParser &parser, std::optional<int> &limit);
/// Reads an option with a day such as 2026-03-01.
std::optional<EarlyExit> readDay(const QCommandLineParser &parser, const QString &option, QDate &day);
/// Reads --keyword for a command that accepts one keyword.
std::optional<EarlyExit> readKeyword(const QCommandLineParser &parser, std::optional<QString> &keyword);

} // namespace optionvalues
} // namespace dp
