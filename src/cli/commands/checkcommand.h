#pragma once

#include "base/result.h"
#include "cli/command.h"

namespace dp {

/// Checks the library for damage, and repairs it if the user requests this.
class CheckCommand final : public Command
{
public:
    static constexpr Option optionList[] = {{"repair", nullptr}};
    static constexpr CommandSyntax syntax{"check", optionList, 0, 0};
    static QString help();

    std::optional<EarlyExit> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    int run(const CommandContext &context) const override;

    struct Options {
        bool repair = false;
    };
    const Options &options() const { return m_options; }

private:
    Outcome repairLibrary(const CommandContext &context) const;
    Options m_options;
};

} // namespace dp
