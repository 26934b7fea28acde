#pragma once

#include "text/searchfolding.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace dp {

/// One thing that a paper must have: a word, or a phrase, whose words stand side by side.
struct SearchTerm {
    enum class Field { Any, Title, Abstract, Authors, Comment, Category };

    QStringList
        words; ///< folded: lower case, no accents; at least one. Of a category its name as arXiv writes it
    bool isOpen = false; ///< the last word is only the beginning of one
    Field field = Field::Any;
    bool isExcluded = false; ///< a paper must not have it
    bool isAlternative = false; ///< a paper needs this term or the one before it

    friend bool operator==(const SearchTerm &, const SearchTerm &) = default;
};

/// What a person looks for, from what she has typed. Every input has a meaning, if only none: what has
/// neither letter nor digit is left out.
namespace searchterms {

/// Words and "phrases", also in typographic quotation marks; a star after a word leaves it open. typing: the
/// last word is still being written unless something stands after it.
QList<SearchTerm> parse(const QString &typed, bool typing);

/// Straight and typographic quotation marks.
bool isQuote(QChar c);
/// The part of a typed text that is read: no longer than the index answers at once, and without halves of
/// characters.
QString beginningOf(const QString &typed);

struct Range {
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const Range &, const Range &) = default;
};
/// Where a text has any of the terms that a paper must have, whichever field they are for; in order, none
/// overlapping.
QList<Range> matches(const QString &text, const QList<SearchTerm> &terms);

} // namespace searchterms
} // namespace dp
