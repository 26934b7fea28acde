#pragma once

#include "cli/commandline.h"

#include <optional>

class QCommandLineParser;

namespace dp::commandline {

/// Reads --any, --all, --not, --in, --name and --words, as far as they are given. They are options of
/// "keywords".
void readTerms(const QCommandLineParser &parser, Invocation &call);
/// Whether an option of the call sets the query, the terms, the categories or the kind of a keyword.
bool describesKeyword(const Invocation &call);
/// Whether the option was given with an empty value, which clears it.
bool isCleared(const QStringList &values);
/// What is wrong with a call of "keywords", or nothing.
std::optional<EarlyExit> checkKeywords(const Invocation &call);
/// The end for a wrong call: the sentence and where to read more.
EarlyExit wrongCall(const QString &what);

} // namespace dp::commandline
