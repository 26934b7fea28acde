#pragma once

#include "cli/command.h"
#include "cli/paperlines.h"
#include "library/library.h"
#include "library/paperreader.h"
#include "text/searchquery.h"

namespace dp {

/// Lists the papers of the library or of one keyword.
class ListCommand final : public Command
{
public:
    static constexpr Option optionList[] = {{"keyword", "NAME"}, {"json", nullptr}, {"limit", "N"},
        {"unread", nullptr}, {"starred", nullptr}, {"muted", nullptr}, {"tag", "T"}, {"order", "ORDER"},
        {"since", "DAY"}, {"until", "DAY"}, {"search", "TEXT"}, {"saved", "NAME"}};
    static constexpr CommandSyntax syntax{"list", optionList, 0, 0};
    static QString help();

    std::optional<EarlyExit> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    int run(const CommandContext &context) const override;

    struct Options {
        std::optional<QString> keyword;
        std::optional<int> limit; ///< maximum number of papers; no value: all papers
        bool json = false;
        bool unread = false, starred = false, muted = false;
        SortKey order = SortKey::Submitted;
        std::optional<QString> search; ///< only papers that this search finds
        std::optional<QString> saved; ///< only papers that the saved search with this name finds
        QDate since, until; ///< UTC, both included; invalid: no limit
        std::optional<QString> tag; ///< only papers with this tag
    };
    const Options &options() const { return m_options; }

private:
    std::optional<EarlyExit> readOrder(const QCommandLineParser &parser);
    Outcome printFound(
        Library &library, PaperQuery query, const QList<SearchQuery> &searches, PaperLines &lines) const;
    Result<QList<SearchQuery>> searches(Library &library) const;

    Options m_options;
};

} // namespace dp
