#include "text/keywordmatches.h"

namespace dp {
namespace {

using Field = SearchTerm::Field;

/// Returns the fields in which arXiv searches the keyword.
QList<Field> fieldsOf(const Keyword &keyword)
{
    if (keyword.kind == Keyword::Kind::Author)
        return {Field::Authors};
    if (!keyword.terms.isEmpty() && keyword.terms.in == KeywordTerms::Field::Title)
        return {Field::Title};
    if (!keyword.terms.isEmpty() && keyword.terms.in == KeywordTerms::Field::Abstract)
        return {Field::Abstract};
    return {Field::Title, Field::Abstract};
}

} // namespace

QList<SearchTerm> keywordmatches::termsOf(const Keyword &keyword)
{
    if (keyword.kind == Keyword::Kind::Announcements || !keyword.query.isEmpty())
        return {};
    const QStringList phrases =
        keyword.terms.isEmpty() ? QStringList{keyword.name} : keyword.terms.any + keyword.terms.all;
    QList<SearchTerm> terms;
    for (QString phrase : phrases) {
        phrase.removeIf(searchterms::isQuote);
        for (SearchTerm term : searchterms::parse(u'"' + phrase + u'"', false))
            for (const Field field : fieldsOf(keyword)) {
                term.isOpen = field != Field::Authors;
                term.field = field;
                terms << term;
            }
    }
    return terms;
}

} // namespace dp
