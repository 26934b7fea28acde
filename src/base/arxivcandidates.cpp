#include "base/arxivcandidates.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace dp::arxividtext {
namespace {

int hexDigit(QChar c)
{
    if (isDigit(c))
        return c.unicode() - u'0';
    const char16_t low = c.unicode() | 0x20;
    return low >= u'a' && low <= u'f' ? low - u'a' + 10 : -1;
}

/// Returns the plain character for a full-width character (from an input method), an unusual hyphen or a
/// space. Returns a null character for characters without width.
QChar plainSign(QChar c)
{
    const char16_t code = c.unicode();
    if (code < 128)
        return c.isSpace() ? QChar(u' ') : c;
    if (code >= 0xff01 && code <= 0xff5e)
        return QChar(char16_t(code - 0xfee0));
    if (code == 0x2010 || code == 0x2011)
        return u'-';
    if (code == 0x3002 || code == 0xff61)
        return u'.';
    if (c.category() == QChar::Other_Format)
        return QChar();
    return c.isSpace() ? QChar(u' ') : c;
}

/// Returns the end of a version that begins at `at`. A version is `v2`, also after a space or in brackets.
/// Returns `at` if there is no version.
qsizetype endOfVersion(QStringView text, qsizetype at)
{
    qsizetype sign = at;
    while (sign < text.size() && sign < at + 2 && QStringView(u" ([").contains(text[sign]))
        ++sign;
    if (sign >= text.size() || (text[sign] != u'v' && text[sign] != u'V'))
        return at;
    const qsizetype digits = digitsFrom(text, sign + 1);
    return digits == 0 ? at : sign + 1 + digits;
}

qsizetype digitsBefore(QStringView text, qsizetype at)
{
    qsizetype start = at;
    while (start > 0 && isDigit(text[start - 1]))
        --start;
    return at - start;
}

/// Returns whether a comma between digits separates two identifiers. Otherwise it separates the thousands of
/// one number. `digits` is the number of digits before the comma.
bool partsTwo(qsizetype digits)
{
    return digits >= 4;
}

/// Returns whether an identifier may begin here. It must not begin inside a word or a longer number.
bool mayBegin(QStringView text, qsizetype at)
{
    if (at == 0)
        return true;
    const QChar before = text[at - 1];
    if (isLetter(before))
        return text.left(at).endsWith(u"arxiv", Qt::CaseInsensitive);
    const qsizetype digits = digitsBefore(text, at - 1);
    if (before == u',')
        return digits == 0 || partsTwo(digits);
    const bool joins = before == u'.' || before == u'-' || before == u'+';
    return !isDigit(before) && (!joins || digits == 0);
}

bool mayEnd(QStringView text, qsizetype at)
{
    if (at >= text.size())
        return true;
    if (isLetter(text[at]) || isDigit(text[at]))
        return false;
    const qsizetype digits = digitsFrom(text, at + 1);
    if (text[at] == u',')
        return digits == 0 || partsTwo(digits);
    return text[at] != u'.' || digits == 0;
}

/// Returns the identifier with the given name, and with the version that follows it in the text, if any.
std::optional<Candidate> candidate(QStringView text, const QString &name, qsizetype start, qsizetype end)
{
    qsizetype last = endOfVersion(text, end);
    // After a space, "v1000" or "v2x" is a separate word. Directly after the number, it makes the identifier
    // invalid.
    if (last > end && !QStringView(u"vV").contains(text[end]) && (!mayEnd(text, last) || last - end > 6))
        last = end;
    if (!mayEnd(text, last))
        return std::nullopt;
    const qsizetype digits = digitsBefore(text, last);
    const QString version = last > end ? u'v' + text.mid(last - digits, digits).toString() : QString();
    const auto id = ArxivId::parse(name + version);
    return id ? std::optional(Candidate{*id, start, last}) : std::nullopt;
}

std::optional<Candidate> newCandidate(QStringView text, qsizetype at)
{
    // DBLP writes identifiers as corr/abs-2502-20780.
    const bool isDblp = at >= 9 && text.mid(at - 9, 9).compare(u"corr/abs-", Qt::CaseInsensitive) == 0;
    if (at + 4 >= text.size() || (text[at + 4] != u'.' && !(isDblp && text[at + 4] == u'-')))
        return std::nullopt;
    const qsizetype digits = digitsFrom(text, at + 5);
    if (digits < 4 || digits > 5 || !mayBegin(text, at))
        return std::nullopt;
    const QString name = text.mid(at, 4).toString() + u'.' + text.mid(at + 5, digits).toString();
    return candidate(text, name, at, at + 5 + digits);
}

/// Returns the old identifier whose seven digits begin at `at`. The archive is before them.
std::optional<Candidate> oldCandidate(QStringView text, qsizetype at)
{
    constexpr qsizetype longestArchive = 24; // maximum number of characters, including a subject class
    qsizetype nameEnd = at;
    if (nameEnd > 0 && QStringView(u"/_: ").contains(text[nameEnd - 1]))
        --nameEnd;
    qsizetype start = nameEnd;
    while (start > 0 && nameEnd - start <= longestArchive
        && (isLetter(text[start - 1]) || text[start - 1] == u'-' || text[start - 1] == u'.'))
        --start;
    // "arXiv." in "arXiv.hep-th/9901001" is part of a DOI. "GT" in "math.GT" is a subject class.
    for (qsizetype from = start; from < nameEnd; ++from) {
        if (from > start && text[from - 1] != u'.')
            continue;
        if (!mayBegin(text, from))
            continue;
        const QString name = text.mid(from, nameEnd - from).toString() + u'/' + text.mid(at, 7).toString();
        if (const auto found = candidate(text, name, from, at + 7))
            return found;
    }
    return std::nullopt;
}

} // namespace

QString plainText(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        QChar c = plainSign(text[at]);
        if (c == u'%' && at + 2 < text.size()) {
            const int high = hexDigit(text[at + 1]), low = hexDigit(text[at + 2]);
            const int code = high * 16 + low;
            if (high >= 0 && low >= 0 && code >= 0x20 && code < 0x7f) {
                c = QChar(char16_t(code));
                at += 2;
            }
        }
        if (!c.isNull())
            plain += c;
    }
    return plain.trimmed();
}

QList<Candidate> candidatesIn(QStringView text)
{
    QList<Candidate> found;
    for (qsizetype at = 0; at < text.size();) {
        if (!isDigit(text[at])) {
            ++at;
            continue;
        }
        const qsizetype digits = digitsFrom(text, at);
        std::optional<Candidate> one;
        if (digits == 4)
            one = newCandidate(text, at);
        else if (digits == 7)
            one = oldCandidate(text, at);
        if (one)
            found << *one;
        at = one ? std::max(one->end, at + digits) : at + digits;
    }
    return found;
}

} // namespace dp::arxividtext
