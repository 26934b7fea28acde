#pragma once

#include <QString>
#include <QStringView>

namespace dp {

/// Folds letters for search: in the index, in the search input, and where the window highlights matches. The
/// index of a library depends on this, so a change needs a migration that rewrites the index.
namespace searchterms {

/// Converts to lower case without accents (https://www.sqlite.org/fts5.html, 4.3.1), including letters that
/// Unicode does not decompose (ł becomes l, ß ss, æ ae). Ligatures and full-width letters become plain
/// letters. Ignored characters are removed. For single words.
QString folded(QStringView text);

/// The number of code units of a character that is a word by itself, because its script has no blanks between
/// words: Chinese characters, kana and Korean syllables, each with its marks. 0 if no such character begins
/// here.
qsizetype lengthOfSignWord(QStringView text, qsizetype at);

/// Whether the character is invisible and does not separate words: a soft hyphen, an invisible space or
/// joiner, or a direction mark. Copied text has such characters inside words.
inline bool isIgnored(QChar c)
{
    const char16_t code = c.unicode();
    return code == 0x00ad || code == 0x180e || (code >= 0x200b && code <= 0x200f)
        || (code >= 0x2060 && code <= 0x2064) || code == 0xfeff;
}

/// Calls word(start, length) for each run of letters and digits, and for each character that is a word by
/// itself. A word continues after ignored characters, but does not begin or end with one.
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
/// isIgnoredAt(position): whether the character is left out inside a word.
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
    constexpr char16_t firstSignWord = 0x1100; // nearly all text is below
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
