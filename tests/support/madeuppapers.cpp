#include "support/madeuppapers.h"

#include "support/madeuppapers_dice.h"
#include "support/madeuppapers_people.h"
#include "support/madeuppapers_text.h"
#include "support/madeuppapers_topics.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

constexpr int fewestADay = 36;
constexpr int mostADay = 44;
constexpr int keywordsShare = 9; // each of the default keywords gets one paper in nine
constexpr int mostOfATopicADay = 6; // a day has up to five papers of a keyword; no other topic has more

bool isWorkingDay(QDate day)
{
    return day.dayOfWeek() <= 5;
}

/// Returns the number of a working day. Working days have consecutive numbers: a Monday follows a Friday.
qint64 workingDayNumber(QDate day)
{
    const qint64 julian = day.toJulianDay(); // Julian day 0 was a Monday
    return julian / 7 * 5 + std::min<qint64>(julian % 7, 4);
}

/// Returns the topics of the papers of one day, in random order. Each keyword gets its quota; the other
/// topics share the remaining papers according to their `share`.
QList<const Topic *> topicsOf(int papers, Dice &dice)
{
    QList<const Topic *> topics;
    const int each = (papers + keywordsShare - 1) / keywordsShare;
    for (const Topic &topic : keywordTopics()) {
        for (int i = 0; i < each; ++i)
            topics << &topic;
    }
    QList<const Topic *> deck;
    for (const Topic &topic : otherTopics()) {
        for (int i = 0; i < topic.share; ++i)
            deck << &topic;
    }
    for (int i = int(deck.size()) - 1; i > 0; --i)
        deck.swapItemsAt(i, dice.below(i + 1));
    for (int i = 0; topics.size() < papers; ++i)
        topics << deck.at(i % int(deck.size()));
    for (int i = int(topics.size()) - 1; i > 0; --i)
        topics.swapItemsAt(i, dice.below(i + 1));
    return topics;
}

QList<QDateTime> momentsOf(QDate day, int papers, Dice &dice)
{
    constexpr qsizetype secondsADay = 24LL * 60 * 60;
    QSet<int> seconds;
    while (seconds.size() < papers)
        seconds << dice.below(secondsADay);
    QList<int> sorted(seconds.begin(), seconds.end());
    std::sort(sorted.begin(), sorted.end());
    QList<QDateTime> moments;
    for (int second : sorted)
        moments << QDateTime(day, QTime(0, 0), Qt::UTC).addSecs(second);
    return moments;
}

QStringList categoriesOf(const Topic &topic, Dice &dice)
{
    QStringList categories{dice.pick(topic.categories)};
    for (int more = dice.below(4); more > 0; --more) {
        const QString &category = dice.pick(topic.alsoIn);
        if (!categories.contains(category))
            categories << category;
    }
    static const QStringList classes =
        u"68T07, 62M10;68T50;I.2.7;I.2.10; I.4.8;65K05, 90C25;62G08"_s.split(u';');
    if (dice.chance(6))
        categories << dice.pick(classes).trimmed();
    return categories;
}

/// Returns the times of the later versions of a paper. The times are determined in advance and may be after
/// the newest day; such versions do not exist yet. Most versions follow within days, some after weeks.
QList<QDateTime> revisionsOf(const QDateTime &published, Dice &dice)
{
    QList<QDateTime> moments;
    QDateTime last = published;
    while (moments.size() < 3 && dice.chance(moments.isEmpty() ? 38 : 22)) {
        const int days = dice.chance(45) ? dice.below(3) : dice.between(3, 45);
        last = last.addSecs(dice.between(1800, 6 * 3600)).addDays(days);
        moments << last;
    }
    return moments;
}

void withdraw(MadeUpPaper &paper, Dice &dice)
{
    paper.abstract =
        u"This paper has been withdrawn by the authors: the proof of Lemma %1 contains an error that we "
        "could not repair."_s.arg(dice.between(2, 9));
    paper.comment = u"This paper has been withdrawn"_s;
    paper.journalRef.clear();
    paper.doi.clear();
}

