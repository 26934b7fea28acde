#include "arxiv/headingquery.h"

#include "arxiv/headingcount.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace dp::query {
namespace {

constexpr int mostTerms = 40;
constexpr int deepest = 20; // levels of nested parentheses

/// Removes quotation marks and backslashes, because arXiv's grammar has no escapes for them.
QString phraseOf(const QString &text)
{
    QString phrase = text;
    return phrase.remove(u'"').remove(u'\\').simplified();
}

QString clause(const QString &term)
{
    return u"(ti:\"%1\" OR abs:\"%1\")"_s.arg(term);
}

/// Joins clauses by AND or OR, in parentheses if there is more than one. Empty clauses are dropped.
QString joined(const QStringList &clauses, QLatin1StringView how)
{
    QStringList some = clauses;
    some.removeAll(QString());
    if (some.size() < 2)
        return some.value(0);
    return u'(' + some.join(u' ' + how + u' ') + u')';
}

struct Token {
    enum class Kind { Word, Phrase, Field, And, Or, Not, Open, Close };
    Kind kind = Kind::Word;
    QString text; ///< for a field: its clause
};

/// Operators are in capitals. In lower case they are words of a phrase (`search and rescue`).
Token tokenOf(const QString &word)
{
    using Kind = Token::Kind;
    if (word == "AND"_L1 || word == "&&"_L1)
        return {Kind::And, word};
    if (word == "OR"_L1 || word == "|"_L1 || word == "||"_L1)
        return {Kind::Or, word};
    if (word == "NOT"_L1 || word == "ANDNOT"_L1)
        return {Kind::Not, word};
    return {Kind::Word, word};
}

struct Field {
    QString clause;
    qsizetype length = 0; ///< characters in the heading
};

/// Reads `ti:word` or `ti:"a phrase"` with one of arXiv's prefixes. Source:
/// https://info.arxiv.org/help/api/user-manual.html, 5.1
std::optional<Field> fieldAt(const QString &text, qsizetype at)
{
    static constexpr std::array prefixes{
        "ti:"_L1, "au:"_L1, "abs:"_L1, "co:"_L1, "jr:"_L1, "cat:"_L1, "rn:"_L1, "id:"_L1};
    const QStringView rest = QStringView(text).mid(at);
    const auto prefix = std::find_if(
        prefixes.begin(), prefixes.end(), [&](QLatin1StringView one) { return rest.startsWith(one); });
    if (prefix == prefixes.end())
        return std::nullopt;
    const QStringView value = rest.mid(prefix->size(), Keyword::maximumLength);
    const bool isQuoted = value.startsWith(u'"') || value.startsWith(u'\u201c');
    const QStringView ends = isQuoted ? u"\"\u201d" : u" ()|\"\u201c";
    const auto end =
        std::find_if(value.begin() + isQuoted, value.end(), [&](QChar c) { return ends.contains(c); });
    if (isQuoted && end == value.end())
        return std::nullopt;
    const qsizetype length = end - value.begin();
    const QString words = phraseOf(value.mid(isQuoted, length - isQuoted).toString());
    if (words.isEmpty())
        return std::nullopt;
    return Field{*prefix + (isQuoted ? u"\"%1\""_s : u"%1"_s).arg(words), prefix->size() + length + isQuoted};
}

/// A parenthesis inside a word is part of the word: SE(3) is a name.
QList<Token> tokensOf(const QString &text)
{
    using Kind = Token::Kind;
    QList<Token> tokens;
    for (qsizetype at = 0; at < text.size();) {
        const QChar c = text[at];
        if (c.isSpace()) {
            ++at;
        } else if (const auto field = fieldAt(text, at)) {
            tokens << Token{Kind::Field, field->clause};
            at += field->length;
        } else if (c == u'(') {
            tokens << Token{Kind::Open, {}};
            ++at;
        } else if (c == u')') {
            tokens << Token{Kind::Close, {}};
            ++at;
        } else if (c == u'|') {
            const bool isDouble = at + 1 < text.size() && text[at + 1] == u'|';
            tokens << Token{Kind::Or, {}};
            at += isDouble ? 2 : 1;
        } else if (c == u'"' || c == u'\u201c') {
            const qsizetype end = text.indexOf(c == u'"' ? u'"' : u'\u201d', at + 1);
            const qsizetype behind = end < 0 ? text.size() : end;
            tokens << Token{Kind::Phrase, phraseOf(text.mid(at + 1, behind - at - 1))};
            at = behind + 1;
        } else {
            qsizetype end = at;
            int depth = 0;
            while (end < text.size() && !text[end].isSpace() && text[end] != u'|') {
                depth += text[end] == u'(' ? 1 : text[end] == u')' ? -1 : 0;
                if (depth < 0)
                    break;
                ++end;
            }
            tokens << tokenOf(text.mid(at, end - at));
            at = end;
        }
    }
    return tokens;
}

/// Parses an OR of ANDs of terms. A term may be excluded by NOT, or be an expression in parentheses. Returns
/// nothing if the tokens are not such an expression; the heading is a phrase then.
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
        const QString what = joined(with, "AND"_L1);
        return without.isEmpty() ? what : u"(%1 ANDNOT %2)"_s.arg(what, joined(without, "OR"_L1));
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
        return clause(phrase);
    }

    const QList<Token> &m_tokens;
    qsizetype m_at = 0;
    int m_terms = 0;
};

