#pragma once

#include <QList>
#include <QString>

namespace dp::query {

/// A part of a query in arXiv's syntax, as the user wrote it.
struct Part {
    enum class Kind {
        Term, ///< a word, a phrase or a range, including its prefix if it has one
        Operator, ///< AND, OR, ANDNOT or NOT; also these in lower case, which arXiv reads as words
        Open,
        Close
    };

    Kind kind = Kind::Term;
    QString text; ///< the text as written, with prefix and quotation marks
    QString prefix; ///< without its colon; a parenthesis can also have a prefix: ti:(a b)
    QString value; ///< value of a term, without its quotation marks
    bool isQuoted = false;
    bool isCurly = false; ///< the part is quoted with marks that arXiv does not recognise
    qsizetype start = 0; ///< position of the part in the query
    qsizetype end = 0;
};

/// Returns the parts of a query in their order. Accepts any text. A part that is not closed ends with the
/// query; Keyword::checked() refuses such queries.
QList<Part> partsOf(const QString &query);

/// Returns whether there is a hyphen between two letters or digits.
bool hasHyphen(const QString &text);
bool hasWildcard(const QString &text);
bool startsWithWildcard(const QString &text);

} // namespace dp::query
