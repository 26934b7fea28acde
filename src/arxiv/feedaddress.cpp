#include "arxiv/feedaddress.h"

#include "arxiv/query.h"
#include "arxiv/queryparts.h"
#include "base/arxivid.h"
#include "base/category.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace dp::feedaddress {
namespace {

/// Former mirrors outside arxiv.org. Mirrors under arxiv.org (de.arxiv.org, xxx.arxiv.org) are recognised by
/// the end of their name.
constexpr std::array mirrors{"xxx.lanl.gov"_L1, "arxiv.lanl.gov"_L1, "xxx.uni-augsburg.de"_L1,
    "xxx.itp.ac.cn"_L1, "xxx.sissa.it"_L1, "babbage.sissa.it"_L1, "xxx.soton.ac.uk"_L1, "xxx.tau.ac.il"_L1,
    "xxx.yukawa.kyoto-u.ac.jp"_L1, "xxx.if.usp.br"_L1};

bool isArxiv(const QUrl &url)
{
    QString host = url.host();
    while (host.endsWith(u'.'))
        host.chop(1);
    return host == "arxiv.org"_L1 || host.endsWith(".arxiv.org"_L1)
        || std::find(mirrors.begin(), mirrors.end(), host) != mirrors.end();
}

/// Returns the URL of an address. Spaces are removed from the address, but in its query they separate words
/// and are encoded.
QUrl urlOf(const QString &address)
{
    QString text = address.simplified();
    static const QRegularExpression feed(u"\\Afeed:\\s*(?://)?"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression scheme(
        u"\\A[a-z][a-z0-9+.-]*://"_s, QRegularExpression::CaseInsensitiveOption);
    text.remove(feed);
    const qsizetype query = text.indexOf(u'?');
    const QString place = (query < 0 ? text : text.left(query)).remove(u' ');
    text = place + (query < 0 ? QString() : text.mid(query).replace(u' ', u"%20"_s));
    if (text.startsWith("//"_L1))
        text.prepend(u"https:"_s);
    else if (!scheme.match(text).hasMatch())
        text.prepend(u"https://"_s);
    return QUrl(text, QUrl::TolerantMode);
}

/// Returns the categories of an announcement feed; an empty list for any other address.
QStringList announcedIn(const QUrl &url)
{
    static const QRegularExpression path(
        uR"(\A/+(?:rss|atom)/+([A-Za-z.,+ -]+?)(?:\.(?:xml|rss|rdf|atom))?/*\z)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = path.match(url.path(QUrl::FullyDecoded));
    if (!match.hasMatch())
        return {};
    static const QRegularExpression between(u"[+, ]+"_s);
    QStringList names;
    const QStringList parts = match.captured(1).split(between, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString name = category::current(part);
        if (!category::isValid(name))
            return {};
        if (!names.contains(name))
            names << name;
    }
    return names;
}

QString withoutControls(QString name)
{
    name = name.simplified();
    name.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return name;
}

/// Normalises a term: ti:"zebra" becomes ti:zebra, and the case is folded.
QString spelled(const query::Part &part)
{
    const QString value = part.value.simplified().toCaseFolded();
    const QString prefix = part.prefix.isEmpty() ? QString() : part.prefix.toLower() + u':';
    return prefix + (part.isQuoted && value.contains(u' ') ? u'"' + value + u'"' : value);
}

QStringList wordsOf(const QString &text)
{
    QStringList words;
    const QList<query::Part> parts = query::partsOf(text);
    for (const query::Part &part : parts) {
        switch (part.kind) {
        case query::Part::Kind::Term: words << spelled(part); break;
        // The case of operators is kept, because arXiv reads a lower-case "and" as a search word.
        case query::Part::Kind::Operator: words << part.value; break;
        case query::Part::Kind::Open:
            words << (part.prefix.isEmpty() ? QString() : part.prefix.toLower() + u':') + u'(';
            break;
        case query::Part::Kind::Close: words << u")"_s; break;
        }
    }
    return words;
}

/// Returns the index of the matching closing parenthesis; -1 if there is none.
qsizetype closeOf(const QStringList &words, qsizetype open)
{
    int depth = 0;
    for (qsizetype i = open; i < words.size(); ++i) {
        depth += words[i].endsWith(u'(') ? 1 : words[i] == u')' ? -1 : 0;
        if (depth == 0)
            return i;
    }
    return -1;
}

/// Removes parentheses around a single term, doubled parentheses, and parentheses around the whole query.
QStringList withoutNeedlessParentheses(QStringList words)
{
    for (qsizetype i = 0; i < words.size();) {
        const qsizetype close = words[i] == u'(' ? closeOf(words, i) : -1;
        const bool isDouble =
            close > 0 && i + 1 < close && words[i + 1] == u'(' && closeOf(words, i + 1) == close - 1;
        if (close == i + 2 || isDouble || (i == 0 && close > 0 && close == words.size() - 1)) {
            words.removeAt(close);
            words.removeAt(i);
            i = 0; // starts again, because the outer parentheses may now be unnecessary
        } else {
            ++i;
        }
    }
    return words;
}

/// Returns the queries for a list of papers (id_list). Each is combined with the query of the address, if the
/// address has one. A list is divided if it is too long for one query or for one page of an answer. Returns
/// an empty list if an identifier cannot be read. Source: "id" in
/// https://info.arxiv.org/help/api/user-manual.html, 5.1
QStringList queriesOfPapers(const QString &list, const QString &encodedQuery)
{
    constexpr qsizetype mostPapers = 100;
    const qsizetype longest =
        10 * Keyword::maximumLength - QUrl::fromPercentEncoding(encodedQuery.toUtf8()).size() - 20;
    QStringList papers;
    for (const QString &text : list.split(u',', Qt::SkipEmptyParts)) {
        const auto id = ArxivId::parse(text.trimmed());
        if (!id)
            return {};
        const QString name = id->toString();
        papers << (name.contains(u'/') ? u"id:\"%1\""_s : u"id:%1"_s).arg(name);
    }
    papers.removeDuplicates();
    papers.sort(); // the order of papers in a list has no meaning
    QList<QStringList> parts;
    qsizetype length = 0;
    for (const QString &paper : std::as_const(papers)) {
        length += paper.size() + 4; // 4 is the length of " OR "
        if (parts.isEmpty() || parts.last().size() == mostPapers || length > longest) {
            parts << QStringList();
            length = paper.size() + 4;
        }
        parts.last() << paper;
    }
    QStringList queries;
    for (const QStringList &part : std::as_const(parts)) {
        const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(part.join(u" OR "_s)));
        queries << (encodedQuery.isEmpty() ? encoded : u"(%1)+AND+(%2)"_s.arg(encodedQuery, encoded));
    }
    return queries;
}

/// Returns the keyword for an address of the API whose query has these items.
std::optional<Keyword> keywordOfItems(const QString &name, const QUrlQuery &items)
{
    QUrl api = query::arxivApi();
    api.setQuery(items.query(QUrl::FullyEncoded), QUrl::StrictMode);
    return query::keywordOf(name, api);
}

/// Returns the keywords for an address of the API with a list of papers. Returns an empty list if the list of
/// papers cannot be read.
QList<Keyword> keywordsOfPapers(const QString &name, QUrlQuery items)
{
    const QStringList queries = queriesOfPapers(items.queryItemValue(u"id_list"_s, QUrl::FullyDecoded),
        items.queryItemValue(u"search_query"_s, QUrl::FullyEncoded));
    QList<Keyword> keywords;
    for (const QString &query : queries) {
        items.removeAllQueryItems(u"search_query"_s);
        items.addQueryItem(u"search_query"_s, query);
        auto keyword = keywordOfItems(name, items);
        if (!keyword)
            return {};
        if (const QString number = u" (%1)"_s.arg(keywords.size() + 1); queries.size() > 1)
            keyword->name = keyword->name.left(Keyword::maximumLength - number.size()).trimmed() + number;
        keywords << *keyword;
    }
    return keywords;
}

} // namespace

FeedAddress read(const QString &name, const QString &address)
{
    const QUrl url = urlOf(address);
    const QString path = url.path();
    const bool isArxivs = isArxiv(url);
    const bool isApi = path.endsWith("/api/query"_L1) || path.endsWith("/api/query/"_L1)
        || (isArxivs && (path == "/api"_L1 || path == "/api/"_L1));
    FeedAddress feed;
    std::optional<Keyword> keyword;
    if (isApi) {
        feed.kind = isArxivs ? FeedAddress::Kind::UnknownFeed : FeedAddress::Kind::Other;
        const QUrlQuery items(url.query(QUrl::FullyEncoded));
        if (!items.queryItemValue(u"id_list"_s, QUrl::FullyDecoded).isEmpty()) {
            feed.furtherParts = keywordsOfPapers(withoutControls(name), items);
            if (feed.furtherParts.isEmpty()) {
                feed.kind = FeedAddress::Kind::UnreadableList;
                return feed;
            }
            keyword = feed.furtherParts.takeFirst();
        } else {
            keyword = keywordOfItems(withoutControls(name), items);
        }
    } else if (const QStringList categories = isArxivs ? announcedIn(url) : QStringList();
               !categories.isEmpty()) {
        const QUrl today = query::announcements(query::arxivApi(), categories);
        keyword = query::keywordOf(withoutControls(name), today);
    } else if (isArxivs) {
        feed.kind =
            path.startsWith("/a/"_L1) ? FeedAddress::Kind::AuthorList : FeedAddress::Kind::UnknownFeed;
    }
    // If the bytes of an address are not UTF-8, a letter is lost.
    if (keyword && keyword->query.contains(QChar::ReplacementCharacter)) {
        feed.kind = FeedAddress::Kind::UnknownFeed;
    } else if (keyword) {
        feed.kind = FeedAddress::Kind::Keyword;
        feed.keyword = *keyword;
    }
    return feed;
}

QString questionOf(const Keyword &keyword)
{
    Keyword sorted = keyword;
    std::sort(sorted.categories.begin(), sorted.categories.end());
    if (keyword.kind == Keyword::Kind::Announcements)
        return u"announcements "_s + sorted.categories.join(u' ');
    return withoutNeedlessParentheses(wordsOf(query::forKeyword(sorted))).join(u' ');
}

} // namespace dp::feedaddress