const QRegularExpression &listSeparator()
{
    // A comma between digits is part of a number.
    static const QRegularExpression separator(
        u"\\s*(?:[;\u3001\uff0c\uff1b]|,(?!\\d)|(?<!\\d),)\\s*(?:(?:and|or)\\s+)?"_s);
    return separator;
}

/// The clauses of the list `a, b, c`. An item can be an expression.
QStringList clausesOf(const QString &list)
{
    QStringList clauses;
    for (const QString &part : list.split(listSeparator(), Qt::SkipEmptyParts)) {
        const QList<Token> tokens = tokensOf(part);
        if (const auto expression = Expression(tokens).read())
            clauses << *expression;
        else if (const QString phrase = phraseOf(part); !phrase.isEmpty())
            clauses << clause(phrase);
    }
    return clauses.mid(0, mostTerms);
}

enum class Label { Must, Any, Not };

std::optional<Label> labelNamed(const QString &name)
{
    const QString word = name.toLower();
    static const QStringList must{u"must"_s, u"and"_s, u"all"_s, u"all of"_s, u"required"_s, u"must have"_s};
    static const QStringList any{u"any"_s, u"or"_s, u"any of"_s, u"should"_s, u"optional"_s};
    static const QStringList without{
        u"not"_s, u"none"_s, u"exclude"_s, u"excluded"_s, u"without"_s, u"andnot"_s, u"must not"_s};
    if (must.contains(word))
        return Label::Must;
    if (any.contains(word))
        return Label::Any;
    if (without.contains(word))
        return Label::Not;
    return std::nullopt;
}

/// Reads `Must: slam, lidar; Any: loop`. After a label in capitals (`AND:a b`), a list without commas is a
/// list of words.
QString labelledQuery(const QString &heading)
{
    static const QRegularExpression label(
        u"(?:\\A|[;,|]\\s*|\\s)(must not|must have|all of|any of|[A-Za-z]+)\\s*[:\uff1a]\\s*"_s,
        QRegularExpression::CaseInsensitiveOption);
    QStringList must, without;
    qsizetype from = -1;
    std::optional<Label> current;
    bool isOfWords = false;
    const auto end = [&](qsizetype to) {
        if (!current)
            return;
        QString list = heading.mid(from, to - from).trimmed();
        if (isOfWords && !list.contains(listSeparator()) && !list.contains(u'"'))
            list = list.split(u' ', Qt::SkipEmptyParts).join(u", "_s);
        const QStringList clauses = clausesOf(list);
        if (*current == Label::Must)
            must += clauses;
        else if (*current == Label::Any)
            must << joined(clauses, "OR"_L1);
        else
            without += clauses;
    };
    for (auto all = label.globalMatch(heading); all.hasNext();) {
        const auto match = all.next();
        const auto named = labelNamed(match.captured(1));
        if (!named)
            continue;
        if (from < 0 && match.capturedStart() > 0)
            return {}; // there are words before the first label
        end(match.capturedStart());
        current = named;
        from = match.capturedEnd();
        isOfWords = match.captured(1) == "AND"_L1 || match.captured(1) == "OR"_L1;
    }
    end(heading.size());
    const QString what = joined(must, "AND"_L1);
    if (what.isEmpty() || without.isEmpty())
        return what;
    return u"(%1 ANDNOT %2)"_s.arg(what, joined(without, "OR"_L1));
}

