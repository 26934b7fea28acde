// Tests lists in the order of arrival, their groups and their visits.
#include "base/arrivalgroups.h"
#include "library/listgroups.h"
#include "library/pagedidlist.h"
#include "library/papers.h"
#include "library/visits.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::DateGroups;
using dp::PaperQuery;
using dp::RowGroup;
using dp::SortKey;

namespace {

const QDate currentDay(2026, 3, 6);

/// The time of the refresh that brought the papers of a day.
QDateTime refreshOf(QDate day)
{
    return QDateTime(day, QTime(8, 10)).toUTC(); // local time
}

} // namespace

class TestArrivalOrder : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aListBeginsWithTheLatestArrivals();
    void papersThatArriveTogetherKeepTheOrderOfTheList();
    void anOldPaperThatIsFoundTodayIsNew();
    void theGroupsOfAWholeListAndOfPagesAreEqual_data();
    void theGroupsOfAWholeListAndOfPagesAreEqual();
    void pagesHaveTheOrderOfTheList();
    void onlyALaterVisitIsStored();
    void daysLimitTheArrival();

private:
    /// Stores papers of the keyword on a day; `first` is the number of the first paper.
    void arrive(QDate day, int first, int count, const QString &keyword = u"A"_s);
    PaperQuery query(const QString &keyword = u"A"_s) const;
    QStringList list(const PaperQuery &query) const;

    std::unique_ptr<dp::Library> m_library;
};

void TestArrivalOrder::init()
{
    m_library = dp::test::newLibrary({u"A"_s, u"B"_s});
}

void TestArrivalOrder::arrive(QDate day, int first, int count, const QString &keyword)
{
    QList<dp::Paper> papers;
    for (int i = first; i < first + count; ++i)
        papers << dp::test::somePaper(u"2602.%1"_s.arg(i, 5, 10, '0'_L1));
    VERIFY_OK(dp::Papers(*m_library)
                  .store(papers, dp::test::keywordId(*m_library, keyword), dp::Source::Feed, refreshOf(day)));
}

PaperQuery TestArrivalOrder::query(const QString &keyword) const
{
    PaperQuery query;
    query.keywordId = dp::test::keywordId(*m_library, keyword);
    query.key = SortKey::Arrived;
    return query;
}

QStringList TestArrivalOrder::list(const PaperQuery &query) const
{
    const auto ids = dp::PaperReader(*m_library).ids(query);
    return ids ? dp::test::idsOf(*ids) : QStringList{dp::test::describe(ids.error())};
}

void TestArrivalOrder::aListBeginsWithTheLatestArrivals()
{
    arrive(currentDay.addDays(-1), 5, 2);
    arrive(currentDay, 1, 2); // submitted earlier, but arXiv announced them later
    QCOMPARE(list(query()).join(u' '), u"2602.00002 2602.00001 2602.00006 2602.00005"_s);
    PaperQuery oldestFirst = query();
    oldestFirst.descending = false;
    QCOMPARE(list(oldestFirst).join(u' '), u"2602.00005 2602.00006 2602.00001 2602.00002"_s);
}

void TestArrivalOrder::papersThatArriveTogetherKeepTheOrderOfTheList()
{
    arrive(currentDay, 1, 9);
    PaperQuery bySubmission = query();
    bySubmission.key = SortKey::Submitted;
    QCOMPARE(list(query()), list(bySubmission));
}

void TestArrivalOrder::anOldPaperThatIsFoundTodayIsNew()
{
    arrive(currentDay.addDays(-20), 1, 1, u"B"_s);
    arrive(currentDay.addDays(-1), 2, 1);
    arrive(currentDay, 1, 1);
    QCOMPARE(list(query()).first(), u"2602.00001"_s);
    // The library has had the paper for 20 days.
    PaperQuery all = query();
    all.keywordId = 0;
    QCOMPARE(list(all).first(), u"2602.00002"_s);
    const auto papers = dp::PaperReader(*m_library).papers(query());
    VERIFY_OK(papers);
    QCOMPARE(papers->first().arrived, refreshOf(currentDay));
    QCOMPARE(papers->first().firstSeen, refreshOf(currentDay.addDays(-20)));
    const qint64 id = papers->first().paper.id.key();
    const auto byId = dp::PaperReader(*m_library, query().keywordId).papers(QList{id});
    VERIFY_OK(byId);
    QCOMPARE(byId->first().arrived, refreshOf(currentDay));
}

