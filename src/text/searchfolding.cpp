#include "text/searchfolding.h"

#include <algorithm>
#include <array>

namespace dp::searchterms {
namespace {

struct Replaced {
    char16_t letter;
    QLatin1StringView by;
};

// Lower-case Latin letters that Unicode does not decompose, sorted, with their ASCII forms. Source: the
// Latin-ASCII transform of Unicode's CLDR, except that ŋ becomes n.
constexpr std::array undecomposed = {
    Replaced{u'ß', QLatin1StringView("ss")},
    Replaced{u'æ', QLatin1StringView("ae")},
    Replaced{u'ð', QLatin1StringView("d")},
    Replaced{u'ø', QLatin1StringView("o")},
    Replaced{u'þ', QLatin1StringView("th")},
    Replaced{u'đ', QLatin1StringView("d")},
    Replaced{u'ħ', QLatin1StringView("h")},
    Replaced{u'ı', QLatin1StringView("i")},
    Replaced{u'ĸ', QLatin1StringView("q")},
    Replaced{u'ł', QLatin1StringView("l")},
    Replaced{u'ŋ', QLatin1StringView("n")},
    Replaced{u'œ', QLatin1StringView("oe")},
    Replaced{u'ŧ', QLatin1StringView("t")},
    Replaced{u'ƀ', QLatin1StringView("b")},
    Replaced{u'ƈ', QLatin1StringView("c")},
    Replaced{u'ƒ', QLatin1StringView("f")},
    Replaced{u'ƙ', QLatin1StringView("k")},
    Replaced{u'ƚ', QLatin1StringView("l")},
    Replaced{u'ƞ', QLatin1StringView("n")},
    Replaced{u'ƥ', QLatin1StringView("p")},
    Replaced{u'ƭ', QLatin1StringView("t")},
    Replaced{u'ƴ', QLatin1StringView("y")},
    Replaced{u'ƶ', QLatin1StringView("z")},
    Replaced{u'ǝ', QLatin1StringView("e")},
    Replaced{u'ǥ', QLatin1StringView("g")},
    Replaced{u'ȥ', QLatin1StringView("z")},
    Replaced{u'ȷ', QLatin1StringView("j")},
    Replaced{u'ȼ', QLatin1StringView("c")},
    Replaced{u'ɇ', QLatin1StringView("e")},
    Replaced{u'ɉ', QLatin1StringView("j")},
    Replaced{u'ɍ', QLatin1StringView("r")},
    Replaced{u'ɏ', QLatin1StringView("y")},
    Replaced{u'ɓ', QLatin1StringView("b")},
    Replaced{u'ɔ', QLatin1StringView("o")},
    Replaced{u'ɖ', QLatin1StringView("d")},
    Replaced{u'ɗ', QLatin1StringView("d")},
    Replaced{u'ə', QLatin1StringView("e")},
    Replaced{u'ɛ', QLatin1StringView("e")},
    Replaced{u'ɠ', QLatin1StringView("g")},
    Replaced{u'ɨ', QLatin1StringView("i")},
    Replaced{u'ɫ', QLatin1StringView("l")},
    Replaced{u'ɲ', QLatin1StringView("n")},
    Replaced{u'ɵ', QLatin1StringView("o")},
    Replaced{u'ʈ', QLatin1StringView("t")},
    Replaced{u'ʉ', QLatin1StringView("u")},
    Replaced{u'ʋ', QLatin1StringView("v")},
    Replaced{u'ⱥ', QLatin1StringView("a")},
};

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 128; });
}

// Kana with one of these marks is a different letter, so the marks are not removed as accents.
constexpr char16_t voicedMark = 0x3099, semiVoicedMark = 0x309a;

bool isVoiceMark(QChar c)
{
    return c == voicedMark || c == semiVoicedMark;
}

/// Returns whether the decomposed text is still a single word.
bool isOneWord(QStringView text)
{
    if (lengthOfSignWord(text, 0) == text.size())
        return true;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = lengthInWord(text, at);
        if (length == 0 || lengthOfSignWord(text, at) > 0)
            return false;
        at += length;
    }
    return true;
}