bool hasOperator(const QList<Token> &tokens)
{
    using Kind = Token::Kind;
    return std::any_of(tokens.cbegin(), tokens.cend(), [](const Token &token) {
        return token.kind == Kind::And || token.kind == Kind::Or || token.kind == Kind::Not
            || token.kind == Kind::Field;
    });
}

/// The heading without the number of a section (1. Vision) or an abbreviation at its end (World Model (WM)),
/// which papers do not have beside the phrase. Nothing if it has neither.
std::optional<QString> withoutExtras(const QString &heading)
{
    static const QRegularExpression number(uR"(\A\d{1,3}[.)]\s+(?=\p{L}))"_s);
    static const QRegularExpression abbreviation(
        uR"(\A([^()]*\p{L}[^()]*?)\s*\(([A-Z][A-Za-z]{0,3}[A-Z]s?|[A-Z]{2,8}s?)\)\z)"_s);
    if (const auto numbered = number.match(heading); numbered.hasMatch())
        return heading.mid(numbered.capturedEnd());
    if (const auto spelled = abbreviation.match(heading); spelled.hasMatch())
        return spelled.captured(1);
    return std::nullopt;
}

QString queryOf(const QString &heading)
{
    if (const auto text = withoutExtras(heading)) {
        const QString query = queryOf(*text);
        return query.isEmpty() ? clause(phraseOf(*text)) : query;
    }
    if (const QString labelled = labelledQuery(heading); !labelled.isEmpty())
        return labelled;
    const QList<Token> tokens = tokensOf(heading);
    if (hasOperator(tokens) && !heading.contains(listSeparator()))
        return Expression(tokens).read().value_or(QString());
    // Items between commas are alternatives. Every paper that matches the whole phrase matches each of them
    // too.
    const QStringList clauses = heading.contains(listSeparator()) ? clausesOf(heading) : QStringList();
    return clauses.size() > 1 ? joined(clauses, "OR"_L1) : QString();
}

/// arXiv drops signs between words and searches the words as a phrase, which may then match nothing.
bool mayFindNothing(const QString &name)
{
    static const QRegularExpression alone(
        u"(?:^|\\s)[^\\p{L}\\p{N}\\s]+(?=\\s|$)|\\s[(\\[]|[:\uff1a]\\s|\\S\\s+(?:and|or|not|andnot)\\s+\\S"_s,
        QRegularExpression::CaseInsensitiveOption);
    return alone.match(name).hasMatch();
}

} // namespace

HeadingMeaning headingMeaning(const QString &heading)
{
    const QString whole = heading.simplified();
    const HeadingCount count = headingCount(whole);
    const QString text = count.start > 0 ? whole.left(count.start).simplified() : whole;
    HeadingMeaning meaning;
    meaning.name = phraseOf(text);
    if (meaning.name.size() > Keyword::maximumLength)
        return meaning; // too long for a keyword
    meaning.query = queryOf(text);
    if (meaning.query.size() > 10 * Keyword::maximumLength)
        meaning.query.clear();
    if (meaning.query.isEmpty() && mayFindNothing(meaning.name))
        meaning.advice << Advice{Advice::Kind::OperatorInName, meaning.name, 0};
    return meaning;
}

} // namespace dp::query
