#include "library/searchmatch.h"

#include "library/searchindex.h"
#include "library/tablestream.h"

#include <QStringList>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp::searchmatch {
namespace {

using Kind = SearchExpression::Kind;

bool hasOpenTerm(const SearchExpression &condition)
{
    return (condition.isText() && condition.term.isOpen)
        || std::any_of(condition.operands.begin(), condition.operands.end(), hasOpenTerm);
}

QString grouped(const QStringList &operands, const QString &how)
{
    return operands.size() == 1 ? operands.first() : u'(' + operands.join(how) + u')';
}

/// Returns the FTS5 expression for what all these conditions have in common. `rest` gets the conditions that
/// are not in the index.
QString matchOfAll(const std::vector<SearchExpression> &operands, std::vector<SearchExpression> &rest)
{
    QStringList wanted, unwanted;
    std::vector<SearchExpression> excluded;
    for (const SearchExpression &operand : operands) {
        const bool isNot = operand.kind == Kind::Not;
        const QString match = of(isNot ? operand.operands.front() : operand);
        if (match.isEmpty())
            rest.push_back(operand);
        else if (isNot)
            excluded.push_back(operand);
        else
            wanted << match;
        if (isNot && !match.isEmpty())
            unwanted << match;
    }
    if (wanted.isEmpty()) { // the index cannot find papers that lack a word
        rest.insert(rest.end(), excluded.begin(), excluded.end());
        return {};
    }
    const QString all = grouped(wanted, u" AND "_s);
    return unwanted.isEmpty() ? all : u"(%1 NOT %2)"_s.arg(all, grouped(unwanted, u" OR "_s));
}

} // namespace

QString of(const SearchExpression &condition)
{
    if (condition.isText())
        return condition.papers.isEmpty() ? SearchIndex::expression(condition.term) : QString();
    std::vector<SearchExpression> rest;
    if (condition.kind == Kind::All) {
        const QString match = matchOfAll(condition.operands, rest);
        return rest.empty() ? match : QString();
    }
    if (condition.kind != Kind::Any)
        return {};
    QStringList either;
    for (const SearchExpression &operand : condition.operands) {
        const QString match = of(operand);
        if (match.isEmpty())
            return {};
        either << match;
    }
    return grouped(either, u" OR "_s);
}

Divided divided(const SearchExpression &condition)
{
    std::vector<SearchExpression> rest;
    const QString match = matchOfAll(condition.conjuncts(), rest);
    if (match.isEmpty())
        return {{}, condition};
    return {match, SearchExpression::allOf(std::move(rest))};
}

IdStream::Pointer streamOf(Connection &connection, const QString &match, const SearchExpression &condition)
{
    // The index merges all words with the beginning of an open term each time the statement runs.
    constexpr int patienceOfOpen = 4096;
    IndexStream::Query query{u"search.rowid"_s, u"search WHERE search MATCH ?"_s, {match}};
    if (hasOpenTerm(condition))
        query.patience = patienceOfOpen;
    return std::make_unique<IndexStream>(connection, query);
}

IdStream::Pointer streamOf(Connection &connection, const SearchExpression &condition)
{
    return streamOf(connection, of(condition), condition);
}

} // namespace dp::searchmatch
