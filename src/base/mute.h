#pragma once

#include "base/result.h"

#include <QDate>
#include <QLatin1StringView>
#include <QString>

#include <optional>

namespace dp {

/// A rule that hides papers: those that have a word or a phrase in the title, the abstract or the comment,
/// those of an author, or those of a category or an archive.
struct Mute {
    enum class Kind { Word, Author, Category };

    static constexpr qsizetype longestText = 200;

    qint64 id = 0; ///< 0: not stored yet
    Kind kind = Kind::Word;
    QString text;
    qint64 keywordId = 0; ///< hides only in the list of this keyword; 0: everywhere
    QDate until = {}; ///< the last local day on which the rule hides; invalid: no end

    friend bool operator==(const Mute &, const Mute &) = default;

    bool isInForce(QDate today) const { return !until.isValid() || until >= today; }
    /// Returns the mute with a cleaned text, or the error MuteEmpty, MuteTooLong or BadCategory.
    static Result<Mute> checked(const Mute &mute);
    /// Returns the name of a kind as it is stored: "word", "author" or "category".
    static QLatin1StringView nameOf(Kind kind);
    static std::optional<Kind> kindNamed(QStringView name);
};

/// Selects the papers of a list by their mutes.
enum class Muted {
    Hidden, ///< papers that no mute hides
    Only, ///< papers that a mute hides
    Included, ///< all papers
};

/// The reason why a paper is hidden.
struct MuteReason {
    std::optional<Mute> rule; ///< empty: the user is not interested in this paper
    QString keyword{}; ///< name of the keyword in whose list the rule hides; empty: everywhere

    friend bool operator==(const MuteReason &, const MuteReason &) = default;
    /// Returns whether the paper is hidden in the list of this keyword; 0: in the whole library.
    bool isIn(qint64 keywordId) const
    {
        return !rule || rule->keywordId == 0 || rule->keywordId == keywordId;
    }
};

} // namespace dp
