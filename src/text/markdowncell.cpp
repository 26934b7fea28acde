#include "text/markdowncell.h"

#include "text/htmlmarkup.h"

#include <QHash>
#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::markdowncell {
namespace {

bool isAsciiPunctuation(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x21 && u <= 0x2f) || (u >= 0x3a && u <= 0x40) || (u >= 0x5b && u <= 0x60)
        || (u >= 0x7b && u <= 0x7e);
}

qsizetype runLength(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && text[end] == u'`')
        ++end;
    return end - at;
}

/// Finds the code spans of a text. The positions of all runs of backticks are collected once. Searching the
/// whole text for the end of each span would take quadratic time.
class CodeSpans
{
public:
    explicit CodeSpans(QStringView text)
        : m_text(text)
    {
        for (qsizetype i = text.indexOf(u'`'); i >= 0 && i < text.size(); i = text.indexOf(u'`', i)) {
            const qsizetype length = runLength(text, i);
            m_runs[length] << i;
            i += length;
        }
    }

    /// Returns the end of the code span that the backticks at `at` open; -1 if the span is not closed.
    qsizetype end(qsizetype at) const
    {
        const qsizetype length = runLength(m_text, at);
        const auto same = m_runs.constFind(length);
        if (same == m_runs.cend())
            return -1;
        const auto closing = std::lower_bound(same->cbegin(), same->cend(), at + length);
        return closing == same->cend() ? -1 : *closing + length;
    }

private:
    QStringView m_text;
    // key: length of a run; value: positions of the runs of this length, ascending.
    QHash<qsizetype, QList<qsizetype>> m_runs;
};

QString reference(QChar c)
{
    return c == u'<' ? u"&lt;"_s : c == u'&' ? u"&amp;"_s : u"&#%1;"_s.arg(c.unicode());
}

/// Returns the positions of brackets that would end the link early or begin another link, ascending.
QList<qsizetype> loneBrackets(QStringView text, const CodeSpans &spans)
{
    QList<qsizetype> open;
    QList<qsizetype> lone;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\\' && i + 1 < text.size() && isAsciiPunctuation(text[i + 1])) {
            ++i;
        } else if (c == u'`') {
            const qsizetype end = spans.end(i);
            i = (end < 0 ? i + runLength(text, i) : end) - 1;
        } else if (c == u'[') {
            open << i;
        } else if (c == u']') {
            if (open.isEmpty())
                lone << i;
            else if (const qsizetype begin = open.takeLast();
                     i + 1 < text.size() && (text[i + 1] == u'(' || text[i + 1] == u'['))
                lone << begin << i;
        }
    }
    lone += open;
    std::sort(lone.begin(), lone.end());
    return lone;
}

/// Replaces every character that could be markup by a reference. No two characters can then form a pair.
QString withoutMarkup(const QString &text)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i)
        out += u"\\`|<[]"_s.contains(text[i]) || (text[i] == u'&' && htmlmarkup::isReference(text, i))
            ? reference(text[i])
            : QString(text[i]);
    return out;
}

/// Returns whether the bracket at `at` begins the address of a link that does not lead to the web, such as
/// `](javascript:`. Reads only the scheme, so that the time is proportional to the length of the text.
bool leadsElsewhere(QStringView text, qsizetype at)
{
    constexpr qsizetype longestScheme = 40;
    if (at + 1 >= text.size() || text[at + 1] != u'(')
        return false;
    const QStringView address = text.mid(at + 2, longestScheme);
    const auto isBefore = [](QChar c) {
        return c.isSpace() || c == u'<';
    };
    const auto isInScheme = [](QChar c) {
        return c.isLetterOrNumber() || u"+.-"_s.contains(c);
    };
    const auto begin = std::find_if_not(address.begin(), address.end(), isBefore);
    const auto end = std::find_if_not(begin, address.end(), isInScheme);
    if (end == address.end() || *end != u':')
        return false;
    const QStringView scheme(begin, end);
    return scheme.compare("http"_L1, Qt::CaseInsensitive) != 0
        && scheme.compare("https"_L1, Qt::CaseInsensitive) != 0;
}

