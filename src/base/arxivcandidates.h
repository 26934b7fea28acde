#pragma once

#include "base/arxivid.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace dp::arxividtext {

/// An identifier and its position in a text. The surrounding text shows whether it really names a paper.
struct Candidate {
    ArxivId id;
    qsizetype start = 0;
    qsizetype end = 0; ///< after the version
};

/// Normalises a text: full-width characters, unusual hyphens and blanks become plain ones, characters without
/// width are removed, and escapes such as `%2F` are decoded.
QString plainText(QStringView text);
/// All identifiers in a normalised text, from left to right. Takes linear time.
QList<Candidate> candidatesIn(QStringView text);

/// ASCII only.
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
/// The number of digits from `at` on.
inline qsizetype digitsFrom(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return end - at;
}

} // namespace dp::arxividtext
