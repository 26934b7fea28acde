#pragma once

#include "base/result.h"
#include "cli/command.h"

#include <QDateTime>
#include <QList>

namespace dp {

class Library;

/// Marks papers as read, unread, starred or not starred, or mutes them.
class MarkCommand final : public Command
{
public:
    static constexpr Option optionList[] = {{"read", nullptr}, {"unread", nullptr}, {"star", nullptr},
        {"unstar", nullptr}, {"mute", nullptr}, {"unmute", nullptr}};
    static constexpr CommandSyntax syntax{"mark", optionList, 1, -1};
    static QString help();

    std::optional<EarlyExit> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    int run(const CommandContext &context) const override;

    struct Options {
        QStringList ids;
        bool read = false, unread = false;
        bool star = false, unstar = false;
        bool mute = false, unmute = false;
    };
    const Options &options() const { return m_options; }

private:
    Outcome write(Library &library, const QList<qint64> &ids, const QDateTime &now) const;

    Options m_options;
};

} // namespace dp
