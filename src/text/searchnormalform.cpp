#include "text/searchnormalform.h"

#include "text/searchfields.h"

using namespace Qt::StringLiterals;

namespace dp::searchnormalform {
namespace {

using Kind = SearchExpression::Kind;
using searchfields::Field;

QString valueOf(const QString &text, bool isOpen)
{
    const bool isWord = !text.contains(u' ') && !text.isEmpty();
    return (isWord ? text : u'"' + text + u'"') + (isOpen ? u"*"_s : QString());
}

QString yearsOf(const SearchExpression &leaf)
{
    const SearchExpression any;
    const auto year = [](int number, int unlimited) {
        return number == unlimited ? QString() : QString::number(number);
    };
    if (leaf.firstYear == leaf.lastYear)
        return QString::number(leaf.firstYear);
    return year(leaf.firstYear, any.firstYear) + u".."_s + year(leaf.lastYear, any.lastYear);
}

QString termOf(const SearchTerm &term)
{
    const QString value = valueOf(term.words.join(u' '), term.isOpen);
    const auto in = [&](Field field) {
        return searchfields::nameOf(field) + u':' + value;
    };
    switch (term.field) {
    case SearchTerm::Field::Any: return value;
    case SearchTerm::Field::Title: return in(Field::Title);
    case SearchTerm::Field::Abstract: return in(Field::Abstract);
    case SearchTerm::Field::Authors: return in(Field::Authors);
    case SearchTerm::Field::Comment: return in(Field::Comment);
    case SearchTerm::Field::Category: return in(Field::Category);
    }
    return value;
}

void addLines(const SearchExpression &expression, const QString &indent, QStringList &lines)
{
    if (expression.isLeaf()) {
        lines << indent + leaf(expression);
        return;
    }
    const SearchExpression &first = expression.operands.front();
    if (expression.kind == Kind::Not && first.isLeaf()) {
        lines << indent + u'-' + leaf(first);
        return;
    }
    const bool isNot = expression.kind == Kind::Not;
    const SearchExpression &group = isNot ? first : expression;
    const bool isAny = group.kind == Kind::Any;
    lines << indent
            + (isNot        ? (isAny ? u"none of:"_s : u"not all of:"_s)
                    : isAny ? u"any of:"_s
                            : u"all of:"_s);
    for (const SearchExpression &operand : group.operands)
        addLines(operand, indent + u"  "_s, lines);
}

} // namespace

QString leaf(const SearchExpression &leaf)
{
    switch (leaf.kind) {
    case Kind::Years: return u"year:"_s + yearsOf(leaf);
    case Kind::State: {
        const auto [field, value] = searchfields::nameOf(leaf.state);
        return field + u':' + value;
    }
    case Kind::Tag: return u"tag:"_s + valueOf(leaf.name, leaf.isOpen);
    case Kind::Keyword: return u"keyword:"_s + valueOf(leaf.name, leaf.isOpen);
    case Kind::Venue: return u"venue:"_s + valueOf(leaf.name, leaf.isOpen);
    default: break;
    }
    return leaf.papers.isEmpty() ? termOf(leaf.term) : leaf.papers.first().toString();
}

QStringList lines(const SearchQuery &query)
{
    QStringList lines;
    for (const ArxivId &id : query.papers)
        lines << u"id:"_s + id.toString();
    for (const SearchExpression &operand : query.expression.conjuncts())
        addLines(operand, {}, lines);
    return lines;
}

} // namespace dp::searchnormalform
