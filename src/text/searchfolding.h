#pragma once

#include <QString>
#include <QStringView>

namespace dp {

/// Folds letters for search: in the index, in the search input, and where the window highlights matches. The
/// index of a library depends on this, so a change needs a migration that rewrites the index.
namespace searchterms {

/// Converts to lower case without accents (https://www.sqlite.org/fts5.html, 4.3.1), including letters that
/// Unicode does not decompose (ł becomes l, ß ss, æ ae). Ligatures and full-width letters become plain
/// letters. For single words.
QString folded(QStringView text);

/// The number of code units of a character that is a word by itself, because its script has no blanks between
/// words: Chinese characters, kana and Korean syllables, each with its marks. 0 if no such character begins
/// here.
qsizetype lengthOfSignWord(QStringView text, qsizetype at);

/// Calls word(start, length) for each run of letters and digits, and for each character that is a word by
/// itself.
template <typename Word>
void forEachWord(QStringView text, Word word);

/// The folding of the index up to schema 4: no single-character words, and only accents are removed. Needed
/// to remove a paper from such an index.
namespace former {
QString folded(QStringView text);
template <typename Word>
void forEachWord(QStringView text, Word word);
} // namespace former

/// The number of code units of the letter, digit or mark at this position, or 0.
inline qsizetype lengthInWord(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (!c.isSurrogate())
        return c.isLetterOrNumber() || c.isMark();
    if (!c.isHighSurrogate() || at + 1 == text.size() || !text[at + 1].isLowSurrogate())
        return 0;
    const char32_t whole = QChar::surrogateToUcs4(c, text[at + 1]);
    return QChar::isLetterOrNumber(whole) || QChar::isMark(whole) ? 2 : 0;
}

/// signWordAt(position): the length of the single-character word at the position, or 0.
template <typename SignWordAt, typename Word>
void forEachWord(QStringView text, SignWordAt signWordAt, Word word)
{
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype start = at;
        if (const qsizetype sign = signWordAt(at); sign > 0) {
            at += sign;
        } else {
            while (at < text.size() && (at == start || signWordAt(at) == 0)) {
                const qsizetype length = lengthInWord(text, at);
                if (length == 0)
                    break;
                at += length;
            }
        }
        if (at > start)
            word(start, at - start);
        else
            ++at;
    }
}

template <typename Word>
void forEachWord(QStringView text, Word word)
{
    constexpr char16_t firstSignWord = 0x1100; // nearly all text is below
    const auto signWordAt = [&](qsizetype at) {
        return text[at].unicode() < firstSignWord ? 0 : lengthOfSignWord(text, at);
    };
    forEachWord(text, signWordAt, word);
}

template <typename Word>
void former::forEachWord(QStringView text, Word word)
{
    searchterms::forEachWord(
        text, [](qsizetype) { return qsizetype(0); }, word);
}

} // namespace searchterms
} // namespace dp
