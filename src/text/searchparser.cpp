#include "text/searchparser.h"

#include "base/arxividtext.h"
#include "text/searchtokens.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace dp::searchparser {
namespace {

using searchfields::Field;
using searchtokens::Token;
using Kind = searchtokens::Token::Kind;

/// The field and the negation that apply to a word because of the text before it.
struct Context {
    Field field = Field::Any;
    bool isExcluded = false;
};

struct Node {
    SearchExpression expression{};
    bool isIdentifier = false; ///< it consists of identifiers only
};

class Parser
{
public:
    Parser(const searchtokens::Tokens &tokens, bool typing)
        : m_tokens(tokens.list)
        , m_typing(typing)
    {
        if (tokens.isTooDeep)
            m_parsed.remarks << SearchRemark{SearchRemark::Kind::TooDeep};
    }

    Parsed parse()
    {
        m_parsed.expression = readAll({}).expression;
        if (m_parsed.expression.isEmpty())
            m_parsed.expression = operatorsAsWords();
        return m_parsed;
    }

private:
    bool isAtEnd() const { return m_at >= m_tokens.size(); }
    bool isAt(Kind kind) const { return !isAtEnd() && m_tokens[m_at].kind == kind; }
    bool isAtOperator() const { return isAt(Kind::And) || isAt(Kind::Or); }

    Node readAll(const Context &context)
    {
        std::vector<SearchExpression> operands;
        Node result;
        bool isFirst = true, wasIdentifier = false;
        while (!isAtEnd() && !isAt(Kind::Close)) {
            if (isAtOperator()) {
                ++m_at;
                continue;
            }
            Node node = readAny(context);
            if (node.expression.isEmpty())
                continue;
            // A paper needs to be only one of several identifiers in a row.
            if (wasIdentifier && node.isIdentifier) {
                SearchExpression previous = std::move(operands.back());
                operands.back() = SearchExpression::anyOf({std::move(previous), std::move(node.expression)});
            } else {
                operands.push_back(std::move(node.expression));
            }
            result.isIdentifier = node.isIdentifier && (isFirst || result.isIdentifier);
            wasIdentifier = node.isIdentifier;
            isFirst = false;
        }
        result.expression = SearchExpression::allOf(std::move(operands));
        return result;
    }

    Node readAny(const Context &context)
    {
        Node result = readUnary(context);
        while (isAt(Kind::Or)) {
            while (isAtOperator())
                ++m_at;
            if (isAtEnd() || isAt(Kind::Close))
                break;
            Node next = readUnary(context);
            if (result.expression.isEmpty()) {
                result = std::move(next);
            } else if (!next.expression.isEmpty()) {
                result.isIdentifier = result.isIdentifier && next.isIdentifier;
                result.expression =
                    SearchExpression::anyOf({std::move(result.expression), std::move(next.expression)});
            }
        }
        return result;
    }

    Node readUnary(Context context)
    {
        bool isNegated = false;
        for (; !isAtEnd(); ++m_at) {
            const Token &token = m_tokens[m_at];
            if (token.kind == Kind::Field)
                context.field = token.field;
            else if (token.kind == Kind::Minus || token.kind == Kind::Not)
                isNegated = !isNegated;
            else
                break;
        }
        context.isExcluded = context.isExcluded != isNegated;
        Node node = readPrimary(context);
        if (!isNegated)
            return node;
        return {SearchExpression::negated(std::move(node.expression)), false};
    }

    Node readPrimary(const Context &context)
    {
        if (isAtEnd() || isAtOperator() || isAt(Kind::Close))
            return {};
        if (isAt(Kind::Open)) {
            ++m_at;
            Node node = readAll(context);
            m_at += isAt(Kind::Close);
            return node;
        }
        return nodeOf(m_tokens[m_at++], context);
    }

    Node nodeOf(const Token &token, const Context &context)
    {
        const bool isUnfinished =
            m_typing && isAtEnd() && !token.isEnded && !context.isExcluded && !token.text.isEmpty();
        if (context.field != Field::Any && searchfields::columnOf(context.field) == SearchTerm::Field::Any)
            return {valueOf(token, context, isUnfinished)};
        if (context.field == Field::Any && token.kind == Kind::Word) {
            if (searchfields::isCategoryOfArchive(token.text)) {
                m_parsed.hasCategoryField = m_parsed.hasCategoryField || context.isExcluded;
                return {searchfields::valueOf(Field::Category, token.text, isUnfinished).expression};
            }
            if (const auto found = arxividtext::find(token.text); found.id || !found.several.isEmpty())
                return identifierOf(found, token, context);
            note(SearchRemark::Kind::UnknownField, searchfields::unknownFieldOf(token.text));
        }
        return {wordsOf(token, searchfields::columnOf(context.field), isUnfinished)};
    }

    Node identifierOf(const arxividtext::Found &found, const Token &token, const Context &context)
    {
        const QList<ArxivId> ids = found.id ? QList<ArxivId>{*found.id} : found.several;
        SearchExpression words = found.id
            ? SearchExpression::ofTerms(searchterms::parse(found.id->toString(), false))
            : wordsOf(token, SearchTerm::Field::Any, false);
        if (context.isExcluded) {
            words.papers = ids;
            m_parsed.hasExcludedPapers = true;
            return {words, false};
        }
        for (const ArxivId &id : ids)
            if (!m_parsed.papers.contains(id))
                m_parsed.papers << id;
        return {words, found.id.has_value()};
    }

    SearchExpression valueOf(const Token &token, const Context &context, bool isUnfinished)
    {
        const searchfields::Value value = searchfields::valueOf(
            context.field, token.text + (token.isStarred ? u"*"_s : QString()), isUnfinished);
        if (context.field == Field::Category && !value.isBad && !value.expression.isEmpty())
            m_parsed.hasCategoryField = true;
        if (!value.isBad)
            return value.expression;
        if (context.field == Field::Category)
            note(SearchRemark::Kind::BadCategory, token.text);
        else
            note(SearchRemark::Kind::BadValue, searchfields::nameOf(context.field) + u':' + token.text);
        return wordsOf(token, SearchTerm::Field::Any, isUnfinished);
    }

    static SearchExpression wordsOf(const Token &token, SearchTerm::Field field, bool isUnfinished)
    {
        QString text = token.text;
        if (token.kind == Kind::Phrase)
            text =
                u'"' + text + (token.isEnded ? u"\""_s : QString()) + (token.isStarred ? u"*"_s : QString());
        QList<SearchTerm> terms = searchterms::parse(text, isUnfinished);
        for (SearchTerm &term : terms)
            term.field = field;
        return SearchExpression::ofTerms(terms);
    }

    void note(SearchRemark::Kind kind, const QString &subject)
    {
        const SearchRemark remark{kind, subject};
        if (!subject.isEmpty() && !m_parsed.remarks.contains(remark))
            m_parsed.remarks << remark;
    }

    /// Returns the words of a search that consists only of operators, such as "NOT" or "or".
    SearchExpression operatorsAsWords() const
    {
        std::vector<SearchExpression> words;
        for (const Token &token : m_tokens)
            if (token.kind == Kind::Not || token.kind == Kind::And || token.kind == Kind::Or)
                words.push_back(wordsOf(Token{Kind::Word, token.text}, SearchTerm::Field::Any, false));
        return SearchExpression::allOf(std::move(words));
    }

    const QList<Token> m_tokens;
    const bool m_typing;
    qsizetype m_at = 0;
    Parsed m_parsed;
};

} // namespace

Parsed parse(const QString &text, bool typing)
{
    return Parser(searchtokens::split(text), typing).parse();
}

} // namespace dp::searchparser
