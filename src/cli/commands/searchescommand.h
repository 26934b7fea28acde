#pragma once

#include "base/savedsearch.h"
#include "cli/command.h"
#include "transfer/publishednames.h"

namespace dp {

class Library;

/// Lists the saved searches, or adds, changes or removes one.
class SearchesCommand final : public Command
{
public:
    static constexpr Option optionList[] = {{"json", nullptr}};
    static constexpr CommandSyntax syntax{"searches", optionList, 0, 3, true};
    static QString help();

    std::optional<EarlyExit> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    int run(const CommandContext &context) const override;
    bool needsBackup() const override { return !m_options.action.isEmpty(); }

    struct Options {
        QString action; ///< "add", "edit", "rename" or "remove"; empty: the saved searches are listed
        QString name;
        QString value; ///< the text of the search, or the new name
        bool json = false;
    };
    const Options &options() const { return m_options; }

private:
    int list(const CommandContext &context) const;
    Result<publishednames::NewName> change(Library &library, const CommandContext &context) const;

    Options m_options;
};

} // namespace dp
