#pragma once

#include "base/arxivid.h"
#include "text/searchterms.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace dp {

/// A search query, parsed from the search field or the arguments of `search`: words and "phrases",
/// identifiers or addresses of papers, `-word` and `NOT word`, `a OR b` and `a | b`, `title:`, `author:`,
/// `abstract:`, `comment:` and `category:`, and a category such as cs.CV.
struct SearchQuery {
    enum class Problem {
        None,
        NothingToFind, ///< no letter and no digit
        OnlyExcluded, ///< only terms to exclude
        MinusBeforeGroup, ///< a minus before a parenthesis
        OrBesideOther, ///< OR together with an excluded term or a category
        BadCategory, ///< `category:` with an unknown category
    };

    SearchQuery() = default;
    SearchQuery(const QList<SearchTerm> &wanted) // not explicit: a list of terms is a query
        : terms(wanted)
    {
    }

    /// Papers that are named by an identifier. They are found whatever words their text has, if they fulfil
    /// conditions(). The terms find further papers, whose text names them.
    QList<ArxivId> papers;
    QList<ArxivId> excludedPapers;
    QList<SearchTerm> terms;
    Problem problem = Problem::None; ///< if not None, nothing is searched and there are no terms
    QString subject; ///< the text that causes the problem
    bool isCut = false; ///< the text was too long, and its end is not searched
    QStringList unknownFields; ///< `year` in `year:2024`, which was searched as words
    /// The terms that a named paper must fulfil too: excluded words, fields and categories.
    QList<SearchTerm> conditions() const;
    /// Whether it finds no paper in any library.
    bool isEmpty() const { return terms.isEmpty() && papers.isEmpty(); }
    /// Whether the query consists only of words and phrases that a paper must have.
    bool isPlain() const;
};

namespace searchquery {

/// typing: the last word is still being typed, unless other text follows it.
/// A text that consists of identifiers, or names them as people paste it (`see arXiv:2502.20780v1 please`),
/// finds their papers; its other words are not searched. Other words with a bare identifier (`attention
/// 1706.03762`) find that paper, and the papers whose text has all of it.
SearchQuery parse(const QString &typed, bool typing);

} // namespace searchquery
} // namespace dp