void appendPlain(QString &result, QChar letter)
{
    const auto *found = std::lower_bound(undecomposed.begin(), undecomposed.end(), letter.unicode(),
        [](const Replaced &one, char16_t wanted) { return one.letter < wanted; });
    if (found != undecomposed.end() && found->letter == letter.unicode())
        result += found->by;
    else
        result += letter;
}

bool isIn(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

bool isSignWord(char32_t c)
{
    // These ranges are blocks of The Unicode Standard: kana, bopomofo, Korean syllables and letters, Chinese
    // characters, and their half-width forms.
    const bool isOne = isIn(c, 0x1100, 0x115f) || isIn(c, 0x3005, 0x318f) || isIn(c, 0x31a0, 0x31bf)
        || isIn(c, 0x31f0, 0x31ff) || isIn(c, 0x3400, 0x4dbf) || isIn(c, 0x4e00, 0x9fff)
        || isIn(c, 0xac00, 0xd7a3) || isIn(c, 0xf900, 0xfaff) || isIn(c, 0xff66, 0xffdc)
        || isIn(c, 0x1b000, 0x1b16f) || isIn(c, 0x20000, 0x3ffff);
    return isOne && QChar::isLetterOrNumber(c);
}

/// Returns whether the character belongs to the character before it: a mark, a half-width kana mark, or a
/// further letter of a Korean syllable.
bool continuesSign(char32_t c)
{
    return QChar::isMark(c) || c == 0xff9e || c == 0xff9f || isIn(c, 0x1160, 0x11ff);
}

char32_t codePointAt(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(c, text[at + 1]);
    return c.unicode();
}

/// Removes marks after the 30th in a row. Normalisation sorts marks, which takes quadratic time for a long
/// run. No real letter has more than 30 marks (Unicode Standard Annex 15, Stream-Safe Text Format).
QString withoutLongMarks(QStringView text)
{
    constexpr int mostMarks = 30;
    QString out;
    out.reserve(text.size());
    int marks = 0;
    for (qsizetype at = 0, length = 0; at < text.size(); at += length) {
        const char32_t c = codePointAt(text, at);
        length = QChar::requiresSurrogates(c) ? 2 : 1;
        marks = QChar::isMark(c) ? marks + 1 : 0;
        if (marks <= mostMarks)
            out += text.mid(at, length);
    }
    return out;
}

} // namespace

qsizetype lengthOfSignWord(QStringView text, qsizetype at)
{
    char32_t c = codePointAt(text, at);
    if (!isSignWord(c))
        return 0;
    qsizetype end = at;
    do
        end += QChar::requiresSurrogates(c) ? 2 : 1;
    while (end < text.size() && continuesSign(c = codePointAt(text, end)));
    return end - at;
}

QString folded(QStringView text)
{
    if (isAscii(text))
        return text.toString().toLower();
    // Compatibility decomposition converts ligatures, full-width letters and mathematical letters. It would
    // split some texts into several words, such as ½. These are only decomposed canonically.
    QString letters = withoutLongMarks(text);
    letters.removeIf(isIgnored);
    QString apart = letters.normalized(QString::NormalizationForm_KD);
    if (!isOneWord(apart))
        apart = letters.normalized(QString::NormalizationForm_D);
    QString bare;
    bool mayCompose = false;
    for (const QChar c : std::as_const(apart)) {
        if (!c.isMark() || isVoiceMark(c))
            bare += c;
        mayCompose = mayCompose || c.unicode() >= 0x1100;
    }
    QString plain;
    for (const QChar c : bare.toLower()) // some letters have two lower-case forms, such as ς and σ
        appendPlain(plain, c.toCaseFolded());
    if (!mayCompose)
        return plain;
    // Composes Korean syllables, and kana with their marks.
    plain = plain.normalized(QString::NormalizationForm_C);
    plain.removeIf(isVoiceMark);
    return plain;
}

QString former::folded(QStringView text)
{
    if (isAscii(text))
        return text.toString().toLower();
    QString plain;
    for (const QChar c : withoutLongMarks(text).normalized(QString::NormalizationForm_D))
        if (!c.isMark())
            plain += c;
    plain = plain.toLower();
    for (QChar &c : plain)
        c = c.toCaseFolded();
    return plain;
}

} // namespace dp::searchterms
