#include "exchange/activemarkup.h"

#include "text/markdowncell.h"

#include <QRegularExpression>
#include <QStringView>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace dp::readme {
namespace {

/// Tags that cannot run anything by themselves. Language models write `think` in summaries.
constexpr std::array harmlessTags = std::to_array<QLatin1StringView>(
    {"a"_L1, "abbr"_L1, "article"_L1, "aside"_L1, "b"_L1, "big"_L1, "blockquote"_L1, "br"_L1, "caption"_L1,
        "center"_L1, "cite"_L1, "code"_L1, "col"_L1, "colgroup"_L1, "dd"_L1, "del"_L1, "details"_L1, "div"_L1,
        "dl"_L1, "dt"_L1, "em"_L1, "figcaption"_L1, "figure"_L1, "font"_L1, "footer"_L1, "h1"_L1, "h2"_L1,
        "h3"_L1, "h4"_L1, "h5"_L1, "h6"_L1, "header"_L1, "hr"_L1, "i"_L1, "img"_L1, "ins"_L1, "kbd"_L1,
        "li"_L1, "main"_L1, "mark"_L1, "nav"_L1, "ol"_L1, "p"_L1, "picture"_L1, "pre"_L1, "q"_L1, "rp"_L1,
        "rt"_L1, "ruby"_L1, "s"_L1, "samp"_L1, "section"_L1, "small"_L1, "source"_L1, "span"_L1, "strike"_L1,
        "strong"_L1, "sub"_L1, "summary"_L1, "sup"_L1, "table"_L1, "tbody"_L1, "td"_L1, "tfoot"_L1, "th"_L1,
        "thead"_L1, "think"_L1, "tr"_L1, "tt"_L1, "u"_L1, "ul"_L1, "var"_L1, "wbr"_L1});
constexpr std::array addresses =
    std::to_array<QLatin1StringView>({"action"_L1, "background"_L1, "cite"_L1, "data"_L1, "formaction"_L1,
        "href"_L1, "longdesc"_L1, "poster"_L1, "src"_L1, "srcset"_L1, "xlink:href"_L1});

template <std::size_t Size>
bool isIn(const std::array<QLatin1StringView, Size> &names, QStringView name)
{
    return std::any_of(names.begin(), names.end(),
        [name](QLatin1StringView one) { return name.compare(one, Qt::CaseInsensitive) == 0; });
}

/// White space of HTML. A browser does not end a name or a value at another space of Unicode.
bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// Returns whether the address begins with http or is relative. A character reference or a backslash before
/// the first slash may stand for a colon, so that such an address is not safe.
bool isSafeTarget(QStringView target)
{
    constexpr qsizetype longestStart = 1000; // an address without a slash up to here is none
    for (const QLatin1StringView scheme : {"https://"_L1, "http://"_L1, "mailto:"_L1})
        if (target.startsWith(scheme, Qt::CaseInsensitive))
            return true;
    for (qsizetype i = 0; i < target.size(); ++i) {
        const QChar c = target[i];
        if (c == u'/' || c == u'?' || c == u'#')
            return true;
        if (c == u':' || c == u'&' || c == u'\\' || c < u' ' || i > longestStart)
            return false;
    }
    return true;
}

bool isActiveAttribute(QStringView name, QStringView value)
{
    if (name.startsWith("on"_L1, Qt::CaseInsensitive))
        return true;
    if (isIn(addresses, name))
        return !isSafeTarget(value.trimmed());
    static const QRegularExpression style(
        uR"([\\&@]|url|expression|position)"_s, QRegularExpression::CaseInsensitiveOption);
    return name.compare("style"_L1, Qt::CaseInsensitive) == 0 && style.match(value.toString()).hasMatch();
}

/// Reads one tag, comment or address in angle brackets.
class AngleMarkup
{
public:
    /// begin: the position of the `<`.
    AngleMarkup(QStringView text, qsizetype begin)
        : m_text(text)
        , m_begin(begin)
        , m_at(begin + 1)
    {
    }

