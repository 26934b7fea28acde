#include "text/keywordmatches.h"

namespace dp {

QList<SearchTerm> keywordmatches::termsOf(const Keyword &keyword)
{
    if (keyword.kind == Keyword::Kind::Announcements || !keyword.query.isEmpty())
        return {};
    const QStringList phrases =
        keyword.terms.isEmpty() ? QStringList{keyword.name} : keyword.terms.any + keyword.terms.all;
    QList<SearchTerm> terms;
    for (QString phrase : phrases) {
        phrase.removeIf(searchterms::isQuote);
        for (SearchTerm term : searchterms::parse(u'"' + phrase + u'"', false)) {
            term.isOpen = true;
            terms << term;
        }
    }
    return terms;
}

} // namespace dp
