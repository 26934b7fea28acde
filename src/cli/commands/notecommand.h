#pragma once

#include "cli/command.h"

namespace dp {

/// Prints the note of a paper, or sets it.
class NoteCommand final : public Command
{
public:
    static constexpr CommandSyntax syntax{"note", {}, 1, 2, true};
    static QString help();

    std::optional<EarlyExit> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    int run(const CommandContext &context) const override;

    struct Options {
        QString id;
        std::optional<QString> text; ///< no value: print the note; "-": read it from standard input
    };
    const Options &options() const { return m_options; }

private:
    int print(const CommandContext &context, qint64 paperId) const;
    int set(const CommandContext &context, qint64 paperId) const;

    Options m_options;
};

} // namespace dp
