#pragma once

#include "cli/command.h"

namespace dp {

/// Lists the tags with the number of their papers.
class TagsCommand final : public Command
{
public:
    static constexpr Option optionList[] = {{"json", nullptr}};
    static constexpr CommandSyntax syntax{"tags", optionList, 0, 0};
    static QString help();

    std::optional<EarlyExit> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    int run(const CommandContext &context) const override;

    bool isJson() const { return m_isJson; }

private:
    bool m_isJson = false;
};

} // namespace dp
