#include "arxiv/queryadvice.h"

#include "base/category.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

struct QueryAdvice {
    Q_DECLARE_TR_FUNCTIONS(dp::QueryAdvice)
};

/// A query of one's own in its parts: phrases whole, parentheses apart.
QStringList tokensOf(const QString &query)
{
    static const QRegularExpression token(
        uR"([()]|[A-Za-z_]+:"[^"]*"|[A-Za-z_]+:\[[^\]]*\]|"[^"]*"|[^\s()]+)"_s);
    QStringList tokens;
    for (auto it = token.globalMatch(query); it.hasNext();)
        tokens << it.next().captured();
    return tokens;
}

bool isOperator(const QString &token)
{
    return token == "AND"_L1 || token == "OR"_L1 || token == "ANDNOT"_L1 || token == "NOT"_L1;
}

/// AND beside OR at the same depth of parentheses.
bool mixesOperators(const QStringList &tokens)
{
    QList<QString> first{QString()};
    for (const QString &token : tokens) {
        if (token == "("_L1)
            first << QString();
        else if (token == ")"_L1 && first.size() > 1)
            first.removeLast();
        else if (token == "AND"_L1 || token == "OR"_L1) {
            if (!first.last().isEmpty() && first.last() != token)
                return true;
            first.last() = token;
        }
    }
    return false;
}

void adviceOfTerm(const QString &term, QList<Advice> &found)
{
    static const QStringList prefixes = {u"ti"_s, u"au"_s, u"abs"_s, u"co"_s, u"jr"_s, u"cat"_s, u"rn"_s,
        u"id"_s, u"all"_s, u"doi"_s, u"title"_s, u"submittedDate"_s, u"lastUpdatedDate"_s};
    const auto add = [&](Advice advice) {
        if (!found.contains(advice))
            found << advice;
    };
    static const QRegularExpression prefixed(uR"(\A([A-Za-z_]+):(.*)\z)"_s);
    const auto match = prefixed.match(term);
    if (match.hasMatch() && !prefixes.contains(match.captured(1)))
        add(Advice::UnknownPrefix);
    const QString text = match.hasMatch() ? match.captured(2) : term;
    if (text.startsWith(u'"') && (text.contains(u'*') || text.contains(u'?')))
        add(Advice::WildcardInPhrase);
    else if (text.startsWith(u'*') || text.startsWith(u'?'))
        add(Advice::LeadingWildcard);
    if (text.contains(u'-') && match.captured(1) != "cat"_L1 && match.captured(1) != "id"_L1)
        add(Advice::Hyphen);
}

QList<Advice> adviceOfQuery(const QString &query)
{
    QList<Advice> found;
    const QStringList tokens = tokensOf(query);
    bool afterBareWord = false;
    for (const QString &token : tokens) {
        if (token == "("_L1 || token == ")"_L1 || isOperator(token)) {
            if (token == "NOT"_L1)
                found << Advice::NotAlone;
            afterBareWord = false;
            continue;
        }
        static const QStringList words = {u"and"_s, u"or"_s, u"not"_s, u"andnot"_s};
        if (words.contains(token.toLower()) && !found.contains(Advice::LowerCaseOperator))
            found << Advice::LowerCaseOperator;
        adviceOfTerm(token, found);
        const bool bare = !token.contains(u':') && !token.startsWith(u'"');
        if (bare && afterBareWord && !found.contains(Advice::BareWords))
            found << Advice::BareWords;
        afterBareWord = bare;
    }
    if (mixesOperators(tokens))
        found << Advice::MixedOperators;
    return found;
}

} // namespace

