#include "transfer/configkeywords.h"

#include "arxiv/headingexpression.h"
#include "arxiv/headingquery.h"
#include "text/errortext.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::configkeywords {
namespace {

bool hasOperators(const QString &filter)
{
    static const QRegularExpression operators(uR"(\b(?:AND|OR|ANDNOT|NOT)\b|[():|"])"_s);
    return operators.match(filter).hasMatch();
}

/// Returns the filter without quotation marks around it.
QString unquoted(const QString &filter)
{
    const bool isQuoted =
        filter.size() > 2 && filter.startsWith(u'"') && filter.endsWith(u'"') && filter.count(u'"') == 2;
    return isQuoted ? filter.mid(1, filter.size() - 2).simplified() : filter;
}

QStringList unquotedAll(const QStringList &filters)
{
    QStringList all;
    for (const QString &filter : filters)
        all << unquoted(filter);
    return all;
}

QString queryOf(const QStringList &filters)
{
    QStringList parts;
    for (const QString &filter : filters) {
        const QString own = hasOperators(filter) ? query::headingMeaning(filter).query : QString();
        parts << u'(' + (own.isEmpty() ? query::clauseOf(filter) : own) + u')';
    }
    return parts.size() == 1 ? parts.first() : u'(' + parts.join(u" OR "_s) + u')';
}

/// Removes the last terms until the keyword can have all of them. Returns the number of removed terms.
int shorten(KeywordTerms &terms)
{
    int removed = 0;
    for (QStringList *list : {&terms.none, &terms.any})
        while (list->size() > (list == &terms.any ? 1 : 0)) {
            const auto checked = KeywordTerms::checked(terms);
            if (checked || checked.error().kind != ErrorKind::TooManyTerms)
                return removed;
            list->removeLast();
            ++removed;
        }
    return removed;
}

Keyword keywordOf(const keywordconfig::Group &group, QStringList &problems)
{
    Keyword keyword;
    const HeadingMeaning meaning = query::headingMeaning(group.name);
    keyword.name = meaning.name;
    keyword.categories = group.categories.isEmpty() ? Keyword::defaultCategories() : group.categories;
    const QStringList filters =
        unquotedAll(group.filters.isEmpty() ? QStringList{group.name} : group.filters);
    const QStringList excluded = unquotedAll(group.excluded);
    const auto isOperation = [](const QString &filter) {
        return hasOperators(filter);
    };
    if (std::any_of(filters.begin(), filters.end(), isOperation)
        || std::any_of(excluded.begin(), excluded.end(), isOperation)) {
        keyword.query =
            queryOf(filters) + (excluded.isEmpty() ? QString() : u" ANDNOT "_s + queryOf(excluded));
        return keyword;
    }
    const bool isName = excluded.isEmpty() && filters.size() == 1
        && Keyword::folded(filters.first()) == Keyword::folded(keyword.name);
    if (isName)
        return keyword;
    keyword.terms = {filters, {}, excluded};
    if (const int removed = shorten(keyword.terms); removed > 0)
        problems << u"keyword \"%1\": the last %2 filters are too many and were not carried over"_s
                        .arg(group.name.left(60))
                        .arg(removed);
    return keyword;
}

} // namespace

Found in(const keywordconfig::Found &groups)
{
    Found found;
    found.problems = groups.problems;
    const int limit = groups.maximum.value_or(Keyword::defaultLimit);
    const bool isPossible = limit >= 1 && limit <= Keyword::maximumLimit;
    if (!isPossible)
        found.problems << u"\"max_results\" is %1 and was not carried over; the keywords have %2 papers"_s
                              .arg(limit)
                              .arg(Keyword::defaultLimit);
    for (const keywordconfig::Group &group : groups.groups) {
        Keyword own = keywordOf(group, found.problems);
        own.limit = isPossible ? limit : Keyword::defaultLimit;
        const auto keyword = Keyword::checked(own);
        if (keyword)
            found.keywords << *keyword;
        else
            found.problems << u"keyword \"%1\": %2"_s.arg(group.name.left(60), errorText(keyword.error()));
    }
    return found;
}

} // namespace dp::configkeywords
