#include "arxiv/query.h"

#include "base/category.h"
#include "base/plaintext.h"

#include <QRegularExpression>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

dp::SortBy dp::sortByNamed(const QString &name)
{
    return name == "updated"_L1 ? SortBy::Updated : SortBy::Submitted;
}

namespace dp::query {
namespace {

QString nameClause(const QString &name)
{
    const auto join = name.contains(u' ') ? "OR"_L1 : "AND"_L1;
    return u"ti:\"%1\" %2 abs:\"%1\""_s.arg(name, join);
}

/// Returns the clause of one term in arXiv's syntax. `how` is the operator that joins the fields of the term,
/// and that joins this term to the next one.
QString termClause(const QString &term, KeywordTerms::Field field, QLatin1StringView how)
{
    // arXiv's parser also counts parentheses inside quotation marks. arXiv's index has no punctuation, so the
    // parentheses can be removed.
    const QString words = QString(term).replace(u'(', u' ').replace(u')', u' ').simplified();
    const QString title = u"ti:\"%1\""_s.arg(words), abstract = u"abs:\"%1\""_s.arg(words);
    if (field == KeywordTerms::Field::Title)
        return title;
    if (field == KeywordTerms::Field::Abstract)
        return abstract;
    const auto join = field == KeywordTerms::Field::Either ? "OR"_L1 : "AND"_L1;
    const QString clause = title + u' ' + join + u' ' + abstract;
    return join == how ? clause : u'(' + clause + u')';
}

/// Returns the terms joined by one operator. One pair of parentheses contains only one kind of operator.
QString listClause(const QStringList &terms, KeywordTerms::Field field, QLatin1StringView how)
{
    QStringList clauses;
    for (const QString &term : terms)
        clauses << termClause(term, field, how);
    return clauses.join(u' ' + how + u' ');
}

/// Returns the clause of the terms that a paper must have.
QString wantedClause(const KeywordTerms &terms)
{
    // A single alternative is a required term.
    const QStringList any = terms.any.size() > 1 ? terms.any : QStringList();
    const QStringList all = terms.any.size() > 1 ? terms.all : terms.any + terms.all;
    if (any.isEmpty() && all.size() == 1)
        return listClause(all, terms.in, terms.in == KeywordTerms::Field::Either ? "OR"_L1 : "AND"_L1);
    const QString every = listClause(all, terms.in, "AND"_L1);
    if (any.isEmpty())
        return every;
    const QString one = listClause(any, terms.in, "OR"_L1);
    return every.isEmpty() ? one : u'(' + one + u") AND "_s + every;
}

QString termsClause(const KeywordTerms &terms)
{
    const QString wanted = wantedClause(terms);
    if (terms.none.isEmpty())
        return wanted;
    return u'(' + wanted + u") ANDNOT ("_s + listClause(terms.none, terms.in, "OR"_L1) + u')';
}

QString categoryTerm(const QString &name)
{
    // An archive with subject classes means all its classes. For astro-ph and cond-mat, it also means the
    // papers from the time before these archives had classes.
    if (!category::isArchive(name) || !category::hasSubjectClasses(name))
        return u"cat:"_s + name;
    const bool bare = name == "astro-ph"_L1 || name == "cond-mat"_L1;
    return u"cat:"_s + name + (bare ? u"*"_s : u".*"_s);
}

QStringList categoriesIn(const QString &clause)
{
    QStringList names;
    for (const QString &term : clause.split(u" OR "_s)) {
        QString name = term.trimmed();
        if (!name.startsWith("cat:"_L1))
            return {};
        name = name.mid(4);
        if (name.endsWith(".*"_L1))
            name.chop(2);
        else if (name.endsWith(u'*'))
            name.chop(1);
        if (!category::isValid(name))
            return {};
        names << category::canonical(name);
    }
    return names;
}

} // namespace

QString forKeyword(const Keyword &keyword)
{
    QStringList terms;
    for (const QString &name : keyword.categories)
        terms << categoryTerm(name);
    const QString categories = u'(' + terms.join(u" OR "_s) + u')';
    if (keyword.kind == Keyword::Kind::Announcements)
        return categories;
    const QString what = u'('
        + (keyword.kind == Keyword::Kind::Author ? u"au:\"%1\""_s.arg(keyword.name)
                : !keyword.query.isEmpty()       ? keyword.query
                : keyword.terms.isEmpty()        ? nameClause(keyword.name)
                                                 : termsClause(keyword.terms))
        + u')';
    return terms.isEmpty() ? what : what + u" AND "_s + categories;
}

namespace {

/// Adds the query to the address. The existing query of the address is kept, because a proxy may need it.
QUrl withQuery(const QUrl &api, const QString &query)
{
    QUrl url = api;
    const QString before = url.query(QUrl::FullyEncoded);
    url.setQuery(before.isEmpty() ? query : before + u'&' + query, QUrl::StrictMode);
    return url;
}

} // namespace

QUrl addressOfPapers(const QUrl &api, const QStringList &ids)
{
    return withQuery(api,
        u"id_list="_s + QString::fromLatin1(QUrl::toPercentEncoding(ids.join(u','), ","_ba))
            + u"&start=0&max_results="_s + QString::number(ids.size()));
}

QUrl arxivApi()
{
    return QUrl(u"https://export.arxiv.org/api/query"_s);
}

QUrl address(const QUrl &api, const Keyword &keyword, const Slice &slice)
{
    QString asked = forKeyword(keyword);
    if (slice.days)
        asked += u" AND submittedDate:[%1 TO %2]"_s.arg(
            slice.days->from.toString(u"yyyyMMdd'0000'"), slice.days->to.toString(u"yyyyMMdd'2359'"));
    return withQuery(api,
        u"search_query="_s + QString::fromLatin1(QUrl::toPercentEncoding(asked)) + u"&sortBy="_s
            + (slice.order == SortBy::Submitted ? "submittedDate"_L1 : "lastUpdatedDate"_L1)
            + u"&sortOrder=descending&start="_s + QString::number(slice.start) + u"&max_results="_s
            + QString::number(slice.count));
}

QUrl announcements(const QUrl &api, const QStringList &categories)
{
    QUrl url;
    url.setScheme(api.scheme());
    url.setHost(api.host() == "export.arxiv.org"_L1 ? u"rss.arxiv.org"_s : api.host());
    url.setPort(api.port());
    url.setPath(u"/rss/"_s + categories.join(u'+'));
    return url;
}

QUrl pdf(const QUrl &api, const ArxivId &id)
{
    QUrl url;
    url.setScheme(api.scheme());
    url.setHost(api.host());
    url.setPort(api.port());
    url.setPath(u"/pdf/"_s + id.versioned());
    return url;
}

std::optional<Keyword> keywordOf(const QString &name, const QUrl &address)
{
    const bool arxiv = address.host() == "arxiv.org"_L1 || address.host().endsWith(".arxiv.org"_L1);
    Keyword keyword;
    keyword.name = plaintext::cleaned(name);
    // Removes characters that a name must not have. Titles of feeds often contain them, because arXiv's own
    // titles quote the query.
    keyword.name = keyword.name.remove(u'"').remove(u'\\').simplified().left(Keyword::maximumLength);

    static const QRegularExpression announcements(uR"(\A/(?:rss|atom)/([A-Za-z.+-]+)/?\z)"_s);
    if (const auto m = announcements.match(address.path(QUrl::FullyDecoded)); arxiv && m.hasMatch()) {
        const QStringList names = m.captured(1).split(u'+', Qt::SkipEmptyParts);
        for (const QString &part : names) {
            if (!category::isValid(part))
                return std::nullopt;
            keyword.categories << category::canonical(part);
        }
        keyword.kind = Keyword::Kind::Announcements;
        if (keyword.name.isEmpty())
            keyword.name = names.join(u' ');
        return keyword;
    }

    if (!address.path().endsWith("/api/query"_L1))
        return std::nullopt;
    // In the query of an address, a plus means a space, but QUrlQuery does not decode it.
    const QUrlQuery items(address.query(QUrl::FullyEncoded).replace(u'+', u"%20"_s));
    const QString asked =
        plaintext::cleaned(items.queryItemValue(u"search_query"_s, QUrl::FullyDecoded)).simplified();
    if (asked.isEmpty())
        return std::nullopt;
    if (keyword.name.isEmpty())
        keyword.name = QString(asked).remove(u'"').remove(u'\\').simplified().left(Keyword::maximumLength);
    bool number = false;
    const int limit = items.queryItemValue(u"max_results"_s).toInt(&number);
    if (number && limit >= 1 && limit <= Keyword::maximumLimit)
        keyword.limit = limit;

    // Splits a query in the form that this program writes into its parts. Any other query is kept as a custom
    // query.
    static const QRegularExpression ours(uR"(\A\((.*?)\)(?: AND \((cat:[^()]*)\))?\z)"_s);
    keyword.query = asked;
    if (const auto m = ours.match(asked); m.hasMatch()) {
        Keyword plain = keyword;
        plain.categories = m.captured(2).isEmpty() ? QStringList() : categoriesIn(m.captured(2));
        plain.query.clear();
        if (forKeyword(plain) == asked)
            return plain;
        plain.kind = Keyword::Kind::Author;
        if (forKeyword(plain) == asked)
            return plain;
        plain.kind = Keyword::Kind::Search;
        plain.query = m.captured(1);
        // In (a) AND (b), the first and the last parenthesis do not match each other.
        if (forKeyword(plain) == asked && Keyword::checked(plain))
            return plain;
    }
    return keyword;
}

} // namespace dp::query
