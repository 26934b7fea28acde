#pragma once

#include "cli/command.h"

namespace dp {

/// Prints the data of one paper.
class ShowCommand final : public Command
{
public:
    static constexpr Option optionList[] = {{"json", nullptr}};
    static constexpr CommandSyntax syntax{"show", optionList, 1, 1};
    static QString help();

    std::optional<EarlyExit> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    int run(const CommandContext &context) const override;

    struct Options {
        QString id;
        bool json = false;
    };
    const Options &options() const { return m_options; }

private:
    Options m_options;
};

} // namespace dp
