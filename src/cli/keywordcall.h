#pragma once

#include "cli/invocation.h"

#include <optional>

class QCommandLineParser;

namespace dp::commandline {

/// Reads --any, --all, --not, --in, --name and --words, which are options of "keywords", if they are given.
void readTerms(const QCommandLineParser &parser, Invocation &call);
/// Whether an option of the call sets the query, the terms, the categories or the kind of a keyword.
bool describesKeyword(const Invocation &call);
/// Whether the option was given with an empty value, which clears it.
bool isCleared(const QStringList &values);
/// Returns the error of a call of "keywords", or nothing.
std::optional<EarlyExit> checkKeywords(const Invocation &call);
/// The result for a wrong call: the sentence and a reference to the help.
EarlyExit wrongCall(const QString &what);

} // namespace dp::commandline
