#pragma once

#include "base/arxivid.h"
#include "text/searchterms.h"

#include <optional>

namespace dp {

/// What a person looks for, from all that was typed into the search field or given to `search`: words and
/// "phrases", and beside them an identifier or address of a paper, `-word` and `NOT word`, `a OR b` and `a |
/// b`, `title:`, `author:`, `abstract:`, `comment:` and `category:`, and the name of a category such as
/// cs.CV.
struct SearchQuery {
    enum class Problem {
        None,
        NothingToFind, ///< neither letter nor digit
        OnlyExcluded, ///< something to leave out, but nothing to find
        SeveralIdentifiers,
        MinusBeforeGroup, ///< a minus before a parenthesis
        OrBesideOther, ///< OR beside something to leave out or a category
        BadCategory, ///< `category:` with something that is none
    };

    SearchQuery() = default;
    SearchQuery(const QList<SearchTerm> &wanted) // not explicit: terms alone are a query
        : terms(wanted)
    {
    }

    /// Found first, whatever its text says; terms then finds the papers whose text names it.
    std::optional<ArxivId> paper;
    QList<SearchTerm> terms;
    Problem problem = Problem::None; ///< with any but None, nothing is searched and there are no terms
    QString subject; ///< what the problem is with
    QStringList unknownFields; ///< `year` of `year:2024`, which was searched as words
    /// Whether there is more to it than words and phrases that a paper must have.
    bool isPlain() const;
};

namespace searchquery {

/// typing: the last word is still being written unless something stands after it.
SearchQuery parse(const QString &typed, bool typing);

} // namespace searchquery
} // namespace dp
