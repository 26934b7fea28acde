#pragma once

#include "base/coverage.h"
#include "base/keywordterms.h"
#include "base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace dp {

/// A keyword that the user follows: its name, the query for arXiv, and the maximum number of papers in a
/// page.
struct Keyword {
    static constexpr int defaultLimit = 100;
    /// arXiv currently returns no papers after the 10,000th result.
    static constexpr int maximumLimit = 10000;
    /// Maximum number of characters in a name. A custom query may have ten times as many.
    static constexpr int maximumLength = 200;

    enum class Kind {
        Search, ///< searches for the name as a word or phrase, for several terms, or with a custom query
        Author, ///< finds the papers of the author with this name
        Announcements, ///< reads the daily announcements of the categories; has at least one category
    };

    /// The effect of a new version of a paper in the list of the keyword.
    enum class Revisions {
        Badge, ///< the paper gets a badge
        Ignored, ///< nothing
        /// The paper gets a badge, and becomes unread again if the new version says that it was accepted, or
        /// withdraws it.
        Unread,
    };

    qint64 id = 0; ///< number of the keyword in the library; 0: not stored yet
    QString name;
    /// In arXiv's syntax; empty: the query is built from the terms, or from the name if there are no terms.
    QString query;
    /// Archives or categories. A paper must have at least one of them. Empty: all of arXiv.
    QStringList categories;
    int limit = defaultLimit;
    Kind kind = Kind::Search;
    bool watched = false; ///< the program shows a notification if a refresh finds new papers
    KeywordTerms terms{}; ///< only for a search without a custom query; the name is then only a title
    Revisions revisions = Revisions::Badge;

    static QStringList defaultCategories();
    /// Returns the categories that a new keyword most likely has: those of the last one of these keywords.
    static QStringList likelyCategories(const QList<Keyword> &keywords);
    /// Returns the keywords of a new library.
    static QList<Keyword> defaults();

    /// Checks a keyword. Returns it with simplified white space in its name and with its categories in
    /// arXiv's spelling, or returns the first error in it.
    static Result<Keyword> checked(Keyword keyword);
    /// Returns the form of the name that is used for comparisons. It ignores case, as arXiv's search does.
    static QString folded(const QString &name);
    /// Returns the name of the kind in the library and in JSON.
    static QLatin1StringView nameOf(Kind kind);
    static Kind kindNamed(const QString &name); ///< returns Search for an unknown name
    /// The same for the effects of new versions. An unknown name has no value.
    static QLatin1StringView nameOf(Revisions revisions);
    static std::optional<Revisions> revisionsNamed(const QString &name);
    /// Returns whether both keywords send the same query to arXiv. The coverage of one keyword is then valid
    /// for the other.
    bool asksLike(const Keyword &other) const;

    friend bool operator==(const Keyword &, const Keyword &) = default;
};

/// A keyword with its data in the library.
struct KeywordState {
    Keyword keyword;
    int papers = 0;
    int unread = 0;
    /// Time of the last accepted answer, by this computer's clock; invalid: no answer yet.
    QDateTime refreshed;
    Coverage coverage;
    /// Number of papers that mutes hide in the list. They are counted only by Keywords::shownStates() and
    /// shownState(); `papers` and `unread` are then the numbers without them.
    int muted = 0;

    int storedPapers() const { return papers + muted; }
    friend bool operator==(const KeywordState &, const KeywordState &) = default;
};

} // namespace dp
