#include "refresh/unreadable.h"

#include "support/testdates.h"
#include "support/testprogram.h"
#include "support/visit.h"

using namespace Qt::StringLiterals;
using dp::Coverage;
using dp::DayRange;
using dp::Feed;
using dp::Keyword;
using dp::SkippedEntry;
using dp::test::Fault;
using dp::test::spring;
using dp::test::Visit;
using Insist = dp::RefreshService::Insist;

namespace {

/// Returns a feed for a text such as "15 13 ? 12 ?". A number is a paper of this day of March 2026. A
/// question mark is an entry that could not be read, and the identifier of the entry may follow it.
Feed feedOf(const QString &text)
{
    Feed feed;
    int place = 0;
    for (const QString &part : text.split(u' ', Qt::SkipEmptyParts)) {
        ++place;
        if (part.startsWith(u'?')) {
            feed.skipped << SkippedEntry{place, u"broken"_s, part.mid(1), {}};
            continue;
        }
        dp::Paper paper;
        paper.id = *dp::ArxivId::parse(u"2603.%1v1"_s.arg(place, 5, 10, '0'_L1));
        paper.published = paper.updated = dp::Moment::fromDay(QDate(2026, 3, part.toInt()));
        feed.papers << paper;
    }
    return feed;
}

QString daysOf(const QList<dp::UnreadableEntry> &entries)
{
    QStringList parts;
    for (const dp::UnreadableEntry &entry : entries)
        parts << entry.days.from.toString(u"MMdd"_s) + u'-' + entry.days.to.toString(u"MMdd"_s);
    return parts.join(u' ');
}

} // namespace

/// Tests that the day of an unreadable entry stays a gap until the entry can be read.
class TestUnreadable : public QObject
{
    Q_OBJECT

private slots:
    void theDayIsEstimatedFromTheNeighbours_data();
    void theDayIsEstimatedFromTheNeighbours();
    void anEntryIsDroppedAfterItsDaysWereRequestedAgain();
    void theDayOfTheEntryIsAGap();
    void aFillFetchesTheEntry();
    void theNextAnnouncementFetchesTheEntry();
    void theEntryIsRequestedOncePerAnnouncement();
    void theEntryIsRequestedByIdentifier();
    void theNextPageDatesAnEntryAtTheEnd();
    void anEntryThatStaysUnreadableIsAGapWithoutError();
    void anUnreadableAnnouncementIsAGap();
};

void TestUnreadable::theDayIsEstimatedFromTheNeighbours_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<bool>("isLast");
    QTest::addColumn<bool>("byVersion");
    QTest::addColumn<QString>("days");
    const auto row = [](const char *name, const QString &page, bool isLast, bool byVersion,
                         const QString &days) {
        QTest::newRow(name) << page << isLast << byVersion << days;
    };
    row("between two", u"15 ? 12 11"_s, false, false, u"0312-0315"_s);
    row("the first of a page", u"? 12 11"_s, false, false, u"0312-0320"_s);
    row("several together", u"15 ? ? 12"_s, false, false, u"0312-0315 0312-0315"_s);
    row("the last of a page waits for the next page", u"15 12 ?"_s, false, false, u""_s);
    row("the last of a list", u"15 12 ?"_s, true, false, u"0814-0312"_s);
    row("by identifier", u"15 12 ?2603.00009"_s, true, false, u"0129-0312"_s);
    row("in a list by date of version", u"15 ? 12"_s, false, true, u"0814-0315"_s);
}

void TestUnreadable::theDayIsEstimatedFromTheNeighbours()
{
    QFETCH(QString, page);
    QFETCH(bool, isLast);
    QFETCH(bool, byVersion);
    QFETCH(QString, days);
    const dp::query::Slice slice{0, 100, byVersion ? dp::SortBy::Updated : dp::SortBy::Submitted, {}};
    QCOMPARE(daysOf(dp::unreadable::ofPage(feedOf(page), slice, {QDate(2026, 3, 20), isLast, 0})), days);
}

void TestUnreadable::anEntryIsDroppedAfterItsDaysWereRequestedAgain()
{
    const auto day = [](int d) {
        return QDate(2026, 3, d);
    };
    const QDateTime before(day(20), QTime(12, 0), Qt::UTC), now = before.addDays(1);
    Coverage coverage;
    coverage.unreadable = {{{}, {day(3), day(9)}, before}, {u"2603.00009"_s, {day(5), day(5)}, before}};
    // The possible days of the first entry were only partly requested again. The second entry is still
    // unreadable.
    dp::unreadable::keep(
        coverage, {{u"2603.00009"_s, {day(5), day(5)}, {}}}, {}, dp::Days({{day(1), day(6)}}), now);
    QCOMPARE(daysOf(coverage.unreadable), u"0307-0309 0305-0305"_s);
    dp::unreadable::keep(coverage, {}, {u"2603.00009"_s}, {}, now);
    QCOMPARE(daysOf(coverage.unreadable), u"0307-0309"_s);
    dp::unreadable::keep(coverage, {}, {}, dp::Days({{day(1), day(31)}}), now);
    QCOMPARE(daysOf(coverage.unreadable), QString());
}

