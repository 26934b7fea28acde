#pragma once

#include "base/mute.h"
#include "cli/command.h"

namespace dp {

/// Lists the rules that hide papers, or adds or removes one.
class MutesCommand final : public Command
{
public:
    static constexpr Option optionList[] = {{"word", "W"}, {"author", "A"}, {"category", "CAT"},
        {"keyword", "NAME"}, {"until", "DAY"}, {"json", nullptr}};
    static constexpr CommandSyntax syntax{"mutes", optionList, 0, 2};
    static QString help();

    std::optional<EarlyExit> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    int run(const CommandContext &context) const override;
    bool needsBackup() const override { return !m_options.action.isEmpty(); }

    struct Options {
        QString action; ///< "add" or "remove"; empty: the rules are listed
        Mute mute; ///< the rule to add; its number is that of the rule to remove
        std::optional<QString> keyword; ///< name of the keyword of the rule; no value: everywhere
        bool json = false;
    };
    const Options &options() const { return m_options; }

private:
    std::optional<EarlyExit> readRule(const QCommandLineParser &parser);
    int list(const CommandContext &context) const;
    int add(const CommandContext &context) const;
    int remove(const CommandContext &context) const;

    Options m_options;
};

} // namespace dp
