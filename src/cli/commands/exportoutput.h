#pragma once

#include "base/filecontent.h"
#include "library/library.h"

#include <QString>

#include <functional>

namespace dp {

struct CommandContext;

namespace exportoutput {

/// Opens the library and writes content of any size to a file, or to standard output if the path is "-". The
/// file is written completely or not at all. Returns the exit status.
int write(const CommandContext &context, const QString &path,
    const std::function<Outcome(Library &, const files::Sink &)> &content);

} // namespace exportoutput
} // namespace dp
