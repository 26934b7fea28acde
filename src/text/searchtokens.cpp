#include "text/searchtokens.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace dp::searchtokens {
namespace {

using searchterms::isQuote;
using Kind = Token::Kind;

bool isOpening(QChar c)
{
    return c == u'(' || c == QChar(0xff08);
}

bool isClosing(QChar c)
{
    return c == u')' || c == QChar(0xff09);
}

/// Returns the length of a text in parentheses without spaces and quotation marks; 0 if there is none.
qsizetype lengthInParentheses(QStringView text, qsizetype from)
{
    int depth = 0;
    for (qsizetype at = from; at < text.size() && !text[at].isSpace() && !isQuote(text[at]); ++at) {
        depth += isOpening(text[at]) ? 1 : isClosing(text[at]) ? -1 : 0;
        if (depth == 0)
            return at + 1 - from;
    }
    return 0;
}

class Splitter
{
public:
    explicit Splitter(const QString &text)
        : m_text(text)
    {
    }

    QList<Token> split()
    {
        while (m_at < m_text.size()) {
            const qsizetype from = m_at, count = m_tokens.size();
            readToken();
            if (m_tokens.size() > count) {
                m_tokens.last().from = from;
                m_tokens.last().length = m_at - from;
            }
        }
        return m_tokens;
    }

private:
    void add(Kind kind, qsizetype length)
    {
        m_tokens << Token{kind, m_text.mid(m_at, length)};
        m_at += length;
        m_isStart = true;
    }

    void readToken()
    {
        const QChar c = m_text[m_at];
        if (c.isSpace()) {
            ++m_at;
            m_isStart = true;
        } else if (isOpening(c)) {
            add(Kind::Open, 1);
        } else if (isClosing(c)) {
            add(Kind::Close, 1);
        } else if (c == u'|') {
            add(Kind::Or, m_text.mid(m_at, 2) == "||"_L1 ? 2 : 1);
        } else if (isQuote(c)) {
            readPhrase();
        } else if (m_isStart && isMinusSign()) {
            add(Kind::Minus, 1);
        } else if (const auto field = m_isStart ? searchfields::fieldAt(m_text, m_at) : std::nullopt) {
            add(Kind::Field, field->second);
            m_tokens.last().field = field->first;
        } else {
            readWord();
        }
    }

    bool isMinusSign() const
    {
        return isMinus(m_text[m_at]) && m_at + 1 < m_text.size() && !isMinus(m_text[m_at + 1])
            && !m_text[m_at + 1].isSpace();
    }

    void readPhrase()
    {
        const qsizetype start = ++m_at;
        while (m_at < m_text.size() && !isQuote(m_text[m_at]))
            ++m_at;
        Token token{Kind::Phrase, m_text.mid(start, m_at - start)};
        token.isEnded = m_at < m_text.size();
        m_at += token.isEnded;
        token.isStarred = m_at < m_text.size() && m_text[m_at] == u'*';
        m_at += token.isStarred;
        m_tokens << token;
        m_isStart = false;
    }

    void readWord()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            if (c.isSpace() || isQuote(c) || isClosing(c) || c == u'|')
                break;
            const qsizetype inner = isOpening(c) ? lengthInParentheses(m_text, m_at) : 1;
            if (inner == 0)
                break;
            m_at += inner;
        }
        Token token{Kind::Word, m_text.mid(start, m_at - start)};
        token.isEnded = m_at < m_text.size();
        if (m_isStart && (m_at == m_text.size() || m_text[m_at].isSpace()))
            token.kind = kindOf(token.text);
        m_tokens << token;
        m_isStart = token.kind != Kind::Word;
    }

    static Kind kindOf(const QString &word)
    {
        if (word == "OR"_L1)
            return Kind::Or;
        if (word == "AND"_L1)
            return Kind::And;
        return word == "NOT"_L1 || word == "ANDNOT"_L1 ? Kind::Not : Kind::Word;
    }

    const QString &m_text;
    qsizetype m_at = 0;
    bool m_isStart = true; // a minus sign or a field can begin here
    QList<Token> m_tokens;
};

} // namespace

bool isMinus(QChar c)
{
    return c == u'-' || c == u'!' || (c >= QChar(0x2010) && c <= QChar(0x2015)) || c == QChar(0x2212)
        || c == QChar(0xfe63) || c == QChar(0xff0d);
}

Tokens split(const QString &text)
{
    Tokens tokens;
    int depth = 0;
    for (Token &token : Splitter(text).split()) {
        if (token.kind == Kind::Close && depth == 0)
            continue;
        depth += token.kind == Kind::Open;
        const bool isIgnored = depth > deepest && (token.kind == Kind::Open || token.kind == Kind::Close);
        depth -= token.kind == Kind::Close;
        tokens.isTooDeep = tokens.isTooDeep || isIgnored;
        if (!isIgnored)
            tokens.list << std::move(token);
    }
    return tokens;
}

} // namespace dp::searchtokens