void TestUnreadable::theDayOfTheEntryIsAGap()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 100);
    bench.arxiv.queueFault(Fault::BadEntry);
    const auto reports = bench.refresh({keyword}, Insist::No);
    QVERIFY(!reports[0].error);
    QCOMPARE(reports[0].skipped.size(), 4);
    const Coverage coverage = bench.coverage(keyword);
    // There may be three instead of four, because two entries with the same days count as one.
    QVERIFY(coverage.unreadable.size() >= 3);
    QVERIFY(!coverage.gaps().isEmpty());
    for (const dp::test::MadeUpPaper &paper : bench.arxiv.papers())
        if (!bench.list(u"Zebra"_s).contains(paper.id))
            QVERIFY(!coverage.known().contains(paper.published.date()));
}

void TestUnreadable::aFillFetchesTheEntry()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 100);
    bench.arxiv.queueFault(Fault::BadEntry);
    bench.refresh({keyword}, Insist::No);
    QCOMPARE(bench.list(u"Zebra"_s).size(), 96);
    bench.fill(keyword);
    QCOMPARE(bench.list(u"Zebra"_s).size(), 100);
    QCOMPARE(bench.coverage(keyword).unreadable.size(), 0);
    QCOMPARE(bench.coverage(keyword).gaps(), QList<DayRange>());
}

void TestUnreadable::theNextAnnouncementFetchesTheEntry()
{
    Visit bench(spring);
    bench.options.pageSize = 50;
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 150);
    bench.arxiv.queueFault(Fault::None, {}, 2);
    // The fault affects the last page, whose days a refresh does not request again.
    bench.arxiv.queueFault(Fault::BadEntry);
    bench.refresh({keyword}, Insist::No);
    QCOMPARE(bench.list(u"Zebra"_s).size(), 146);
    bench.travel(spring.addDays(1));
    QVERIFY(!bench.refresh({keyword}, Insist::No)[0].error);
    QCOMPARE(bench.coverage(keyword).gaps(), QList<DayRange>());
    QCOMPARE(bench.list(u"Zebra"_s).size(), 150 + 3);
}

void TestUnreadable::theEntryIsRequestedOncePerAnnouncement()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 100);
    bench.arxiv.queueFault(Fault::BadEntry, {}, -1);
    bench.refresh({keyword}, Insist::No);
    bench.arxiv.clearRequests();
    for (int i = 0; i < 3; ++i)
        QVERIFY(bench.refresh({keyword}, Insist::No)[0].notDue);
    QCOMPARE(bench.arxiv.requests().size(), 0);
    bench.arxiv.clearFaults();
    bench.refresh({keyword}, Insist::Yes); // Insist::Yes requests the entry again, although it is not due
    QCOMPARE(bench.list(u"Zebra"_s).size(), 100);
}

void TestUnreadable::theEntryIsRequestedByIdentifier()
{
    Visit bench(spring);
    bench.options.pageSize = 50;
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 150);
    bench.arxiv.queueFault(Fault::None, {}, 2);
    bench.arxiv.queueFault(Fault::BadEntry);
    bench.refresh({keyword}, Insist::No);
    QStringList ids;
    for (const dp::UnreadableEntry &entry : bench.coverage(keyword).unreadable)
        if (!entry.id.isEmpty())
            ids << entry.id;
    // Two of the four entries have identifiers: the one without a title and the one with a bad date.
    QCOMPARE(ids.size(), 2);
    bench.travel(spring.addDays(1));
    bench.refresh({keyword}, Insist::No);
    QStringList asked;
    for (const auto &request : bench.arxiv.requests())
        asked += request.parameter(u"id_list"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &id : std::as_const(ids)) {
        QVERIFY(asked.contains(id));
        QVERIFY(bench.list(u"Zebra"_s).contains(id));
    }
}

void TestUnreadable::theNextPageDatesAnEntryAtTheEnd()
{
    Visit bench(spring);
    bench.options.pageSize = 5;
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 30);
    bench.arxiv.queueFault(Fault::None);
    bench.arxiv.queueFault(Fault::BadEntry);
    QVERIFY(!bench.refresh({keyword}, Insist::No)[0].error);
    for (const dp::UnreadableEntry &entry : bench.coverage(keyword).unreadable)
        QVERIFY(entry.days.from > spring.addDays(-31));
    bench.fill(keyword);
    QCOMPARE(bench.coverage(keyword).gaps(), QList<DayRange>());
}

void TestUnreadable::anEntryThatStaysUnreadableIsAGapWithoutError()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 100);
    bench.arxiv.queueFault(Fault::BadEntry, {}, -1);
    for (const int day : {0, 1, 2, 10}) {
        bench.travel(spring.addDays(day));
        const auto reports = bench.refresh({keyword}, Insist::No);
        QVERIFY(!reports[0].error);
        QVERIFY(!bench.coverage(keyword).gaps().isEmpty());
    }
}

void TestUnreadable::anUnreadableAnnouncementIsAGap()
{
    Coverage coverage;
    coverage.complete.add({spring.addDays(-3), spring});
    dp::unreadable::keep(coverage, {{u"2604.00001"_s, {spring, spring}, {}}}, {},
        dp::Days({{spring, spring}}), QDateTime(spring, QTime(12, 0), Qt::UTC));
    QCOMPARE(coverage.gaps(), (QList<DayRange>{{spring, spring}}));
}

DP_TEST(TestUnreadable)
#include "tst_unreadable.moc"
