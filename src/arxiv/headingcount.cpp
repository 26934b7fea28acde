#include "arxiv/headingcount.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::query {

HeadingCount headingCount(const QString &heading)
{
    // A number alone is part of a name (GPT 4), except in parentheses after a space.
    static const QRegularExpression counted(
        QString(u"\\s*(?:[-\u2013\u2014:\u00b7|,]\\s*)?"
                "(?:[(\\[\uff08]\\s*(?:total\\s*[:=]?\\s*|\u5171\\s*)?(#)\\s*(?:in total|total|papers?(?: in "
                "total)?|"
                "articles?|new(?: today)?|new "
                "papers?|results?|entries|\u7bc7(?:\u8bba\u6587)?|\u6761)?\\s*[)\\]\uff09]"
                "|(?:total\\s*[:=]?\\s*|\u5171\\s*)?(#)\\s*(?:in total|total|papers?(?: in total)?|articles?|"
                "new(?: today)?|new papers?|results?|entries|\u7bc7(?:\u8bba\u6587)?|\u6761)"
                "|total\\s*[:=]?\\s*(#))\\s*\\z"_s)
            // The number may have separators between thousands.
            .replace(u'#', u"\\d{1,3}(?:[,.' \u00a0\u2009\u202f]\\d{3})+|\\d{1,7}"_s),
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longestCount = 60;
    const qsizetype offset = std::max<qsizetype>(0, heading.size() - longestCount);
    const auto match = counted.match(heading.mid(offset));
    HeadingCount count;
    if (!match.hasMatch())
        return count;
    const qsizetype start = match.capturedStart() + offset;
    // SE(3) and GPT-4 are names. A heading that is only a number of papers is also a name.
    const QChar front = match.captured().front();
    const bool isGlued = front == u'-' || front.isDigit()
        || ((front == u'(' || front == u'[') && match.capturedLength() == match.capturedLength(1) + 2);
    if (start == 0 || (isGlued && !heading[start - 1].isSpace()))
        return count;
    const int group = match.capturedLength(1) > 0 ? 1 : match.capturedLength(2) > 0 ? 2 : 3;
    static const QRegularExpression separator(u"\\D"_s);
    const int number = match.captured(group).remove(separator).toInt();
    // The number in GPT-4 (2023) is a year.
    const bool isBare = group == 1 && match.capturedLength() - match.capturedLength(1) <= 3;
    if (isBare && number >= 1900 && number < 2100)
        return count;
    count.start = start;
    count.digits = match.capturedStart(group) + offset;
    count.length = match.capturedLength(group);
    count.number = number;
    return count;
}

} // namespace dp::query
