#include "text/texspans.h"

#include <algorithm>

namespace dp::readable::spans {

QList<qsizetype> closingBraces(QStringView tex)
{
    QList<qsizetype> closing(tex.size(), -1);
    QList<qsizetype> open;
    for (qsizetype i = 0; i < tex.size(); ++i) {
        if (tex[i] == u'\\')
            ++i;
        else if (tex[i] == u'{')
            open << i;
        else if (tex[i] == u'}' && !open.isEmpty())
            closing[open.takeLast()] = i;
    }
    return closing;
}

qsizetype mathEnd(QStringView tex, qsizetype at, qsizetype width)
{
    const QStringView sign = tex.mid(at, width);
    for (qsizetype end = at + width; end < tex.size(); ++end) {
        if (tex[end] == u'\\') {
            ++end;
            continue;
        }
        if (!tex.mid(end).startsWith(sign))
            continue;
        const QStringView inner = tex.mid(at + width, end - at - width);
        const bool digitBehind = end + width < tex.size() && tex[end + width].isDigit();
        const bool spaceInside = !inner.isEmpty() && (inner.front().isSpace() || inner.back().isSpace());
        const QStringView start = inner.trimmed();
        const bool isCommand = start.size() > 1 && start[0] == u'\\' && start[1].isLetter();
        return inner.isEmpty() || (width == 1 && spaceInside && !isCommand) || digitBehind ? -1 : end;
    }
    return -1;
}

qsizetype quotationEnd(QStringView tex, qsizetype at)
{
    constexpr qsizetype maxLength = 200;
    if (at + 1 >= tex.size() || tex[at + 1].isSpace() || tex[at + 1] == u'\'')
        return -1;
    for (qsizetype end = at + 1; end < std::min(tex.size(), at + maxLength); ++end) {
        if (tex[end] == u'`')
            return -1; // Markdown's code is between two grave accents
        const bool isEnd = tex[end] == u'\'' && !tex[end - 1].isSpace() && tex[end - 1] != u'\\';
        if (isEnd && (end + 1 == tex.size() || !tex[end + 1].isLetterOrNumber()))
            return end;
    }
    return -1;
}

} // namespace dp::readable::spans
