#include "exchange/readmecells.h"

#include "text/markdowncell.h"

#include <algorithm>

namespace dp::readme {
namespace {

qsizetype pastBlanks(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at].isSpace())
        ++at;
    return at;
}

constexpr QStringView foldBegin = u"<details><summary>";

/// Returns the start of the text inside the fold at the beginning of `text`; -1 if there is no fold.
qsizetype foldedTextAt(QStringView text)
{
    static constexpr QStringView summaryEnd = u"</summary>";
    if (!text.startsWith(foldBegin))
        return -1;
    for (qsizetype at = text.indexOf(summaryEnd); at >= 0; at = text.indexOf(summaryEnd, at + 1))
        if (const qsizetype next = pastBlanks(text, at + summaryEnd.size());
            text.mid(next).startsWith(u"<p>"))
            return next + 3;
    return -1;
}

/// Returns the end of a collapsed section (<details>) whose text begins at `from`; -1 if there is none. A
/// vertical bar or the end of the text must follow the section.
qsizetype foldEnd(QStringView text, qsizetype from)
{
    static constexpr QStringView textEnd = u"</p>", detailsEnd = u"</details>";
    for (qsizetype at = text.indexOf(textEnd, from); at >= 0; at = text.indexOf(textEnd, at + 1)) {
        const qsizetype details = pastBlanks(text, at + textEnd.size());
        if (!text.mid(details).startsWith(detailsEnd))
            continue;
        const qsizetype end = details + detailsEnd.size();
        const qsizetype next = pastBlanks(text, end);
        if (next == text.size() || text[next] == u'|')
            return end;
    }
    return -1;
}

} // namespace

qsizetype endOfTitle(QStringView rest)
{
    static constexpr QStringView linkEnd = u"](", boldEnd = u"**";
    const bool bold = rest.startsWith(boldEnd);
    const QStringView sign = rest.mid(bold ? 2 : 0).startsWith(u'[') ? linkEnd
        : bold                                                       ? boldEnd
                                                                     : QStringView();
    if (sign.isEmpty())
        return -1;
    for (qsizetype at = rest.indexOf(sign, 2); at >= 0; at = rest.indexOf(sign, at + 1)) {
        qsizetype end = at + 2;
        if (sign == linkEnd) {
            while (end < rest.size() && !rest[end].isSpace() && rest[end] != u'(' && rest[end] != u')')
                ++end;
            if (end == rest.size() || rest[end] != u')')
                continue;
            ++end;
            if (bold && rest.mid(end).startsWith(boldEnd))
                end += 2;
        }
        end = pastBlanks(rest, end);
        if (end == rest.size() || rest[end] == u'|')
            return end;
    }
    return -1;
}

QStringView foldedPart(QStringView cell)
{
    const QStringView whole = cell.trimmed();
    const qsizetype begin = foldedTextAt(whole);
    QStringView inner = whole;
    if (begin >= 0 && inner.endsWith(u"</details>")) {
        inner = inner.chopped(10);
        while (!inner.isEmpty() && inner.back().isSpace())
            inner.chop(1);
        if (inner.endsWith(u"</p>") && inner.size() - 4 >= begin)
            return inner.mid(begin, inner.size() - 4 - begin);
    }
    return whole;
}

QStringView firstFold(QStringView cell)
{
    static constexpr QStringView foldEnd = u"</details>", nextFold = u"<details>";
    if (!cell.trimmed().startsWith(foldBegin))
        return cell;
    for (qsizetype at = cell.indexOf(foldEnd); at >= 0; at = cell.indexOf(foldEnd, at + 1)) {
        const qsizetype end = at + foldEnd.size();
        if (cell.mid(pastBlanks(cell, end)).startsWith(nextFold))
            return cell.left(end);
    }
    return cell;
}

QStringView withoutLastBar(QStringView row)
{
    const QStringView trimmed = row.trimmed();
    return trimmed.endsWith(u'|') ? trimmed.chopped(1) : trimmed;
}

QList<QStringView> cellsOfRow(QStringView line, const QList<Role> &roles)
{
    const QStringView row = withoutLastBar(line);
    return splitCells(row.startsWith(u'|') ? row.mid(1) : row, roles);
}

QList<QStringView> splitCells(QStringView rest, const QList<Role> &roles)
{
    QList<QStringView> cells;
    for (qsizetype i = 0; i < roles.size() && !rest.isEmpty(); ++i) {
        rest = rest.mid(pastBlanks(rest, 0));
        const qsizetype text = foldedTextAt(rest);
        qsizetype end = text >= 0 ? foldEnd(rest, text) : roles[i] == Role::Title ? endOfTitle(rest) : -1;
        if (end < 0 && i < roles.size() - 1)
            end = markdowncell::endOfCell(rest);
        if (end < 0)
            end = rest.size();
        cells << rest.left(end).trimmed();
        const qsizetype bar = pastBlanks(rest, end);
        rest = rest.mid(std::min(bar + 1, rest.size()));
    }
    return cells;
}

} // namespace dp::readme
