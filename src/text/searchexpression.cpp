#include "text/searchexpression.h"

#include <algorithm>
#include <utility>

namespace dp {
namespace {

using Kind = SearchExpression::Kind;

SearchExpression joined(Kind kind, std::vector<SearchExpression> operands)
{
    SearchExpression result;
    result.kind = kind;
    for (SearchExpression &operand : operands) {
        if (operand.isEmpty())
            continue;
        if (operand.kind != kind) {
            result.operands.push_back(std::move(operand));
            continue;
        }
        for (SearchExpression &inner : operand.operands)
            result.operands.push_back(std::move(inner));
    }
    if (result.operands.size() == 1) {
        SearchExpression only = std::move(result.operands.front());
        return only;
    }
    if (result.operands.empty())
        result.kind = Kind::All;
    return result;
}

void addWanted(const SearchExpression &expression, QList<SearchTerm> &terms)
{
    if (expression.isText())
        terms << expression.term;
    if (expression.kind != Kind::Not)
        for (const SearchExpression &operand : expression.operands)
            addWanted(operand, terms);
}

} // namespace

SearchExpression SearchExpression::ofTerm(const SearchTerm &term)
{
    SearchExpression result;
    result.kind = Kind::Term;
    result.term = term;
    return result;
}

SearchExpression SearchExpression::ofTerms(const QList<SearchTerm> &terms)
{
    std::vector<SearchExpression> operands;
    for (const SearchTerm &term : terms)
        operands.push_back(ofTerm(term));
    return allOf(std::move(operands));
}

SearchExpression SearchExpression::ofState(State state)
{
    SearchExpression result;
    result.kind = Kind::State;
    result.state = state;
    return result;
}

SearchExpression SearchExpression::ofName(Kind kind, const QString &name, bool isOpen)
{
    SearchExpression result;
    result.kind = kind;
    result.name = name;
    result.isOpen = isOpen;
    return result;
}

SearchExpression SearchExpression::allOf(std::vector<SearchExpression> operands)
{
    return joined(Kind::All, std::move(operands));
}

SearchExpression SearchExpression::anyOf(std::vector<SearchExpression> operands)
{
    return joined(Kind::Any, std::move(operands));
}

SearchExpression SearchExpression::negated(SearchExpression operand)
{
    if (operand.isEmpty())
        return operand;
    if (operand.kind == Kind::Not) {
        SearchExpression inner = std::move(operand.operands.front());
        return inner;
    }
    SearchExpression result;
    result.kind = Kind::Not;
    result.operands.push_back(std::move(operand));
    return result;
}

bool SearchExpression::mentions(State wanted) const
{
    return (kind == Kind::State && state == wanted)
        || std::any_of(operands.begin(), operands.end(),
            [wanted](const SearchExpression &operand) { return operand.mentions(wanted); });
}

bool SearchExpression::isRestriction() const
{
    if (kind == Kind::All || kind == Kind::Any)
        return std::all_of(operands.begin(), operands.end(),
            [](const SearchExpression &operand) { return operand.isRestriction(); });
    return kind != Kind::Term || term.field != SearchTerm::Field::Any;
}

std::vector<SearchExpression> SearchExpression::conjuncts() const
{
    return kind == Kind::All ? operands : std::vector<SearchExpression>{*this};
}

QList<SearchTerm> SearchExpression::wantedTerms() const
{
    QList<SearchTerm> terms;
    addWanted(*this, terms);
    return terms;
}

} // namespace dp