void TestArrivalOrder::theGroupsOfAWholeListAndOfPagesAreEqual_data()
{
    QTest::addColumn<int>("visit"); // days before the current day
    QTest::addColumn<int>("newest"); // number of papers in the newest group
    QTest::newRow("never visited") << -1 << 2;
    QTest::newRow("visited two days ago") << 2 << 4;
    QTest::newRow("visited 50 days ago") << 50 << 12;
}

void TestArrivalOrder::theGroupsOfAWholeListAndOfPagesAreEqual()
{
    QFETCH(int, visit);
    int number = 1;
    for (const int age : {90, 40, 8, 6, 3, 1, 0}) {
        arrive(currentDay.addDays(-age), number, 2);
        number += 2;
    }
    if (visit >= 0)
        VERIFY_OK(dp::visits::set(*m_library, query().keywordId, refreshOf(currentDay.addDays(-visit))));
    for (const bool descending : {true, false}) {
        PaperQuery sorted = query();
        sorted.descending = descending;
        const DateGroups dates(currentDay, Qt::Monday);
        const auto rows = dp::listgroups::read(*m_library, sorted, dates);
        const auto groups = dp::listgroups::count(*m_library, sorted, dates);
        VERIFY_OK(rows);
        VERIFY_OK(groups);
        QCOMPARE(rows->groups, *groups);
        QCOMPARE(dp::test::idsOf(rows->ids), list(sorted));
        const RowGroup newest = descending ? groups->first() : groups->last();
        QCOMPARE(dp::ArrivalGroups::visitOf(newest.key).isValid(), visit >= 0);
        QTEST(int(newest.rows), "newest");
    }
}

void TestArrivalOrder::pagesHaveTheOrderOfTheList()
{
    for (int age = 5; age >= 0; --age)
        arrive(currentDay.addDays(-age), 1 + ((age * 5) % 6) * 10, 10);
    for (const bool descending : {true, false}) {
        PaperQuery sorted = query();
        sorted.descending = descending;
        const auto pages = dp::PagedIdList::ofKeywordByArrival(*m_library, sorted.keywordId, descending);
        VERIFY_OK(pages);
        QCOMPARE(pages->count(), 60);
        const auto page = pages->page(*m_library, 0, 100);
        VERIFY_OK(page);
        QCOMPARE(dp::test::idsOf(*page), list(sorted));
        for (const QString &sql : pages->statements())
            QVERIFY2(!dp::test::needsSorting(*m_library, sql), qPrintable(sql));
    }
}

void TestArrivalOrder::onlyALaterVisitIsStored()
{
    const qint64 keyword = query().keywordId;
    const auto none = dp::visits::last(*m_library, keyword);
    VERIFY_OK(none);
    QVERIFY(!none->isValid());
    VERIFY_OK(dp::visits::set(*m_library, keyword, refreshOf(currentDay)));
    VERIFY_OK(dp::visits::set(*m_library, keyword, refreshOf(currentDay.addDays(-1))));
    const auto last = dp::visits::last(*m_library, keyword);
    VERIFY_OK(last);
    QCOMPARE(*last, refreshOf(currentDay));
}

void TestArrivalOrder::daysLimitTheArrival()
{
    for (int age = 3; age >= 0; --age)
        arrive(currentDay.addDays(-age), 10 - age, 1);
    PaperQuery limited = query();
    limited.since = refreshOf(currentDay.addDays(-2)).date(); // UTC
    limited.until = refreshOf(currentDay.addDays(-1)).date();
    QCOMPARE(list(limited).join(u' '), u"2602.00009 2602.00008"_s);
    limited.since = limited.until = {};
    limited.key = SortKey::Submitted;
    limited.since = currentDay; // no paper was submitted on this day
    QCOMPARE(list(limited), QStringList());
}

DP_TEST(TestArrivalOrder)
#include "tst_arrivalorder.moc"
