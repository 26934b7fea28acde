#pragma once

#include "cli/command.h"

#include <QList>

namespace dp {

struct ZoteroReport;

/// Sends papers to a running Zotero.
class ZoteroCommand final : public Command
{
public:
    static constexpr Option optionList[] = {{"again", nullptr}};
    static constexpr CommandSyntax syntax{"zotero", optionList, 1, -1};
    static QString help();

    std::optional<EarlyExit> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    int run(const CommandContext &context) const override;
    bool needsBackup() const override { return true; }

    struct Options {
        QStringList ids;
        bool again = false; ///< also send papers that were sent before
    };
    const Options &options() const { return m_options; }

private:
    ZoteroReport send(const CommandContext &context, const QList<qint64> &papers) const;

    Options m_options;
};

} // namespace dp
