#pragma once

#include "base/arxivid.h"
#include "text/searchexpression.h"
#include "text/searchparser.h"

#include <QList>
#include <QString>

namespace dp {

/// A parsed search query. The text comes from the search field or from the arguments of a command. README.md
/// has the syntax.
struct SearchQuery {
    enum class Problem {
        None,
        NothingToFind, ///< the text contains no letter and no digit
    };

    SearchQuery() = default;
    SearchQuery(const QList<SearchTerm> &wanted) // not explicit: a list of terms can be passed as a query
        : expression(SearchExpression::ofTerms(wanted))
    {
    }

    /// Papers that the query names by an identifier. They are found if they fulfil conditions(), even if
    /// their text has none of the words. In addition, the expression finds papers whose text contains the
    /// identifiers.
    QList<ArxivId> papers;
    SearchExpression expression;
    /// A condition that limits the search, and that is not a part of its text, such as the list of a keyword.
    SearchExpression scope;
    Problem problem = Problem::None; ///< if not None, nothing is searched
    bool isCut = false; ///< the text was too long, so its end is not searched
    QList<SearchRemark> remarks;
    /// Returns the condition that a named paper must also fulfil: excluded words, fields and categories. It
    /// does not include the scope.
    SearchExpression conditions() const;
    /// Returns whether the query finds no paper in any library.
    bool isEmpty() const { return expression.isEmpty() && papers.isEmpty(); }
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
/// Returns a text that finds the same as this text while it is being typed. If the last word is only the
/// beginning of a word, it gets a `*`.
QString finished(const QString &typed);

} // namespace searchquery
} // namespace dp
