#include "arxiv/headingexpression.h"

#include "arxiv/headingtokens.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace dp::query {
namespace {

constexpr int deepest = 20; // maximum number of nested parentheses

/// Parses the tokens of one expression.
class Expression
{
public:
    explicit Expression(const QList<Token> &tokens)
        : m_tokens(tokens)
    {
    }

    std::optional<QString> read()
    {
        const auto whole = any(0);
        return whole && m_at == m_tokens.size() ? whole : std::nullopt;
    }

private:
    using Kind = Token::Kind;

    bool isAt(Kind kind) const { return m_at < m_tokens.size() && m_tokens[m_at].kind == kind; }
    bool take(Kind kind)
    {
        const bool isThere = isAt(kind);
        m_at += isThere;
        return isThere;
    }

    std::optional<QString> any(int depth)
    {
        QStringList clauses;
        do {
            const auto one = all(depth);
            if (!one)
                return std::nullopt;
            clauses << *one;
        } while (take(Kind::Or));
        return joined(clauses, "OR"_L1);
    }

    std::optional<QString> all(int depth)
    {
        QStringList with, without;
        do {
            const bool isOut = !with.isEmpty() && take(Kind::Not);
            const auto one = term(depth);
            if (!one)
                return std::nullopt;
            (isOut ? without : with) << *one;
        } while (take(Kind::And) || (isAt(Kind::Not) && !with.isEmpty()));
        return excluding(joined(with, "AND"_L1), without);
    }

    std::optional<QString> term(int depth)
    {
        if (depth < deepest && take(Kind::Open)) {
            const auto inner = any(depth + 1);
            return inner && take(Kind::Close) ? inner : std::nullopt;
        }
        if (isAt(Kind::Field) && ++m_terms <= mostTerms)
            return m_tokens[m_at++].text;
        QStringList words;
        if (isAt(Kind::Phrase))
            words << m_tokens[m_at++].text;
        else
            while (isAt(Kind::Word))
                words << m_tokens[m_at++].text;
        const QString phrase = phraseOf(words.join(u' '));
        if (phrase.isEmpty() || ++m_terms > mostTerms)
            return std::nullopt;
        return clauseOf(phrase);
    }

    const QList<Token> &m_tokens;
    qsizetype m_at = 0;
    int m_terms = 0;
};

} // namespace

QString clauseOf(const QString &phrase)
{
    return u"(ti:\"%1\" OR abs:\"%1\")"_s.arg(phrase);
}

QString joined(const QStringList &clauses, QLatin1StringView how)
{
    QStringList some = clauses;
    some.removeAll(QString());
    if (some.size() < 2)
        return some.value(0);
    return u'(' + some.join(u' ' + how + u' ') + u')';
}

QString excluding(const QString &wanted, const QStringList &excluded)
{
    if (wanted.isEmpty() || excluded.isEmpty())
        return wanted;
    return u"(%1 ANDNOT %2)"_s.arg(wanted, joined(excluded, "OR"_L1));
}

std::optional<QString> expressionOf(const QString &text)
{
    const QList<Token> tokens = tokensOf(text);
    return Expression(tokens).read();
}

const QRegularExpression &listSeparator()
{
    // A comma between two digits is part of a number.
    static const QRegularExpression separator(
        u"\\s*(?:[;\u3001\uff0c\uff1b]|,(?!\\d)|(?<!\\d),)\\s*(?:(?:and|or)\\s+)?"_s);
    return separator;
}

QStringList clausesOf(const QString &list)
{
    QStringList clauses;
    for (const QString &part : list.split(listSeparator(), Qt::SkipEmptyParts)) {
        if (const auto expression = expressionOf(part))
            clauses << *expression;
        else if (const QString phrase = phraseOf(part); !phrase.isEmpty())
            clauses << clauseOf(phrase);
    }
    return clauses.mid(0, mostTerms);
}

} // namespace dp::query