void revise(
    MadeUpPaper &paper, const Wording &wording, const QList<QDateTime> &revisions, QDate newest, Dice &dice)
{
    const QDateTime end(newest.addDays(1), QTime(0, 0), Qt::UTC);
    const QDate day = paper.published.date();
    for (const QDateTime &moment : revisions) {
        if (moment >= end)
            return;
        ++paper.version;
        paper.updated = moment;
        if (dice.chance(4))
            return withdraw(paper, dice);
        if (dice.chance(60))
            paper.abstract += u' ' + madeUpRevision(wording, paper.version, dice);
        if (dice.chance(25))
            paper.comment = madeUpAcceptance(day, dice);
        if (paper.journalRef.isEmpty() && dice.chance(20)) {
            paper.journalRef = madeUpJournal(day, dice);
            paper.doi = u"10.5555/%1.%2"_s.arg(wording.name.toLower()).arg(dice.between(1000, 9999));
        }
    }
}

/// Creates one paper in the version that it has at the end of the newest day. slot: index among all papers of
/// its day. ofTopic: index among the papers of its topic.
MadeUpPaper paperOf(const Topic &topic, const QDateTime &published, int slot, int ofTopic, QDate newest)
{
    const qint64 number = workingDayNumber(published.date());
    Dice dice(quint64(number) * 1000 + quint64(slot));
    QString name = dice.pick(nameHeads());
    name += dice.pick(nameTails());
    const auto [title, wording] = madeUpTitle(topic, number * mostOfATopicADay + ofTopic, name);

    MadeUpPaper paper;
    paper.id = published.toString(u"yyMM"_s)
        + u".%1"_s.arg(
            (published.date().day() - 1) * 780 + slot * 16 + dice.below(16) + 30, 5, 10, QChar(u'0'));
    paper.title = title;
    paper.abstract = madeUpAbstract(topic, wording, dice);
    paper.comment = madeUpComment(wording, published.date(), dice);
    paper.authors = madeUpAuthors(dice);
    paper.categories = categoriesOf(topic, dice);
    paper.published = published;
    paper.updated = published;
    if (dice.chance(3)) {
        paper.journalRef = madeUpJournal(published.date(), dice);
        paper.doi = u"10.5555/%1.%2"_s.arg(name.toLower()).arg(dice.between(1000, 9999));
    }
    const QList<QDateTime> revisions = revisionsOf(published, dice);
    revise(paper, wording, revisions, newest, dice);
    return paper;
}

/// Returns the papers of a day, oldest submission first.
QList<MadeUpPaper> papersOf(QDate day, QDate newest)
{
    Dice dice(quint64(workingDayNumber(day)) * 7919);
    const int count = dice.between(fewestADay, mostADay);
    const QList<const Topic *> topics = topicsOf(count, dice);
    const QList<QDateTime> moments = momentsOf(day, count, dice);
    QList<MadeUpPaper> papers;
    for (int slot = 0; slot < count; ++slot) {
        const int ofTopic = int(std::count(topics.begin(), topics.begin() + slot, topics.at(slot)));
        papers << paperOf(*topics.at(slot), moments.at(slot), slot, ofTopic, newest);
    }
    return papers;
}

} // namespace

QStringList idsOf(const QList<MadeUpPaper> &papers)
{
    QStringList ids;
    for (const MadeUpPaper &paper : papers)
        ids << paper.id;
    return ids;
}

QList<MadeUpPaper> madeUpPapers(int count, QDate newest)
{
    QList<MadeUpPaper> papers;
    for (QDate day = newest; papers.size() < count; day = day.addDays(-1)) {
        if (!isWorkingDay(day))
            continue;
        QList<MadeUpPaper> ofDay = papersOf(day, newest);
        std::reverse(ofDay.begin(), ofDay.end());
        papers << ofDay.mid(0, count - papers.size());
    }
    return papers;
}

} // namespace dp::test
