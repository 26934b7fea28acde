#pragma once

#include <QList>
#include <QString>

namespace dp {

/// One thing that a paper must have: a word, or a phrase, whose words stand side by side.
struct SearchTerm {
    QStringList words; ///< folded: lower case, no accents; at least one
    bool isOpen = false; ///< the last word is only the beginning of one

    friend bool operator==(const SearchTerm &, const SearchTerm &) = default;
};

/// What a person looks for, from what she has typed. Every input has a meaning, if only none: what has
/// neither letter nor digit is left out.
namespace searchterms {

/// Words and "phrases", also in typographic quotation marks; a star after a word leaves it open. typing: the
/// last word is still being written unless something stands after it.
QList<SearchTerm> parse(const QString &typed, bool typing);

/// Lower case and without accents, as the index has it (https://www.sqlite.org/fts5.html, 4.3.1).
QString folded(QStringView text);

struct Range {
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const Range &, const Range &) = default;
};
/// Where a text has any of the terms, in order, none overlapping.
QList<Range> matches(const QString &text, const QList<SearchTerm> &terms);

/// Calls word(start, length) for each run of letters and digits.
template <typename Word>
void forEachWord(QStringView text, Word word)
{
    // Of how many code units the letter, digit or mark there is; 0: none is there.
    const auto lengthInWord = [&](qsizetype at) -> qsizetype {
        const QChar c = text[at];
        if (!c.isSurrogate())
            return c.isLetterOrNumber() || c.isMark();
        if (!c.isHighSurrogate() || at + 1 == text.size() || !text[at + 1].isLowSurrogate())
            return 0;
        const char32_t whole = QChar::surrogateToUcs4(c, text[at + 1]);
        return QChar::isLetterOrNumber(whole) || QChar::isMark(whole) ? 2 : 0;
    };
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype start = at;
        while (at < text.size()) {
            const qsizetype length = lengthInWord(at);
            if (length == 0)
                break;
            at += length;
        }
        if (at > start)
            word(start, at - start);
        else
            ++at;
    }
}

} // namespace searchterms
} // namespace dp
