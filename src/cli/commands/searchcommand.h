#pragma once

#include "cli/command.h"

namespace dp {

/// Searches the text of all papers in the library.
class SearchCommand final : public Command
{
public:
    static constexpr Option optionList[] = {{"json", nullptr}, {"limit", "N"}, {"explain", nullptr}};
    static constexpr CommandSyntax syntax{"search", optionList, 1, -1, true};
    static QString help();

    std::optional<EarlyExit> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    int run(const CommandContext &context) const override;

    struct Options {
        QString text;
        std::optional<int> limit; ///< maximum number of papers; no value: all papers
        bool json = false;
        bool explain = false; ///< only print how the text is understood
    };
    const Options &options() const { return m_options; }

private:
    Options m_options;
};

} // namespace dp
