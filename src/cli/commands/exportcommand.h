#pragma once

#include "cli/command.h"

namespace dp {

/// Writes the library to a file or to standard output.
class ExportCommand final : public Command
{
public:
    static constexpr Option optionList[] = {{"format", "FORMAT"}, {"keyword", "NAME"}, {"saved", "NAME"}};
    static constexpr CommandSyntax syntax{"export", optionList, 1, 1};
    static QString help();

    std::optional<EarlyExit> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    int run(const CommandContext &context) const override;

    struct Options {
        QString file; ///< path of the file; "-": standard output
        QString format; ///< value of the format option; null: the option was not given
        std::optional<QString> keyword;
        std::optional<QString> saved; ///< name of the only saved search to export
    };
    const Options &options() const { return m_options; }

private:
    Options m_options;
};

} // namespace dp