/// Escapes only the characters that would break the cell, or that would open markup at their position.
QString sparinglyEscaped(const QString &text, Context context)
{
    const QStringView view(text);
    const CodeSpans spans(view);
    const QList<qsizetype> brackets =
        context == Context::LinkText ? loneBrackets(view, spans) : QList<qsizetype>();
    const auto isLone = [&](qsizetype at) {
        return std::binary_search(brackets.cbegin(), brackets.cend(), at);
    };
    QString out;
    out.reserve(text.size() + 16);
    for (qsizetype i = 0; i < view.size(); ++i) {
        const QChar c = view[i];
        if (c == u'\\') {
            if (i + 1 == view.size() && context != Context::Plain) {
                out += reference(c);
            } else if (i + 1 < view.size() && isAsciiPunctuation(view[i + 1])) {
                // Markdown reads this pair as one escaped character, so the second character needs no escape.
                out += c;
                out += view[++i];
            } else {
                out += c;
            }
        } else if (c == u'`') {
            const qsizetype length = runLength(view, i);
            const qsizetype end = spans.end(i);
            const QStringView span = end < 0 ? QStringView() : view.mid(i, end - i);
            if (end < 0 ? context == Context::Summary : span.contains(u'|')) {
                for (qsizetype n = 0; n < length; ++n)
                    out += reference(c);
                i += length - 1;
            } else if (end < 0) {
                out += view.mid(i, length);
                i += length - 1;
            } else {
                out += span;
                i = end - 1;
            }
        } else if (c == u'|' || (c == u'<' && htmlmarkup::opensTag(view, i))
            || (c == u'&' && htmlmarkup::isReference(view, i)) || ((c == u'[' || c == u']') && isLone(i))
            || (c == u'[' && i > 0 && view[i - 1] == u'!') || (c == u']' && leadsElsewhere(view, i))) {
            out += reference(c);
        } else {
            out += c;
        }
    }
    return out;
}

} // namespace

QString escape(const QString &text, Context context)
{
    // If only a part of a run of backticks is replaced by references, the rest of the run may close a span
    // that was open before.
    const QString out = sparinglyEscaped(text, context);
    return unescape(out) == text ? out : withoutMarkup(text);
}

QString unescape(QStringView cell)
{
    static const std::pair<QLatin1StringView, QChar> references[] = {{"&#124;"_L1, u'|'}, {"&lt;"_L1, u'<'},
        {"&gt;"_L1, u'>'}, {"&amp;"_L1, u'&'}, {"&#96;"_L1, u'`'}, {"&#91;"_L1, u'['}, {"&#93;"_L1, u']'},
        {"&#92;"_L1, u'\\'}};
    const CodeSpans spans(cell);
    QString out;
    out.reserve(cell.size());
    for (qsizetype i = 0; i < cell.size(); ++i) {
        const QChar c = cell[i];
        if (c == u'\\' && i + 1 < cell.size() && isAsciiPunctuation(cell[i + 1])) {
            out += c;
            out += cell[++i];
            continue;
        }
        if (c == u'`') {
            const qsizetype end = spans.end(i);
            const qsizetype next = end < 0 ? i + runLength(cell, i) : end;
            out += cell.mid(i, next - i);
            i = next - 1;
            continue;
        }
        bool found = false;
        if (c == u'&') {
            for (const auto &[text, character] : references) {
                if (cell.mid(i).startsWith(text)) {
                    out += character;
                    i += text.size() - 1;
                    found = true;
                    break;
                }
            }
        }
        if (!found)
            out += c;
    }
    return out;
}

qsizetype endOfCell(QStringView row)
{
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (row[i] == u'\\' && i + 1 < row.size() && isAsciiPunctuation(row[i + 1]))
            ++i;
        else if (row[i] == u'|')
            return i;
    }
    return -1;
}

} // namespace dp::markdowncell
