#pragma once

#include "base/keyword.h"
#include "cli/command.h"

#include <QDate>

namespace dp {

class RefreshService;

/// Fetches the papers of keywords from arXiv.
class RefreshCommand final : public Command
{
public:
    static constexpr Option optionList[] = {
        {"keyword", "NAME"}, {"force", nullptr}, {"fill", nullptr}, {"back-to", "DATE"}};
    static constexpr CommandSyntax syntax{"refresh", optionList, 0, 0};
    static QString help();

    std::optional<EarlyExit> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    int run(const CommandContext &context) const override;
    bool needsBackup() const override { return true; }
    bool continuesIndexUpdate() const override { return true; }

    struct Options {
        QStringList keywords; ///< names of the keywords to refresh; empty: all keywords
        bool force = false;
        bool fill = false;
        /// First day of the papers to fetch, if gaps are filled; invalid: only the gaps are filled.
        QDate backTo;
    };
    const Options &options() const { return m_options; }

private:
    void start(RefreshService &service, const QList<Keyword> &keywords) const;

    Options m_options;
};

} // namespace dp
