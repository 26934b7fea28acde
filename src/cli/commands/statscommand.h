#pragma once

#include "cli/command.h"

namespace dp {

struct NamedStatistics;

/// Prints the numbers of papers a week of one keyword or of all keywords, or draws them as an SVG file.
class StatsCommand final : public Command
{
public:
    static constexpr Option optionList[] = {{"keyword", "NAME"}, {"json", nullptr}, {"svg", "FILE"}};
    static constexpr CommandSyntax syntax{"stats", optionList, 0, 0};
    static QString help();

    std::optional<EarlyExit> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    int run(const CommandContext &context) const override;

    struct Options {
        std::optional<QString> keyword;
        bool json = false;
        std::optional<QString> svg; ///< the file to write; "-" is standard output
    };
    const Options &options() const { return m_options; }

private:
    int writeSvg(const CommandContext &context, const QList<NamedStatistics> &keywords) const;

    Options m_options;
};

} // namespace dp
