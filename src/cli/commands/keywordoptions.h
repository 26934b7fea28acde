#pragma once

#include "base/keyword.h"
#include "cli/earlyexit.h"
#include "cli/option.h"

#include <QStringList>

#include <optional>

class QCommandLineParser;

namespace dp {

/// Contains the options and arguments of the command "keywords" and its actions.
struct KeywordOptions {
    QString action; ///< action: "add", "edit", "remove", "removed", "restore" or "try"; empty: the keywords
                    ///< are listed
    QString name; ///< name of the keyword for the action
    bool json = false;
    QString query; ///< null: not given
    QStringList categories;
    std::optional<QStringList> any, all, none; ///< terms of the keyword; no value: the option was not given
    QString in; ///< fields in which the terms are searched; null: the option was not given
    QString newName; ///< null: not given
    std::optional<int> limit;
    std::optional<Keyword::Revisions> revisions;
    bool author = false, announcements = false, words = false;

    static constexpr Option options[] = {{"json", nullptr}, {"query", "Q"}, {"category", "CAT"},
        {"limit", "N"}, {"author", nullptr}, {"announcements", nullptr}, {"words", nullptr}, {"any", "TERM"},
        {"all", "TERM"}, {"not", "TERM"}, {"in", "WHERE"}, {"name", "NAME"}, {"revisions", "WHAT"}};

    /// Reads the options of a command line. If they are invalid, returns the exit with the error; otherwise
    /// returns nothing.
    std::optional<EarlyExit> read(const QCommandLineParser &parser, const QStringList &arguments);
    /// Returns whether at least one option sets the query, the terms, the categories or the kind of a
    /// keyword.
    bool describesKeyword() const;
    /// Returns whether the only value of an option is empty, which clears the keyword's list of terms.
    static bool isCleared(const QStringList &values);

private:
    std::optional<EarlyExit> readLimit(const QCommandLineParser &parser);
    std::optional<EarlyExit> readRevisions(const QCommandLineParser &parser);
    void readTerms(const QCommandLineParser &parser);
    std::optional<EarlyExit> checkAction(const QStringList &arguments) const;
    std::optional<EarlyExit> checkKind() const;
};

} // namespace dp
