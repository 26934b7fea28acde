#pragma once

#include "base/coverage.h"
#include "base/keywordterms.h"
#include "base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace dp {

/// A keyword that the user follows: its name, the query for arXiv, and the number of papers in a page.
struct Keyword {
    static constexpr int defaultLimit = 100;
    static constexpr int maximumLimit = 10000; ///< arXiv currently returns nothing after the 10,000th result
    /// Characters of a name. A custom query may have ten times as many.
    static constexpr int maximumLength = 200;

    enum class Kind {
        Search, ///< the name as a word or phrase, several terms, or a custom query
        Author, ///< the name of an author
        Announcements, ///< the daily announcements of the categories; at least one category
    };

    qint64 id = 0; ///< number in the library; 0 before it is stored
    QString name;
    QString query; ///< in arXiv's syntax; empty: made from the terms, or from the name if there are no terms
    /// Archives or categories; a paper must have at least one of them; empty: all of arXiv.
    QStringList categories;
    int limit = defaultLimit;
    Kind kind = Kind::Search;
    bool watched = false; ///< a notification shows the new papers of a refresh
    KeywordTerms terms{}; ///< only for a search without a query; the name is then only a title

    static QStringList defaultCategories();
    /// The keywords of a new library.
    static QList<Keyword> defaults();

    /// Returns the keyword with the white space of its name folded and its categories in arXiv's spelling, or
    /// the first error in it.
    static Result<Keyword> checked(Keyword keyword);
    /// The name for comparisons. arXiv's search ignores case.
    static QString folded(const QString &name);
    /// The name of the kind in the library and in JSON.
    static QLatin1StringView nameOf(Kind kind);
    static Kind kindNamed(const QString &name); ///< Search for an unknown name
    /// Whether both keywords ask arXiv for the same, so that the coverage of one is valid for the other.
    bool asksLike(const Keyword &other) const;

    friend bool operator==(const Keyword &, const Keyword &) = default;
};

/// A keyword with its data in the library.
struct KeywordState {
    Keyword keyword;
    int papers = 0;
    int unread = 0;
    QDateTime refreshed; ///< last accepted answer, by this computer's clock; invalid: never
    Coverage coverage;

    friend bool operator==(const KeywordState &, const KeywordState &) = default;
};

} // namespace dp
