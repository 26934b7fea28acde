#pragma once

#include "base/keyword.h"

#include <QStringList>

namespace dp {

class Terminal;

namespace keywordnotes {

/// Writes notes about a keyword to standard error. The notes contain the decoded texts, and the advice that
/// is possible without a request to arXiv.
void write(Terminal &terminal, const Keyword &keyword, const QStringList &decoded);

} // namespace keywordnotes
} // namespace dp
