#pragma once

#include "base/result.h"
#include "cli/command.h"

namespace dp {

struct PublishReport;

/// Writes the pages that the settings choose for publishing, and publishes them with git.
class PublishCommand final : public Command
{
public:
    static constexpr Option optionList[] = {{"dry-run", nullptr}, {"keyword", "NAME"}, {"saved", "NAME"}};
    static constexpr CommandSyntax syntax{"publish", optionList, 0, 0};
    static QString help();

    std::optional<EarlyExit> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    int run(const CommandContext &context) const override;

private:
    Result<PublishReport> publish(const CommandContext &context) const;
    static void print(const CommandContext &context, const PublishReport &report);

    bool m_isDryRun = false;
    std::optional<QString> m_keyword, m_saved; // the only tab that is published
};

} // namespace dp
