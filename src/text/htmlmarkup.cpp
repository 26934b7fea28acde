#include "text/htmlmarkup.h"

#include <QString>

using namespace Qt::StringLiterals;

namespace dp::htmlmarkup {
namespace {

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Reads a tag that begins with `<`. Regular expressions are not used: they would scan the whole text for
/// each `<`, and fail for tags with many attributes.
class TagReader
{
public:
    TagReader(QStringView text, qsizetype at)
        : m_text(text)
        , m_begin(at + 1)
    {
    }

    bool isOpenTag()
    {
        m_at = m_begin;
        if (!take(isAsciiLetter))
            return false;
        passWhile(isNameCharacter);
        while (passBlanks() && take(isAttributeStart)) {
            passWhile(isAttributeCharacter);
            const qsizetype behindName = m_at;
            passBlanks();
            if (!take([](QChar c) { return c == u'='; }))
                m_at = behindName;
            else if (!passValue())
                return false;
        }
        take([](QChar c) { return c == u'/'; });
        return isAtEnd();
    }

    bool isClosingTag()
    {
        m_at = m_begin;
        if (!take([](QChar c) { return c == u'/'; }) || !take(isAsciiLetter))
            return false;
        passWhile(isNameCharacter);
        passBlanks();
        return isAtEnd();
    }

    /// Returns whether the tag is an address: `<https://…>` or `<somebody@example.org>`.
    bool isAddress()
    {
        constexpr qsizetype longestScheme = 32;
        m_at = m_begin;
        passWhile([](QChar c) { return isAsciiLetter(c) || isAsciiDigit(c) || u".+-"_s.contains(c); });
        const qsizetype scheme = m_at - m_begin;
        const bool hasScheme = scheme >= 2 && scheme <= longestScheme && isAsciiLetter(m_text[m_begin])
            && m_at < m_text.size() && m_text[m_at] == u':';
        if (!hasScheme) {
            m_at = m_begin;
            passWhile([](QChar c) {
                return isAsciiLetter(c) || isAsciiDigit(c) || u".!#$%&'*+/=?^_`{|}~-"_s.contains(c);
            });
            if (m_at == m_begin || !take([](QChar c) { return c == u'@'; }))
                return false;
        }
        passWhile([](QChar c) { return !isBlank(c) && c != u'<' && c != u'>'; });
        return isAtEnd();
    }

private:
    static bool isBlank(QChar c) { return c == u' ' || (c >= u'\t' && c <= u'\r'); }
    static bool isNameCharacter(QChar c) { return isAsciiLetter(c) || isAsciiDigit(c) || c == u'-'; }
    static bool isAttributeStart(QChar c) { return isAsciiLetter(c) || c == u'_' || c == u':'; }
    static bool isAttributeCharacter(QChar c) { return isNameCharacter(c) || u"_.:"_s.contains(c); }

    template <typename Fits>
    bool take(Fits fits)
    {
        const bool isThere = m_at < m_text.size() && fits(m_text[m_at]);
        m_at += isThere;
        return isThere;
    }
    template <typename Fits>
    bool passWhile(Fits fits)
    {
        const qsizetype from = m_at;
        while (take(fits)) { }
        return m_at > from;
    }
    bool passBlanks() { return passWhile(isBlank); }
    bool passValue()
    {
        passBlanks();
        if (m_at == m_text.size())
            return false;
        const QChar quote = m_text[m_at];
        if (quote != u'"' && quote != u'\'')
            return passWhile([](QChar c) { return !isBlank(c) && !u"\"'=<>`"_s.contains(c); });
        const qsizetype end = m_text.indexOf(quote, m_at + 1);
        m_at = end < 0 ? m_at : end + 1;
        return end >= 0;
    }
    bool isAtEnd() const { return m_at < m_text.size() && m_text[m_at] == u'>'; }

    QStringView m_text;
    qsizetype m_begin;
    qsizetype m_at = 0;
};

} // namespace

bool opensTag(QStringView text, qsizetype at)
{
    // Fast path: many `<` are comparison signs, followed by a space.
    if (at + 1 == text.size() || text[at + 1].isSpace())
        return false;
    if (text[at + 1] == u'!' || text[at + 1] == u'?') // read as a declaration or comment
        return true;
    TagReader reader(text, at);
    return reader.isOpenTag() || reader.isClosingTag() || reader.isAddress();
}

bool isReference(QStringView text, qsizetype at)
{
    const auto length = [&](qsizetype from, qsizetype most, auto fits) {
        qsizetype end = from;
        while (end < text.size() && end - from <= most && fits(text[end]))
            ++end;
        const bool whole = end > from && end - from <= most && end < text.size() && text[end] == u';';
        return whole ? end - from : 0;
    };
    const auto isHex = [](QChar c) {
        return isAsciiDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    };
    if (at + 1 >= text.size())
        return false;
    if (text[at + 1] == u'#') {
        const bool isX = at + 2 < text.size() && text[at + 2].toLower() == u'x';
        return isX ? length(at + 3, 6, isHex) > 0 : length(at + 2, 7, isAsciiDigit) > 0;
    }
    return isAsciiLetter(text[at + 1])
        && length(at + 1, 32, [](QChar c) { return isAsciiLetter(c) || isAsciiDigit(c); }) > 1;
}

} // namespace dp::htmlmarkup
