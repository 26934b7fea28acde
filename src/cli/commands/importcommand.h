#pragma once

#include "cli/command.h"
#include "cli/commands/importoptions.h"

namespace dp {

/// Imports files into the library.
class ImportCommand final : public Command
{
public:
    static constexpr Option optionList[] = {{"keyword", "NAME"}, {"category", "CAT"}, {"years", "YEARS"}};
    static constexpr CommandSyntax syntax{"import", optionList, 1, -1};
    static QString help();

    std::optional<EarlyExit> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    int run(const CommandContext &context) const override;
    bool needsBackup() const override { return true; }
    bool continuesIndexUpdate() const override { return true; }
    const ImportOptions &options() const { return m_options; }

private:
    ImportOptions m_options;
};

} // namespace dp
