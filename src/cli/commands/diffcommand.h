#pragma once

#include "cli/command.h"

namespace dp {

/// Prints the differences between two versions of a paper.
class DiffCommand final : public Command
{
public:
    static constexpr Option optionList[] = {{"from", "N"}, {"to", "N"}, {"json", nullptr}};
    static constexpr CommandSyntax syntax{"diff", optionList, 1, 1};
    static QString help();

    std::optional<EarlyExit> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    int run(const CommandContext &context) const override;

    struct Options {
        QString id;
        int from = 0; ///< 0: the newest version before `to`
        int to = 0; ///< 0: the version in the identifier, or else the newest version
        bool json = false;
    };
    const Options &options() const { return m_options; }

private:
    Options m_options;
};

} // namespace dp
