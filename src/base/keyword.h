#pragma once

#include "base/coverage.h"
#include "base/keywordterms.h"
#include "base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace dp {

/// What a person follows: a name, what arXiv is asked for it, and how much of the answer is kept in a page.
struct Keyword {
    static constexpr int defaultLimit = 100;
    static constexpr int maximumLimit = 10000; ///< today's arXiv answers nothing past its 10,000th result
    static constexpr int maximumLength =
        200; ///< characters of a name; a query of one's own may have ten times as many

    enum class Kind {
        Search, ///< the name as a word or phrase, several terms, or a query of one's own
        Author, ///< the name is an author's
        Announcements, ///< the daily announcements of the categories, of which there is at least one
    };

    qint64 id = 0; ///< in the library; 0 before it is stored
    QString name;
    QString query; ///< in arXiv's own syntax; empty: made from the terms, or from the name without any
    QStringList categories; ///< archives or categories, any of which a paper must have; empty: all of arXiv
    int limit = defaultLimit;
    Kind kind = Kind::Search;
    bool watched = false; ///< what a refresh brings is told in a notification
    KeywordTerms terms{}; ///< of a search without a query; then the name is only a title

    static QStringList defaultCategories();
    /// The keywords of a new library.
    static QList<Keyword> defaults();

    /// The keyword with its name's white space folded and its categories in arXiv's spelling, or what is
    /// wrong with it.
    static Result<Keyword> checked(Keyword keyword);
    /// What two names must differ in: arXiv's search knows no upper and lower case.
    static QString folded(const QString &name);
    /// As the library and JSON write it.
    static QLatin1StringView nameOf(Kind kind);
    static Kind kindNamed(const QString &name); ///< Search where it is none
    /// Whether both ask arXiv the same, so that what is known of one's past holds for the other.
    bool asksLike(const Keyword &other) const;

    friend bool operator==(const Keyword &, const Keyword &) = default;
};

/// A keyword with what the library holds for it.
struct KeywordState {
    Keyword keyword;
    int papers = 0;
    int unread = 0;
    QDateTime refreshed; ///< the last believable answer, by this computer's clock; invalid: never
    Coverage coverage;

    friend bool operator==(const KeywordState &, const KeywordState &) = default;
};

} // namespace dp
