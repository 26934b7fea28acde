#pragma once

#include "cli/earlyexit.h"
#include "cli/option.h"

#include <QStringList>

#include <optional>
#include <span>
#include <string_view>

class QCommandLineParser;

namespace dp {

struct CommandContext;

/// The syntax of a command.
struct CommandSyntax {
    std::string_view name;
    std::span<const Option> options;
    int leastArguments;
    int mostArguments; ///< -1: any number
    bool takesText = false; ///< an argument may be a word that begins with a minus
};

/// A command with the options of one call. A subclass is a file in cli/commands/ and a line in
/// cli/commandlist.cpp. It has a constant `syntax` of type CommandSyntax and a function help(), which returns
/// its lines in the help.
class Command
{
public:
    virtual ~Command() = default;

    /// Reads the options and arguments of a call. Their number and names have been checked. Returns the error
    /// of a wrong call, or nothing.
    virtual std::optional<EarlyExit> read(const QCommandLineParser &parser, const QStringList &arguments) = 0;
    /// Runs the command to its end and returns the exit status.
    virtual int run(const CommandContext &context) const = 0;

    /// Whether the daily backup is made before this call.
    virtual bool needsBackup() const { return false; }
    /// Whether a pending update of the search index continues after this call.
    virtual bool continuesIndexUpdate() const { return false; }
};

} // namespace dp
