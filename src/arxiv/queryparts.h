#pragma once

#include <QList>
#include <QString>

namespace dp::query {

/// A piece of a query in arXiv's syntax, as a person wrote it.
struct Part {
    enum class Kind {
        Term, ///< a word, a phrase or a range, with its prefix if it has one
        Operator, ///< AND, OR, ANDNOT or NOT; any of them in lower case too, which arXiv takes for a word
        Open,
        Close
    };

    Kind kind = Kind::Term;
    QString text; ///< as written, prefix and quotation marks included
    QString prefix; ///< without its colon; of a parenthesis too: ti:(a b)
    QString value; ///< of a term, without its quotation marks
    bool isQuoted = false;
    bool isCurly = false; ///< quoted, with marks that arXiv does not know
    qsizetype start = 0; ///< in the query
    qsizetype end = 0;
};

/// The pieces of a query in their order. Takes everything: what is not closed ends with the query, and it is
/// for Keyword::checked() to refuse it.
QList<Part> partsOf(const QString &query);

} // namespace dp::query
