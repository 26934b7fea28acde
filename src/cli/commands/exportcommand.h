#pragma once

#include "cli/command.h"
#include "exchange/citationformat.h"
#include "exchange/readmelayout.h"

namespace dp {

/// Writes the library, or citations of its papers, to a file or to standard output.
class ExportCommand final : public Command
{
public:
    static constexpr Option optionList[] = {{"format", "FORMAT"}, {"keyword", "NAME"}, {"saved", "NAME"},
        {"layout", "LAYOUT"}, {"starred", nullptr}, {"tag", "T"}, {"search", "TEXT"}, {"id", "ID"}};
    static constexpr CommandSyntax syntax{"export", optionList, 1, 1};
    static QString help();

    std::optional<EarlyExit> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    int run(const CommandContext &context) const override;

    struct Options {
        QString file; ///< path of the file; "-": standard output
        QString format; ///< value of the format option; null: the option was not given
        std::optional<QString> keyword;
        std::optional<QString> saved; ///< name of the only saved search to export
        std::optional<ReadmeLayout> layout; ///< of a README
        std::optional<QString> tag; ///< this and the next options: only in the formats of citations
        std::optional<QString> search;
        bool starred = false;
        QStringList ids;
    };
    const Options &options() const { return m_options; }

private:
    std::optional<EarlyExit> readLayout(const QCommandLineParser &parser);
    std::optional<EarlyExit> readSelection(const QCommandLineParser &parser);
    int runCitations(const CommandContext &context, CitationFormat format) const;

    Options m_options;
};

} // namespace dp
