#pragma once

#include "cli/command.h"

namespace dp {

/// Gives papers tags, and removes tags from them.
class TagCommand final : public Command
{
public:
    static constexpr Option optionList[] = {{"add", "T"}, {"remove", "T"}};
    static constexpr CommandSyntax syntax{"tag", optionList, 1, -1};
    static QString help();

    std::optional<EarlyExit> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    int run(const CommandContext &context) const override;

    struct Options {
        QStringList ids;
        QStringList added, removed;
    };
    const Options &options() const { return m_options; }

private:
    Options m_options;
};

} // namespace dp