    /// Returns the position after the tag; -1 if it is not harmless or has no end. Text without markup, such
    /// as `< 3`, is harmless.
    qsizetype end()
    {
        if (m_at == m_text.size())
            return -1;
        const bool isEndTag = m_text[m_at] == u'/';
        if (m_text[m_at] == u'!' || m_text[m_at] == u'?')
            return endOfComment();
        m_at += isEndTag ? 1 : 0;
        if (m_at == m_text.size() || !isAsciiLetter(m_text[m_at]))
            return isEndTag ? -1 : m_begin + 1;
        const QStringView name = until(u"/>");
        if (!isEndTag && (name.contains(u':') || name.contains(u'@')))
            return endOfAddress();
        if (!isIn(harmlessTags, name) || !passAttributes())
            return -1;
        // Markdown ends a tag at a blank line or where another tag begins, and a browser does not.
        static const QRegularExpression other(uR"(<|\n[ \t\r]*\n)"_s);
        return other.match(m_text.mid(m_begin + 1, m_at - m_begin - 1).toString()).hasMatch() ? -1 : m_at;
    }

private:
    /// Passes over the characters before a blank or one of these characters, and returns them.
    QStringView until(QStringView ends)
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !isBlank(m_text[m_at]) && !ends.contains(m_text[m_at]))
            ++m_at;
        return m_text.mid(begin, m_at - begin);
    }

    void skipBlanks()
    {
        while (m_at < m_text.size() && isBlank(m_text[m_at]))
            ++m_at;
    }

    /// Markdown and HTML have different rules for the end of a comment that contains other markup.
    qsizetype endOfComment() const
    {
        constexpr QStringView open = u"<!--", close = u"-->";
        const qsizetype begin = m_begin + open.size();
        const qsizetype end = m_text.mid(m_begin).startsWith(open) ? m_text.indexOf(close, begin) : -1;
        const QStringView inside = end < 0 ? QStringView() : m_text.mid(begin, end - begin);
        return inside.contains(u'<') || inside.contains(u'>') ? -1 : end < 0 ? -1 : end + close.size();
    }

    /// In a block of HTML, an address in angle brackets is a tag, so that it must not contain an attribute.
    qsizetype endOfAddress()
    {
        static const QRegularExpression attribute(
            uR"(["'<]|/on[a-z]*=)"_s, QRegularExpression::CaseInsensitiveOption);
        m_at = m_begin + 1;
        const QStringView address = until(u"<>");
        const bool isWhole = m_at < m_text.size() && m_text[m_at] == u'>';
        return isWhole && isSafeTarget(address) && !attribute.match(address.toString()).hasMatch() ? m_at + 1
                                                                                                   : -1;
    }

    /// Returns whether the tag ends and all of its attributes are harmless.
    bool passAttributes()
    {
        for (;;) {
            while (m_at < m_text.size() && (isBlank(m_text[m_at]) || m_text[m_at] == u'/'))
                ++m_at;
            if (m_at == m_text.size())
                return false;
            if (m_text[m_at] == u'>') {
                ++m_at;
                return true;
            }
            const qsizetype begin = m_at++; // an equals sign here is a part of the name
            (void)until(u"/>=");
            const QStringView name = m_text.mid(begin, m_at - begin);
            skipBlanks();
            const QStringView value =
                m_at < m_text.size() && m_text[m_at] == u'=' ? this->value() : QStringView();
            if (isActiveAttribute(name, value))
                return false;
        }
    }

    QStringView value()
    {
        ++m_at;
        skipBlanks();
        if (m_at == m_text.size() || (m_text[m_at] != u'"' && m_text[m_at] != u'\''))
            return until(u">");
        const qsizetype begin = m_at + 1, end = m_text.indexOf(m_text[m_at], begin);
        m_at = end < 0 ? m_text.size() : end + 1;
        return m_text.mid(begin, end < 0 ? -1 : end - begin);
    }

    const QStringView m_text;
    const qsizetype m_begin;
    qsizetype m_at;
};

bool hasActiveTag(QStringView text)
{
    for (qsizetype at = text.indexOf(u'<'); at >= 0; at = text.indexOf(u'<', at))
        if ((at = AngleMarkup(text, at).end()) < 0)
            return true;
    return false;
}

/// Returns whether a link `[text](address)` or a definition `[name]: address` has a dangerous address.
bool hasActiveLink(QStringView text)
{
    for (qsizetype at = text.indexOf(u']'); at >= 0; at = text.indexOf(u']', at + 1)) {
        qsizetype begin = at + 2;
        if (begin >= text.size() || (text[at + 1] != u'(' && text[at + 1] != u':'))
            continue;
        while (begin < text.size() && (isBlank(text[begin]) || text[begin] == u'<'))
            ++begin;
        constexpr qsizetype longest = 2000;
        QStringView target = text.mid(begin, longest);
        const auto end = std::find_if(target.cbegin(), target.cend(), [](QChar c) {
            return isBlank(c) || c == u')' || c == u'>' || c == u'/' || c == u'?' || c == u'#';
        });
        const qsizetype size = end - target.cbegin();
        // The sign that ends the first part belongs to it, because `https://` needs it.
        target = target.left(size < target.size() && *end == u'/' ? size + 2 : size);
        if (!isSafeTarget(target))
            return true;
    }
    return false;
}

} // namespace

bool hasActiveMarkup(const QString &text)
{
    return hasActiveTag(text) || hasActiveLink(text);
}

QString harmless(const QString &cell)
{
    if (!hasActiveMarkup(cell))
        return cell;
    QString text = markdowncell::escape(cell, markdowncell::Context::LinkText);
    if (hasActiveMarkup(text)) // such as markup in a code span
        text.replace(u'<', u"&lt;"_s).replace(u']', u"&#93;"_s);
    return text;
}

} // namespace dp::readme