QList<Advice> queryAdvice(const Keyword &keyword)
{
    if (keyword.kind == Keyword::Kind::Announcements)
        return {};
    if (!keyword.query.isEmpty())
        return adviceOfQuery(keyword.query);
    QList<Advice> found;
    const QString name = keyword.name.simplified();
    if (keyword.kind == Keyword::Kind::Search) {
        if (name.contains(u'-'))
            found << Advice::Hyphen;
        if (name.size() <= 2)
            found << Advice::VeryShort;
        if (name.contains(u'.') && category::isValid(category::canonical(name)))
            found << Advice::LooksLikeCategory;
        static const QRegularExpression operators(uR"(\s(?:AND|OR|NOT|ANDNOT|and|or|not)\s)"_s);
        if (operators.match(name).hasMatch())
            found << Advice::LowerCaseOperator;
    }
    if (name.contains(u'*') || name.contains(u'?'))
        found << (name.startsWith(u'*') || name.startsWith(u'?') ? Advice::LeadingWildcard
                                                                 : Advice::WildcardInPhrase);
    return found;
}

QString adviceText(Advice advice, const Keyword &keyword)
{
    switch (advice) {
    case Advice::Hyphen:
        return QueryAdvice::tr("arXiv takes a word with a hyphen for its parts, one after the other; add the "
                               "spelling without it as "
                               "a keyword of its own if you want both.");
    case Advice::LowerCaseOperator:
        return keyword.query.isEmpty()
            ? QueryAdvice::tr(
                "“%1” is searched as it stands; to combine terms, write a query of your own with AND, OR "
                "or ANDNOT.")
                  .arg(keyword.name)
            : QueryAdvice::tr(
                "“and”, “or” and “not” in lower case are words to search for; write AND, OR or ANDNOT.");
    case Advice::NotAlone: return QueryAdvice::tr("arXiv's grammar has no NOT; write ANDNOT.");
    case Advice::MixedOperators:
        return QueryAdvice::tr(
            "arXiv gives neither AND nor OR precedence; put what belongs together in parentheses.");
    case Advice::BareWords:
        return QueryAdvice::tr("Words beside each other are joined by OR and looked for everywhere; put a "
                               "phrase in quotation marks, "
                               "with ti: or abs: before it.");
    case Advice::UnknownPrefix:
        return QueryAdvice::tr("The query has a prefix that arXiv does not know, and such a term finds "
                               "nothing; use ti:, au:, abs:, "
                               "co:, jr:, cat:, rn:, id: or all:.");
    case Advice::LeadingWildcard:
        return QueryAdvice::tr(
            "arXiv cannot search for a term that begins with a wild card; begin with letters.");
    case Advice::WildcardInPhrase:
        return QueryAdvice::tr(
            "A wild card within a phrase is not understood; use it at the end of a single word in a query of "
            "your own.");
    case Advice::VeryShort:
        return QueryAdvice::tr(
            "“%1” is very short and will find a great deal; a longer term finds what you mean.")
            .arg(keyword.name);
    case Advice::LooksLikeCategory:
        return QueryAdvice::tr("“%1” is a category of arXiv; choose its announcements to follow all of it.")
            .arg(keyword.name);
    case Advice::NoResult:
        return QueryAdvice::tr("arXiv finds nothing for it; check the spelling and the categories.");
    case Advice::FarTooMany:
        return QueryAdvice::tr(
            "These are more papers than anybody reads; choose fewer categories or a longer term.");
    }
    return {};
}

QLatin1StringView adviceName(Advice advice)
{
    switch (advice) {
    case Advice::Hyphen: return "hyphen"_L1;
    case Advice::LowerCaseOperator: return "lower-case-operator"_L1;
    case Advice::NotAlone: return "not-alone"_L1;
    case Advice::MixedOperators: return "mixed-operators"_L1;
    case Advice::BareWords: return "bare-words"_L1;
    case Advice::UnknownPrefix: return "unknown-prefix"_L1;
    case Advice::LeadingWildcard: return "leading-wildcard"_L1;
    case Advice::WildcardInPhrase: return "wildcard-in-phrase"_L1;
    case Advice::VeryShort: return "very-short"_L1;
    case Advice::LooksLikeCategory: return "category"_L1;
    case Advice::NoResult: return "no-result"_L1;
    case Advice::FarTooMany: return "far-too-many"_L1;
    }
    return {};
}

} // namespace dp
