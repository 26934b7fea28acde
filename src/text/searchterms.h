#pragma once

#include "text/searchfolding.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace dp {

/// A condition on a paper: it must contain a word, or a phrase of adjacent words.
struct SearchTerm {
    enum class Field { Any, Title, Abstract, Authors, Comment, Category };

    /// The folded words: lower case, without accents. There is at least one word. For a category, this is its
    /// name in arXiv's spelling.
    QStringList words;
    bool isOpen = false; ///< the last word is only the beginning of a word
    Field field = Field::Any;

    friend bool operator==(const SearchTerm &, const SearchTerm &) = default;
};

/// Parses search input and finds matches. Any input is accepted. Parts without a letter or digit are ignored,
/// so the result may be empty.
namespace searchterms {

/// Parses words and "phrases", also in typographic quotation marks. An asterisk after a word makes it a
/// prefix. If typing is true, the last word is still being typed, unless other text follows it.
QList<SearchTerm> parse(const QString &typed, bool typing);

/// Returns whether the character is a straight or typographic quotation mark.
bool isQuote(QChar c);
/// Returns the beginning of the input that is used for the search. It is short enough for one query of the
/// index, and has no lone surrogates.
QString beginningOf(const QString &typed);

struct Range {
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const Range &, const Range &) = default;
};
/// Returns the positions in the text of all terms that a paper must have. The fields of the terms are
/// ignored. The positions are sorted and do not overlap.
QList<Range> matches(const QString &text, const QList<SearchTerm> &terms);

} // namespace searchterms
} // namespace dp
