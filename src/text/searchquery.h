#pragma once

#include "base/arxivid.h"
#include "text/searchterms.h"

#include <optional>

namespace dp {

/// A search query, parsed from the search field or the arguments of `search`: words and "phrases", an
/// identifier or address of a paper, `-word` and `NOT word`, `a OR b` and `a | b`, `title:`, `author:`,
/// `abstract:`, `comment:` and `category:`, and a category such as cs.CV.
struct SearchQuery {
    enum class Problem {
        None,
        NothingToFind, ///< no letter and no digit
        OnlyExcluded, ///< only terms to exclude
        SeveralIdentifiers,
        MinusBeforeGroup, ///< a minus before a parenthesis
        OrBesideOther, ///< OR together with an excluded term or a category
        BadCategory, ///< `category:` with an unknown category
    };

    SearchQuery() = default;
    SearchQuery(const QList<SearchTerm> &wanted) // not explicit: a list of terms is a query
        : terms(wanted)
    {
    }

    /// Shown first, whatever its text is. The terms then find the papers whose text mentions it.
    std::optional<ArxivId> paper;
    QList<SearchTerm> terms;
    Problem problem = Problem::None; ///< if not None, nothing is searched and there are no terms
    QString subject; ///< the text that causes the problem
    QStringList unknownFields; ///< `year` in `year:2024`, which was searched as words
    /// Whether the query consists only of words and phrases that a paper must have.
    bool isPlain() const;
};

namespace searchquery {

/// typing: the last word is still being typed, unless other text follows it.
SearchQuery parse(const QString &typed, bool typing);

} // namespace searchquery
} // namespace dp
