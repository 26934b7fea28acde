#pragma once

#include "base/keyword.h"

#include <QStringList>

namespace dp {

class Terminal;

namespace keywordnotes {

/// Writes the decoded texts, and the advice that is possible without asking arXiv, to standard error.
void write(Terminal &terminal, const Keyword &keyword, const QStringList &decoded);

} // namespace keywordnotes
} // namespace dp
