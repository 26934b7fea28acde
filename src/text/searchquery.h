#pragma once

#include "base/arxivid.h"
#include "text/searchterms.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace dp {

/// A parsed search query. The text comes from the search field or from the arguments of `search`. It can
/// contain words and "phrases", identifiers or addresses of papers, `-word` and `NOT word`, `a OR b` and `a |
/// b`, `title:`, `author:`, `abstract:`, `comment:` and `category:`, and a category such as cs.CV.
struct SearchQuery {
    enum class Problem {
        None,
        NothingToFind, ///< the text contains no letter and no digit
        OnlyExcluded, ///< the query has only excluded terms
        MinusBeforeGroup, ///< there is a minus sign before a parenthesis
        OrBesideOther, ///< OR is combined with an excluded term or a category
        BadCategory, ///< `category:` is followed by an unknown category
    };

    SearchQuery() = default;
    SearchQuery(const QList<SearchTerm> &wanted) // not explicit: a list of terms can be passed as a query
        : terms(wanted)
    {
    }

    /// Papers that the query names by an identifier. They are found if they fulfil conditions(), even if
    /// their text has none of the words. In addition, the terms find papers whose text contains the
    /// identifiers.
    QList<ArxivId> papers;
    QList<ArxivId> excludedPapers;
    QList<SearchTerm> terms;
    Problem problem = Problem::None; ///< if not None, nothing is searched and there are no terms
    QString subject; ///< the text that causes the problem
    bool isCut = false; ///< the text was too long, so its end is not searched
    /// Names that are not fields and were searched as words, such as `year` in `year:2024`.
    QStringList unknownFields;
    /// Returns the terms that a named paper must also fulfil: excluded words, fields and categories.
    QList<SearchTerm> conditions() const;
    /// Returns whether the query finds no paper in any library.
    bool isEmpty() const { return terms.isEmpty() && papers.isEmpty(); }
    /// Returns whether the query consists only of words and phrases that a paper must have.
    bool isPlain() const;
};

namespace searchquery {

/// Parses a search query. If typing is true, the last word is still being typed, unless other text follows
/// it. A text can consist of identifiers or mention them as pasted text does (`see arXiv:2502.20780v1
/// please`). The query then finds their papers, and the other words are not searched. In words with an
/// identifier that has no prefix (`attention 1706.03762`), the query finds that paper and also the papers
/// whose text contains all the words and the identifier.
SearchQuery parse(const QString &typed, bool typing);

} // namespace searchquery
} // namespace dp
