#pragma once

#include "text/searchfolding.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace dp {

/// A condition on a paper: a word, or a phrase of adjacent words.
struct SearchTerm {
    enum class Field { Any, Title, Abstract, Authors, Comment, Category };

    /// Folded: lower case, no accents; at least one. For a category, its name as arXiv writes it.
    QStringList words;
    bool isOpen = false; ///< the last word is only a prefix
    Field field = Field::Any;
    bool isExcluded = false; ///< the paper must not contain it
    bool isAlternative = false; ///< the paper must contain this term or the one before it

    friend bool operator==(const SearchTerm &, const SearchTerm &) = default;
};

/// Parses search input and finds matches. Any input is accepted. Parts without a letter or digit are ignored,
/// so the result may be empty.
namespace searchterms {

/// Parses words and "phrases", also in typographic quotation marks. A star after a word makes it a prefix.
/// typing: the last word is still being typed, unless other text follows it.
QList<SearchTerm> parse(const QString &typed, bool typing);

/// Whether it is a straight or typographic quotation mark.
bool isQuote(QChar c);
/// The part of the input that is used: not longer than the index can answer at once, and without lone
/// surrogates.
QString beginningOf(const QString &typed);

struct Range {
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const Range &, const Range &) = default;
};
/// The positions in a text of all terms that a paper must have, for any field. Sorted, without overlaps.
QList<Range> matches(const QString &text, const QList<SearchTerm> &terms);

} // namespace searchterms
} // namespace dp
