#include "arxiv/queryparts.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::query {
namespace {

/// Returns the position after the closing character of a part that starts at `from`.
qsizetype endOf(const QString &query, qsizetype from, QChar closing)
{
    const qsizetype at = query.indexOf(closing, from + 1);
    return at < 0 ? query.size() : at + 1;
}

QChar closingOf(QChar opening)
{
    switch (opening.unicode()) {
    case u'"': return u'"';
    case u'[': return u']';
    case u'\u201c': return u'\u201d';
    case u'\u201e': return u'\u201c';
    case u'\u00ab': return u'\u00bb';
    default: return {};
    }
}

qsizetype endOfWord(const QString &query, qsizetype from)
{
    const auto ends = [](QChar c) {
        return c.isSpace() || c == u'(' || c == u')' || c == u'"';
    };
    return std::find_if(query.cbegin() + from, query.cend(), ends) - query.cbegin();
}

bool isOperator(const QString &word)
{
    static const QStringList operators{u"AND"_s, u"OR"_s, u"ANDNOT"_s, u"NOT"_s};
    return operators.contains(word, Qt::CaseInsensitive);
}

/// Returns the position of the colon after a prefix that starts here; -1 if there is no prefix. A regular
/// expression would scan the whole query for each part.
qsizetype endOfPrefix(const QString &query, qsizetype start)
{
    const auto isLetter = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
    };
    if (start >= query.size() || !isLetter(query.at(start)))
        return -1;
    qsizetype at = start + 1;
    while (at < query.size() && (isLetter(query.at(at)) || (query.at(at) >= u'0' && query.at(at) <= u'9')))
        ++at;
    return at < query.size() && query.at(at) == u':' ? at : -1;
}

Part partAt(const QString &query, qsizetype start)
{
    Part part;
    part.start = start;
    qsizetype at = start;
    if (const qsizetype colon = endOfPrefix(query, start); colon >= 0) {
        part.prefix = query.mid(start, colon - start);
        at = colon + 1;
    }
    const QChar first = at < query.size() ? query.at(at) : QChar();
    if (first == u'(' || (first == u')' && at == start)) {
        part.kind = first == u'(' ? Part::Kind::Open : Part::Kind::Close;
        part.end = at + 1;
    } else if (const QChar closing = closingOf(first); !closing.isNull()) {
        part.end = endOf(query, at, closing);
        part.isQuoted = first != u'[';
        part.isCurly = part.isQuoted && first != u'"';
        part.value = query.mid(at, part.end - at);
        if (part.isQuoted)
            part.value = part.value.mid(1, part.value.size() - (part.value.endsWith(closing) ? 2 : 1));
    } else {
        part.end = endOfWord(query, at);
        part.value = query.mid(at, part.end - at);
        if (part.prefix.isEmpty() && isOperator(part.value))
            part.kind = Part::Kind::Operator;
    }
    part.text = query.mid(start, part.end - start);
    return part;
}

} // namespace

QList<Part> partsOf(const QString &query)
{
    QList<Part> parts;
    qsizetype at = 0;
    while (at < query.size()) {
        if (query.at(at).isSpace()) {
            ++at;
            continue;
        }
        parts << partAt(query, at);
        at = parts.constLast().end;
    }
    return parts;
}

bool hasHyphen(const QString &text)
{
    static const QRegularExpression between(u"[\\p{L}\\p{N}][-\u2010\u2011][\\p{L}\\p{N}]"_s);
    return between.match(text).hasMatch();
}

bool hasWildcard(const QString &text)
{
    return text.contains(u'*') || text.contains(u'?');
}

bool startsWithWildcard(const QString &text)
{
    return text.startsWith(u'*') || text.startsWith(u'?');
}

} // namespace dp::query
