#include "transfer/feedkeywords.h"

#include "arxiv/feedaddress.h"
#include "text/errortext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::feedkeywords {
namespace {

/// Returns the title and the address of the feed, by which the user can find it in the list, such as "“cs.CL”
/// (https://…)".
QString placeOf(const OpmlFeed &feed)
{
    return u"“%1” (%2)"_s.arg(feed.title.simplified().left(80), feed.written.left(200));
}

/// Returns the sentence without its full stop, so that it can be a part of a longer sentence.
QString withoutStop(const QString &sentence)
{
    return sentence.endsWith(u'.') ? sentence.chopped(1) : sentence;
}

const QString termsName = u"terms"_s, categoriesName = u"categories"_s, notifyName = u"notify"_s,
              revisionsName = u"revisions"_s, limitName = u"limit"_s;

/// Returns the keyword with the options of the feed. The terms are used only if they ask what the address
/// asks, because a person may have changed the address.
Keyword withOptions(Keyword keyword, const QMap<QString, QString> &options)
{
    keyword.watched = options.value(notifyName) == "true"_L1;
    keyword.revisions =
        Keyword::revisionsNamed(options.value(revisionsName)).value_or(Keyword::Revisions::Badge);
    if (keyword.kind == Keyword::Kind::Announcements && options.contains(limitName))
        keyword.limit = options.value(limitName).toInt();
    const auto terms = KeywordTerms::fromText(options.value(termsName));
    if (!terms || terms->isEmpty())
        return keyword;
    Keyword other = keyword;
    other.kind = Keyword::Kind::Search;
    other.query.clear();
    other.categories = options.value(categoriesName).split(u' ', Qt::SkipEmptyParts);
    other.terms = *terms;
    const auto checked = Keyword::checked(other);
    return checked && feedaddress::questionOf(*checked) == feedaddress::questionOf(keyword) ? *checked
                                                                                            : keyword;
}

/// Adds the keywords of a feed. If one of them is not valid, adds only the first problem.
void addKeywords(const OpmlFeed &feed, const FeedAddress &address, Found &found)
{
    QList<Keyword> keywords;
    for (const Keyword &keyword : QList<Keyword>{address.keyword} + address.furtherParts) {
        const auto checked = Keyword::checked(keyword);
        if (!checked) {
            found.problems << u"%1: %2"_s.arg(placeOf(feed), withoutStop(errorText(checked.error())));
            return;
        }
        const auto complete = Keyword::checked(withOptions(*checked, feed.options));
        keywords << (complete ? *complete : *checked);
    }
    if (keywords.size() > 1)
        found.divided << Divided{feed.title.simplified(), int(keywords.size())};
    found.keywords += keywords;
}

} // namespace

QMap<QString, QString> optionsOf(const Keyword &keyword)
{
    QMap<QString, QString> options;
    if (!keyword.terms.isEmpty()) {
        options.insert(termsName, keyword.terms.toText());
        options.insert(categoriesName, keyword.categories.join(u' '));
    }
    if (keyword.kind == Keyword::Kind::Announcements && keyword.limit != Keyword::defaultLimit)
        options.insert(limitName, QString::number(keyword.limit));
    if (keyword.watched)
        options.insert(notifyName, u"true"_s);
    if (keyword.revisions != Keyword::Revisions::Badge)
        options.insert(revisionsName, QString(Keyword::nameOf(keyword.revisions)));
    return options;
}

Found in(const QList<OpmlFeed> &feeds)
{
    Found found;
    for (const OpmlFeed &feed : feeds) {
        const FeedAddress address = feedaddress::read(feed.title, feed.written);
        switch (address.kind) {
        case FeedAddress::Kind::Keyword: addKeywords(feed, address, found); break;
        case FeedAddress::Kind::UnreadableList:
            found.problems << u"%1 has an identifier in its id_list that cannot be read; correct it"_s.arg(
                placeOf(feed));
            break;
        case FeedAddress::Kind::AuthorList:
            found.problems
                << u"%1 is an author's own list, which no keyword can follow; add the author as a keyword"_s
                       .arg(placeOf(feed));
            break;
        case FeedAddress::Kind::UnknownFeed:
            found.problems
                << u"%1 is not a feed of arXiv that can be followed; check its category or its query"_s.arg(
                       placeOf(feed));
            break;
        case FeedAddress::Kind::Other: ++found.others; break;
        }
    }
    return found;
}

Known::Known(const QList<Keyword> &keywords)
{
    for (const Keyword &keyword : keywords)
        add(keyword);
}

void Known::add(const Keyword &keyword)
{
    const QString question = feedaddress::questionOf(keyword);
    if (!m_nameByQuestion.contains(question))
        m_nameByQuestion.insert(question, keyword.name);
    m_names << Keyword::folded(keyword.name);
}

std::optional<QString> Known::askingLike(const Keyword &keyword) const
{
    const auto found = m_nameByQuestion.constFind(feedaddress::questionOf(keyword));
    return found == m_nameByQuestion.cend() ? std::nullopt : std::optional(*found);
}

QString Known::freeName(const Keyword &keyword)
{
    const auto isFree = [&](const QString &name) {
        return !m_names.contains(Keyword::folded(name));
    };
    const auto with = [&](const QString &more) {
        return keyword.name.left(Keyword::maximumLength - more.size() - 3) + u" ("_s + more + u')';
    };
    if (isFree(keyword.name))
        return keyword.name;
    const QString categories = keyword.categories.join(u' ').left(60);
    if (keyword.kind == Keyword::Kind::Announcements && isFree(with(categories)))
        return with(categories);
    // Thousands of feeds may have the same title. To be fast, the search for a free number begins after the
    // last number that was used for this title.
    int &number = m_lastNumbers[Keyword::folded(keyword.name)];
    number = std::max(number, 1);
    do
        ++number;
    while (!isFree(with(QString::number(number))));
    return with(QString::number(number));
}

} // namespace dp::feedkeywords
