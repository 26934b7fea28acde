#pragma once

#include <QString>
#include <QStringView>

namespace dp {

/// How letters are made alike for search: in the index, in what is typed, and where the window marks what was
/// found. The index of a library is written with it: a change needs a migration that writes the index anew.
namespace searchterms {

/// Lower case without accents (https://www.sqlite.org/fts5.html, 4.3.1), also for letters that Unicode does
/// not take apart (ł is l, ß is ss, æ is ae); ligatures and full-width letters as their plain ones. For
/// single words.
QString folded(QStringView text);

/// Of how many code units a sign is that is a word by itself, since its script has no blanks between words:
/// Chinese characters, kana, Korean syllables, each with its marks. 0: none begins here.
qsizetype lengthOfSignWord(QStringView text, qsizetype at);

/// Calls word(start, length) for each run of letters and digits, and for each sign that is a word by itself.
template <typename Word>
void forEachWord(QStringView text, Word word);

/// As the index was written until schema 4: without the words of one sign, and with accents removed alone. To
/// take a paper out of such an index.
namespace former {
QString folded(QStringView text);
template <typename Word>
void forEachWord(QStringView text, Word word);
} // namespace former

/// Of how many code units the letter, digit or mark there is; 0: none is there.
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

/// signWordAt(place): the length of the sign there that is a word by itself; 0: there is none.
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
