#pragma once

#include "cli/command.h"
#include "cli/commands/exportoptions.h"
#include "exchange/citationformat.h"

namespace dp {

/// Writes the library, or a page, a feed or citations of its papers, to a file or to standard output.
class ExportCommand final : public Command
{
public:
    static constexpr Option optionList[] = {{"format", "FORMAT"}, {"keyword", "NAME"}, {"saved", "NAME"},
        {"layout", "LAYOUT"}, {"starred", nullptr}, {"tag", "T"}, {"search", "TEXT"}, {"id", "ID"},
        {"all", nullptr}, {"renew-keys", nullptr}};
    static constexpr CommandSyntax syntax{"export", optionList, 1, 1};
    static QString help();

    std::optional<EarlyExit> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    int run(const CommandContext &context) const override;
    /// Notes are read back from their files, and new keys of citations replace the old ones.
    bool needsBackup() const override { return isNotes() || m_options.areKeysRenewed; }

    using Options = ExportOptions;
    const Options &options() const { return m_options; }

private:
    bool isNotes() const { return m_options.format == QLatin1StringView("notes"); }
    std::optional<EarlyExit> readLayout(const QCommandLineParser &parser);
    std::optional<EarlyExit> readSelection(const QCommandLineParser &parser);
    int runCitations(const CommandContext &context, CitationFormat format) const;

    Options m_options;
};

} // namespace dp
