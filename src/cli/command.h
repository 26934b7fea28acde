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

/// Describes the syntax of a command.
struct CommandSyntax {
    std::string_view name;
    std::span<const Option> options;
    int leastArguments;
    int mostArguments; ///< maximum number of arguments; -1: any number
    bool takesText = false; ///< an argument may be a word that begins with a minus
};

/// Base class of the commands. An object contains the options of one call. Each subclass has its own file in
/// cli/commands/ and a line in cli/commandlist.cpp. A subclass has a constant `syntax` of type CommandSyntax,
/// and a function help() that returns its lines in the text of --help.
class Command
{
public:
    virtual ~Command() = default;

    /// Reads the options and arguments of a call. The caller has already checked the number of the arguments
    /// and the names of the options. If the call is wrong, returns the result with the error; otherwise
    /// returns nothing.
    virtual std::optional<EarlyExit> read(const QCommandLineParser &parser, const QStringList &arguments) = 0;
    /// Runs the command to its end and returns the exit status.
    virtual int run(const CommandContext &context) const = 0;

    /// Returns whether the daily backup is made before this command runs.
    virtual bool needsBackup() const { return false; }
    /// Returns whether a pending update of the search index is continued after this command.
    virtual bool continuesIndexUpdate() const { return false; }
};

} // namespace dp
