#include "text/searchquery.h"

#include "base/arxividtext.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// If a query names more papers than this, papers whose text contains the identifiers are not searched.
constexpr qsizetype mostMentions = 40;

/// Returns the expression for a text that names papers. Words of the text are searched only if they have an
/// operator or a field. Other words only accompany the identifiers.
SearchExpression expressionOf(
    const QList<ArxivId> &papers, const SearchExpression &conditions, bool keepsCategories)
{
    std::vector<SearchExpression> operands;
    for (const SearchExpression &condition : conditions.conjuncts())
        if (keepsCategories || !condition.isCategory())
            operands.push_back(condition);
    if (papers.size() > mostMentions)
        return SearchExpression::allOf(std::move(operands));
    std::vector<SearchExpression> mentions;
    for (const ArxivId &id : papers)
        mentions.push_back(SearchExpression::ofTerms(searchterms::parse(id.toString(), false)));
    operands.push_back(SearchExpression::anyOf(std::move(mentions)));
    return SearchExpression::allOf(std::move(operands));
}

} // namespace

bool SearchQuery::isPlain() const
{
    const auto isWord = [](const SearchExpression &operand) {
        return operand.isText() && operand.term.field == SearchTerm::Field::Any;
    };
    const auto operands = expression.conjuncts();
    return papers.isEmpty() && !isCut && problem == Problem::None && remarks.isEmpty()
        && std::all_of(operands.begin(), operands.end(), isWord);
}

SearchExpression SearchQuery::conditions() const
{
    std::vector<SearchExpression> found;
    for (const SearchExpression &operand : expression.conjuncts())
        if (operand.isRestriction())
            found.push_back(operand);
    return SearchExpression::allOf(std::move(found));
}

SearchQuery searchquery::parse(const QString &typed, bool typing)
{
    const QString beginning = searchterms::beginningOf(typed);
    searchparser::Parsed parsed = searchparser::parse(beginning, typing);
    SearchQuery query;
    query.expression = std::move(parsed.expression);
    query.papers = parsed.papers;
    query.remarks = parsed.remarks;
    query.isCut = beginning.size() < typed.trimmed().size();
    if (!parsed.hasExcludedPapers) {
        const auto found = arxividtext::find(typed);
        const QList<ArxivId> papers = found.id ? QList<ArxivId>{*found.id} : found.several;
        if (!papers.isEmpty()) {
            query.papers = papers;
            query.remarks.clear();
            query.isCut = false;
            query.expression = expressionOf(papers, query.conditions(), parsed.hasCategoryField);
        }
    }
    if (query.isEmpty())
        query.problem = SearchQuery::Problem::NothingToFind;
    return query;
}

QString searchquery::finished(const QString &typed)
{
    const QString text = typed.trimmed();
    const SearchExpression wanted = parse(typed, true).expression;
    if (parse(text, false).expression == wanted)
        return text;
    const QString open = text + u'*';
    return parse(open, false).expression == wanted ? open : text;
}

} // namespace dp
