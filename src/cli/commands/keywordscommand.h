#pragma once

#include "cli/command.h"
#include "cli/commands/keywordoptions.h"

namespace dp {

/// Lists all keywords or the removed ones, or adds, edits, removes, restores or tries one keyword.
class KeywordsCommand final : public Command
{
public:
    static constexpr CommandSyntax syntax{"keywords", KeywordOptions::options, 0, 2};
    static QString help();

    std::optional<EarlyExit> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    int run(const CommandContext &context) const override;
    bool needsBackup() const override;

    using Options = KeywordOptions;
    const Options &options() const { return m_options; }

private:
    int list(const CommandContext &context) const;

    KeywordOptions m_options;
};

} // namespace dp
