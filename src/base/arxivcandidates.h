#pragma once

#include "base/arxivid.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace dp::arxividtext {

/// An identifier and its place in a text. Whether the text means it, its surroundings tell.
struct Candidate {
    ArxivId id;
    qsizetype start = 0;
    qsizetype end = 0; ///< behind its version
};

/// The text as identifiers are written: full-width signs, odd hyphens and blanks become plain ones, signs
/// without width go, `%2F` and the like are decoded.
QString plainText(QStringView text);
/// All identifiers in a plain text, from left to right. Takes a time that grows with the length.
QList<Candidate> candidatesIn(QStringView text);

/// ASCII alone.
inline bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

inline bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// A letter or digit of any script.
inline bool isWordSign(QChar c)
{
    return c.unicode() < 128 ? isLetter(c) || isDigit(c) : c.isLetterOrNumber();
}
/// How many digits stand there.
inline qsizetype digitsFrom(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return end - at;
}

} // namespace dp::arxividtext
