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
        keywords << *checked;
    }
    if (keywords.size() > 1)
        found.divided << Divided{feed.title.simplified(), int(keywords.size())};
    found.keywords += keywords;
}

} // namespace

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
