#pragma once

#include <QString>
#include <QStringView>

namespace dp {

/// Folds letters for search. The index and the search input use folded text, and so does the window when it
/// highlights matches. The index of a library contains folded text, so a change here needs a migration that
/// rewrites the index.
namespace searchterms {

/// Converts to lower case and removes accents (https://www.sqlite.org/fts5.html, 4.3.1). This includes
/// letters that Unicode does not decompose: ł becomes l, ß becomes ss, æ becomes ae. Ligatures and full-width
/// letters become plain letters. Characters for which isIgnored() is true are removed. Call this for single
/// words.
QString folded(QStringView text);

/// Returns the number of code units of a character that is a word by itself; 0 if no such character begins
/// here. These are Chinese characters, kana and Korean syllables, each with its marks, because their scripts
/// have no spaces between words.
qsizetype lengthOfSignWord(QStringView text, qsizetype at);

/// Returns whether the character is invisible and does not separate words: a soft hyphen, an invisible space
/// or joiner, or a direction mark. Copied text often has such characters inside words.
inline bool isIgnored(QChar c)
{
    const char16_t code = c.unicode();
    return code == 0x00ad || code == 0x180e || (code >= 0x200b && code <= 0x200f)
        || (code >= 0x2060 && code <= 0x2064) || code == 0xfeff;
}

/// Calls word(start, length) for each run of letters and digits, and for each character that is a word by
/// itself. Ignored characters can be inside a word, but not at its beginning or end.
template <typename Word>
void forEachWord(QStringView text, Word word);

/// Folds letters as the index did up to schema 4: no character is a word by itself, and only accents are
/// removed. This is needed to remove a paper from such an index.
namespace former {
QString folded(QStringView text);
template <typename Word>
void forEachWord(QStringView text, Word word);
} // namespace former

/// Returns the number of code units of the letter, digit or mark at this position; 0 if there is none.
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

/// Calls word(start, length) for each word. signWordAt(position) returns the length of the character that is
/// a word by itself, or 0 if there is none at the position. isIgnoredAt(position) returns whether the
/// character is ignored inside a word.
template <typename SignWordAt, typename IsIgnoredAt, typename Word>
void forEachWord(QStringView text, SignWordAt signWordAt, IsIgnoredAt isIgnoredAt, Word word)
{
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype start = at;
        if (const qsizetype sign = signWordAt(at); sign > 0) {
            at += sign;
        } else {
            while (at < text.size() && (at == start || signWordAt(at) == 0)) {
                if (const qsizetype length = lengthInWord(text, at); length > 0) {
                    at += length;
                    continue;
                }
                qsizetype next = at;
                while (next < text.size() && isIgnoredAt(next))
                    ++next;
                if (at == start || next == at || next == text.size() || lengthInWord(text, next) == 0
                    || signWordAt(next) > 0)
                    break;
                at = next;
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
    // First character that can be a word by itself. Nearly all text is below it, so this check is fast.
    constexpr char16_t firstSignWord = 0x1100;
    const auto signWordAt = [&](qsizetype at) {
        return text[at].unicode() < firstSignWord ? 0 : lengthOfSignWord(text, at);
    };
    forEachWord(
        text, signWordAt, [&](qsizetype at) { return isIgnored(text[at]); }, word);
}

template <typename Word>
void former::forEachWord(QStringView text, Word word)
{
    searchterms::forEachWord(
        text, [](qsizetype) { return qsizetype(0); }, [](qsizetype) { return false; }, word);
}

} // namespace searchterms
} // namespace dp
