#pragma once

#include "cli/earlyexit.h"
#include "cli/option.h"

#include <QStringList>

#include <optional>

class QCommandLineParser;

namespace dp {

/// The options and arguments of "keywords" and its actions.
struct KeywordOptions {
    QString action; ///< "add", "edit", "remove" or "try"; empty: list the keywords
    QString name; ///< of the keyword for the action
    bool json = false;
    QString query; ///< null: not given
    QStringList categories;
    std::optional<QStringList> any, all, none; ///< terms of a keyword; nothing: not given
    QString in; ///< where terms must be; null: not given
    QString newName; ///< null: not given
    std::optional<int> limit;
    bool author = false, announcements = false, words = false;

    static constexpr Option options[] = {{"json", nullptr}, {"query", "Q"}, {"category", "CAT"},
        {"limit", "N"}, {"author", nullptr}, {"announcements", nullptr}, {"words", nullptr}, {"any", "TERM"},
        {"all", "TERM"}, {"not", "TERM"}, {"in", "WHERE"}, {"name", "NAME"}};

    /// Sets the values from a call. Returns the error of a wrong call, or nothing.
    std::optional<EarlyExit> read(const QCommandLineParser &parser, const QStringList &arguments);
    /// Whether an option sets the query, the terms, the categories or the kind of a keyword.
    bool describesKeyword() const;
    /// Whether an option was given with an empty value, which clears it.
    static bool isCleared(const QStringList &values);

private:
    std::optional<EarlyExit> readLimit(const QCommandLineParser &parser);
    void readTerms(const QCommandLineParser &parser);
    std::optional<EarlyExit> checkAction(const QStringList &arguments) const;
    std::optional<EarlyExit> checkKind() const;
};

} // namespace dp
