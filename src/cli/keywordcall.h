#pragma once

#include "cli/commandline.h"

#include <optional>

class QCommandLineParser;

namespace dp::commandline {

/// Reads --any, --all, --not, --in, --name and --words, as far as they are given. They are options of
/// "keywords".
void readTerms(const QCommandLineParser &parser, Invocation &call);
/// What is wrong with a call of "keywords", or nothing.
std::optional<EarlyExit> checkKeywords(const Invocation &call);
/// The end for a wrong call: the sentence and where to read more.
EarlyExit wrongCall(const QString &what);

} // namespace dp::commandline
