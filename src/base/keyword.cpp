#include "base/keyword.h"

#include "base/category.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr std::pair<Keyword::Kind, QLatin1StringView> kindNames[] = {{Keyword::Kind::Search, "search"_L1},
    {Keyword::Kind::Author, "author"_L1}, {Keyword::Kind::Announcements, "announcements"_L1}};

constexpr std::pair<Keyword::Revisions, QLatin1StringView> revisionsNames[] = {
    {Keyword::Revisions::Badge, "badge"_L1}, {Keyword::Revisions::Ignored, "ignore"_L1},
    {Keyword::Revisions::Unread, "unread"_L1}};

Outcome checkQuery(const QString &query, const QString &name)
{
    if (query.size() > 10 * Keyword::maximumLength)
        return Error{ErrorKind::KeywordTooLong, query.left(40) + u'…', {}};
    int depth = 0;
    bool quoted = false;
    for (const QChar c : query) {
        if (c.category() == QChar::Other_Control)
            return Error{ErrorKind::KeywordHasControl, name, {}};
        if (c == u'"')
            quoted = !quoted;
        else if (!quoted && c == u'(')
            ++depth;
        else if (!quoted && c == u')' && --depth < 0)
            break;
    }
    if (quoted || depth != 0)
        return Error{ErrorKind::BadQuery, query, {}};
    return success();
}

} // namespace

QStringList Keyword::defaultCategories()
{
    return {u"cs"_s, u"stat"_s};
}

QStringList Keyword::likelyCategories(const QList<Keyword> &keywords)
{
    // An author or a custom query often has no categories, but a new keyword usually is a search.
    const auto last = std::find_if(keywords.crbegin(), keywords.crend(),
        [](const Keyword &keyword) { return keyword.kind == Kind::Search && keyword.query.isEmpty(); });
    return last == keywords.crend() ? defaultCategories() : last->categories;
}

QList<Keyword> Keyword::defaults()
{
    QList<Keyword> keywords;
    for (const QString &name : {u"Hallucination"_s, u"MLLM"_s, u"Reasoning"_s, u"Reward Model"_s})
        keywords << Keyword{0, name, {}, defaultCategories(), defaultLimit};
    return keywords;
}

Result<Keyword> Keyword::checked(Keyword keyword)
{
    for (const QChar c : keyword.name)
        if (c.category() == QChar::Other_Control && !c.isSpace())
            return Error{ErrorKind::KeywordHasControl, keyword.name.simplified(), {}};
    keyword.name = keyword.name.simplified();
    keyword.query = keyword.query.simplified();
    if (keyword.name.isEmpty())
        return Error{keyword.query.isEmpty() && keyword.terms.isEmpty() ? ErrorKind::KeywordEmpty
                                                                        : ErrorKind::KeywordUnnamed,
            {}, {}};
    if (keyword.name.size() > maximumLength)
        return Error{ErrorKind::KeywordTooLong, keyword.name.left(40) + u'…', {}};
    // arXiv's query grammar has no escapes for quotation marks and backslashes.
    if (keyword.name.contains(u'"') || keyword.name.contains(u'\\'))
        return Error{ErrorKind::KeywordHasQuotes, keyword.name, {}};
    DP_TRY(checkQuery(keyword.query, keyword.name));

    QStringList categories;
    for (const QString &text : std::as_const(keyword.categories)) {
        const QString name = category::canonical(text);
        if (!category::isValid(name))
            return Error{ErrorKind::BadCategory, text, {}};
        if (!categories.contains(name))
            categories << name;
    }
    keyword.categories = categories;
    if (keyword.kind == Kind::Announcements && categories.isEmpty())
        return Error{ErrorKind::BadCategory, keyword.name, {}};
    if (keyword.kind != Kind::Search) { // the other kinds have no query and no terms
        keyword.query.clear();
        keyword.terms = {};
    }
    const auto terms = KeywordTerms::checked(keyword.terms);
    if (!terms)
        return terms.error();
    keyword.terms = *terms;
    if (!keyword.terms.isEmpty() && !keyword.query.isEmpty())
        return Error{ErrorKind::TermsAndQuery, keyword.name, {}};
    if (keyword.limit < 1 || keyword.limit > maximumLimit)
        return Error{ErrorKind::BadLimit, QString::number(keyword.limit), {}};
    return keyword;
}

QLatin1StringView Keyword::nameOf(Kind kind)
{
    for (const auto &[known, name] : kindNames)
        if (known == kind)
            return name;
    return {};
}

Keyword::Kind Keyword::kindNamed(const QString &text)
{
    for (const auto &[kind, name] : kindNames)
        if (name == text)
            return kind;
    return Kind::Search;
}

QLatin1StringView Keyword::nameOf(Revisions revisions)
{
    for (const auto &[known, name] : revisionsNames)
        if (known == revisions)
            return name;
    return {};
}

std::optional<Keyword::Revisions> Keyword::revisionsNamed(const QString &text)
{
    for (const auto &[revisions, name] : revisionsNames)
        if (name == text)
            return revisions;
    return std::nullopt;
}

bool Keyword::asksLike(const Keyword &other) const
{
    const bool byName = kind == Kind::Author || (kind == Kind::Search && query.isEmpty() && terms.isEmpty());
    return kind == other.kind && query == other.query && categories == other.categories
        && terms.isEmpty() == other.terms.isEmpty() && terms.findsLike(other.terms)
        && (!byName || folded(name) == folded(other.name));
}

QString Keyword::folded(const QString &name)
{
    return name.simplified().toCaseFolded();
}

} // namespace dp
