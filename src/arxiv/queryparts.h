#pragma once

#include <QList>
#include <QString>

namespace dp::query {

/// A part of a query in arXiv's syntax, as the user wrote it.
struct Part {
    enum class Kind {
        Term, ///< a word, a phrase or a range, with its prefix, if any
        Operator, ///< AND, OR, ANDNOT or NOT, also in lower case, which arXiv reads as a word
        Open,
        Close
    };

    Kind kind = Kind::Term;
    QString text; ///< as written, with prefix and quotation marks
    QString prefix; ///< without its colon; also before a parenthesis: ti:(a b)
    QString value; ///< of a term, without its quotation marks
    bool isQuoted = false;
    bool isCurly = false; ///< quoted with marks that arXiv does not recognise
    qsizetype start = 0; ///< position in the query
    qsizetype end = 0;
};

/// The parts of a query in order. Accepts any text: an unclosed part ends with the query. Keyword::checked()
/// refuses such queries.
QList<Part> partsOf(const QString &query);

/// Whether there is a hyphen between two letters or digits.
bool hasHyphen(const QString &text);
bool hasWildcard(const QString &text);
bool startsWithWildcard(const QString &text);

} // namespace dp::query
