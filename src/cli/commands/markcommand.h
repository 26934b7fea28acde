#pragma once

#include "cli/command.h"

namespace dp {

/// Marks papers as read, unread, starred or not starred.
class MarkCommand final : public Command
{
public:
    static constexpr Option optionList[] = {
        {"read", nullptr}, {"unread", nullptr}, {"star", nullptr}, {"unstar", nullptr}};
    static constexpr CommandSyntax syntax{"mark", optionList, 1, -1};
    static QString help();

    std::optional<EarlyExit> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    int run(const CommandContext &context) const override;

    struct Options {
        QStringList ids;
        bool read = false, unread = false;
        bool star = false, unstar = false;
    };
    const Options &options() const { return m_options; }

private:
    Options m_options;
};

} // namespace dp
