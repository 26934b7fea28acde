#pragma once

#include "base/arxivid.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace dp::arxividtext {

/// An identifier and its position in a text. The text around it shows whether it is really the identifier of
/// a paper.
struct Candidate {
    ArxivId id;
    qsizetype start = 0;
    qsizetype end = 0; ///< position after the version
};

/// Returns a normalised text. Full-width characters, unusual hyphens and spaces become plain characters.
/// Characters without width are removed. Escapes such as `%2F` are decoded.
QString plainText(QStringView text);
/// Returns all identifiers in a normalised text, from left to right. The time is linear in the length of the
/// text.
QList<Candidate> candidatesIn(QStringView text);

/// Returns whether the character is an ASCII digit.
inline bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

inline bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// Returns whether the character is a letter or digit of any script.
inline bool isWordSign(QChar c)
{
    return c.unicode() < 128 ? isLetter(c) || isDigit(c) : c.isLetterOrNumber();
}
/// Returns the number of consecutive digits that begin at `at`.
inline qsizetype digitsFrom(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return end - at;
}

} // namespace dp::arxividtext
