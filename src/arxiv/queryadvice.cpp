#include "arxiv/queryadvice.h"

#include "arxiv/advicelist.h"
#include "arxiv/customqueryadvice.h"
#include "arxiv/pastedquery.h"
#include "arxiv/queryparts.h"
#include "base/category.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dp::query {
namespace {

using Kind = Advice::Kind;

bool isShort(const QString &name)
{
    // Punctuation is not counted, because arXiv's index has none. Scripts in which two characters can be a
    // word are skipped.
    int letters = 0;
    for (const QChar c : name) {
        if (c.isLetterOrNumber() && c.script() > QChar::Script_Armenian)
            return false;
        letters += c.isLetterOrNumber();
    }
    return letters == 1 || letters == 2;
}

/// The kinds of advice that differ between a name and one of several terms.
struct NameKinds {
    Kind operatorInside;
    Kind hyphen;
};

void adviseName(const QString &name, AdviceList &advices,
    const NameKinds &kinds = NameKinds{Kind::OperatorInName, Kind::Hyphen})
{
    static const QRegularExpression address(
        u"\\A[a-z]+://|(?:^|[/.])arxiv\\.org/"_s, QRegularExpression::CaseInsensitiveOption);
    if (address.match(name).hasMatch() || query::readPasted(name).isDecoded) {
        advices.add(Kind::Address, name);
        return; // further advice on parts of the text would be useless
    }
    static const QRegularExpression quotes(u"[\"\u201c\u201d\u201e\u00ab\u00bb\u2018]|\\A'.*'\\z"_s);
    if (quotes.match(name).hasMatch())
        advices.add(Kind::Quotes, name);
    static const QRegularExpression between(
        u"\\S\\s+(?:and|or|not|andnot)\\s+\\S"_s, QRegularExpression::CaseInsensitiveOption);
    if (between.match(name).hasMatch())
        advices.add(kinds.operatorInside, name);
    if (startsWithWildcard(name))
        advices.add(Kind::WildcardInFront, name);
    if (hasWildcard(name))
        advices.add(Kind::WildcardInPhrase, name);
    if (const QString canonical = category::canonical(name); category::isValid(canonical))
        advices.add(Kind::NameIsCategory, canonical);
    else if (isShort(name))
        advices.add(Kind::ShortName, name);
    else if (hasHyphen(name))
        advices.add(kinds.hyphen, name);
}

void adviseTerms(const KeywordTerms &terms, AdviceList &advices)
{
    for (const QString &term : terms.any + terms.all + terms.none)
        adviseName(term.simplified(), advices, NameKinds{Kind::OperatorInTerm, Kind::HyphenInTerm});
    const auto hasInside = [](const QString &wanted, const QString &excluded) {
        return (u' ' + Keyword::folded(wanted) + u' ').contains(u' ' + Keyword::folded(excluded) + u' ');
    };
    for (const QString &wanted : terms.any + terms.all)
        for (const QString &excluded : terms.none)
            if (hasInside(wanted, excluded))
                advices.add(Kind::TermAlsoExcluded, wanted.simplified());
}

/// Adds the advice for the name of an author. The name is also quoted in the query, but a hyphen is part of
/// the name.
void adviseAuthor(const QString &name, AdviceList &advices)
{
    if (startsWithWildcard(name))
        advices.add(Kind::WildcardInFront, name);
    if (hasWildcard(name))
        advices.add(Kind::WildcardInPhrase, name);
}

} // namespace

QList<Advice> advice(const Keyword &keyword)
{
    AdviceList advices;
    for (const QString &name : keyword.categories)
        if (const QString canonical = category::canonical(name); !category::isKnown(canonical))
            advices.add(Kind::UnknownCategory, canonical);
    if (keyword.kind == Keyword::Kind::Announcements)
        return advices.list(); // the name is only a title, so there is no advice about it
    const QString own = keyword.query.simplified();
    if (keyword.kind == Keyword::Kind::Author)
        adviseAuthor(keyword.name.simplified(), advices);
    else if (own.isEmpty() && !keyword.terms.isEmpty())
        adviseTerms(keyword.terms, advices);
    else if (own.isEmpty())
        adviseName(keyword.name.simplified(), advices);
    else
        adviseCustomQuery(own, advices);
    return advices.list();
}

} // namespace dp::query
