#include "library/listgroups.h"

#include "library/pagedidlist.h"
#include "library/papers.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;
using dp::DateGroups;
using dp::PaperQuery;
using dp::RowGroup;
using dp::SortKey;

namespace {

const QDate today(2026, 3, 6);

dp::Paper paperOf(const QString &id, QDate submitted, QDate updated)
{
    dp::Paper paper = dp::test::somePaper(id);
    paper.published = dp::Moment::fromDateTime(QDateTime(submitted, QTime(9, 0), Qt::UTC));
    paper.updated = dp::Moment::fromDateTime(QDateTime(updated, QTime(9, 0), Qt::UTC));
    return paper;
}

QString textOf(const QList<RowGroup> &groups)
{
    QStringList parts;
    for (const RowGroup &group : groups)
        parts << u"%1:%2"_s.arg(group.key).arg(group.rows);
    return parts.join(u' ');
}

} // namespace

/// Tests the groups of lists that are sorted by a date.
class TestListGroups : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theGroupsOfAWholeListAndOfPagesAreEqual_data();
    void theGroupsOfAWholeListAndOfPagesAreEqual();
    void aHeldPaperBelongsToItsNeighbours();
    void papersWithoutADateBelongToTheOldestGroup();
    void aListWithManyUnknownDatesHasNoGroups();
    void aListByTitleHasNoGroups();
    void anEmptyListHasNoGroups();

private:
    DateGroups m_dates{today, Qt::Monday};
    std::unique_ptr<dp::Library> m_library;
};

void TestListGroups::initTestCase()
{
    m_library = dp::test::newLibrary({u"A"_s, u"Empty"_s});
    QList<dp::Paper> papers;
    int number = 0;
    for (QDate day(2025, 11, 20); day <= today;
         day = day.addDays(day < today.addDays(-3) ? 1 + number % 3 : 1)) {
        const QDate announced = day.addDays(1); // the identifier has the month of the announcement
        ++number;
        papers << paperOf(u"%1.%2"_s.arg(announced.toString(u"yyMM"_s)).arg(number, 5, 10, '0'_L1), day,
            day.addDays(number % 4 == 0 ? 40 : 0));
    }
    QVERIFY(papers.size() > 40);
    VERIFY_OK(dp::Papers(*m_library)
                  .store(papers, dp::test::keywordId(*m_library, u"A"_s), dp::Source::Feed,
                      QDateTime(today, QTime(12, 0), Qt::UTC)));
}

void TestListGroups::theGroupsOfAWholeListAndOfPagesAreEqual_data()
{
    QTest::addColumn<bool>("ofKeyword");
    QTest::addColumn<SortKey>("key");
    QTest::addColumn<bool>("descending");
    QTest::newRow("keyword") << true << SortKey::Submitted << true;
    QTest::newRow("library by submission") << false << SortKey::Submitted << true;
    QTest::newRow("library by submission, oldest first") << false << SortKey::Submitted << false;
    QTest::newRow("library by update") << false << SortKey::Updated << true;
    QTest::newRow("library by update, oldest first") << false << SortKey::Updated << false;
}

void TestListGroups::theGroupsOfAWholeListAndOfPagesAreEqual()
{
    QFETCH(bool, ofKeyword);
    PaperQuery query;
    query.keywordId = ofKeyword ? dp::test::keywordId(*m_library, u"A"_s) : 0;
    QFETCH(SortKey, key);
    query.key = key;
    QFETCH(bool, descending);
    query.descending = descending;
    const auto rows = dp::listgroups::read(*m_library, query, m_dates);
    const auto groups = dp::listgroups::count(*m_library, query, m_dates);
    VERIFY_OK(rows);
    VERIFY_OK(groups);
    QCOMPARE(rows->ids, *dp::PaperReader(*m_library).ids(query));
    QCOMPARE(textOf(*groups), textOf(rows->groups));
    // today, yesterday, this week, March, and at least four months before
    QVERIFY2(groups->size() >= 7, qPrintable(textOf(*groups)));
    QCOMPARE((descending ? groups->first() : groups->last()).key, DateGroups::today);
    const qint64 papers = std::accumulate(groups->cbegin(), groups->cend(), qint64(0),
        [](qint64 sum, const RowGroup &group) { return sum + group.rows; });
    QCOMPARE(papers, qint64(rows->ids.size()));
}

void TestListGroups::aHeldPaperBelongsToItsNeighbours()
{
    const auto library = dp::test::newLibrary({u"A"_s});
    const QDate day(2026, 2, 20);
    VERIFY_OK(dp::Papers(*library).store(
        {paperOf(u"2602.00001"_s, QDate(2026, 1, 31), day), paperOf(u"2602.00002"_s, QDate(2026, 2, 3), day),
            paperOf(u"2602.00003"_s, QDate(2026, 1, 10), day),
            paperOf(u"2602.00004"_s, QDate(2026, 2, 10), day)},
        dp::test::keywordId(*library, u"A"_s), dp::Source::Feed, QDateTime(today, QTime(12, 0), Qt::UTC)));
    // The list of the library is sorted by identifier. The list of a keyword is sorted by submission.
    const PaperQuery all;
    const auto rows = dp::listgroups::read(*library, all, m_dates);
    VERIFY_OK(rows);
    QCOMPARE(textOf(rows->groups), u"-202602:3 -202601:1"_s);
    const auto groups = dp::listgroups::count(*library, all, m_dates);
    VERIFY_OK(groups);
    QCOMPARE(textOf(*groups), u"-202602:3 -202601:1"_s);
    PaperQuery ofKeyword;
    ofKeyword.keywordId = dp::test::keywordId(*library, u"A"_s);
    const auto sorted = dp::listgroups::read(*library, ofKeyword, m_dates);
    VERIFY_OK(sorted);
    QCOMPARE(textOf(sorted->groups), u"-202602:2 -202601:2"_s);
}

void TestListGroups::papersWithoutADateBelongToTheOldestGroup()
{
    const auto library = dp::test::newLibrary({u"A"_s});
    const qint64 keyword = dp::test::keywordId(*library, u"A"_s);
    const QDateTime now(today, QTime(12, 0), Qt::UTC);
    QList<dp::Paper> dated;
    for (int i = 10; i < 20; ++i)
        dated << paperOf(u"2602.000%1"_s.arg(i), QDate(2026, 2, 3), today);
    VERIFY_OK(dp::Papers(*library).store(dated, keyword, dp::Source::Feed, now));
    VERIFY_OK(dp::Papers(*library).store(
        {dp::test::onPage(dp::test::somePaper(u"2602.00001"_s))}, keyword, dp::Source::Page, now));
    PaperQuery query;
    query.keywordId = keyword;
    const auto rows = dp::listgroups::read(*library, query, m_dates);
    const auto groups = dp::listgroups::count(*library, query, m_dates);
    VERIFY_OK(rows);
    VERIFY_OK(groups);
    QCOMPARE(textOf(rows->groups), u"-202602:11"_s);
    QCOMPARE(textOf(*groups), u"-202602:11"_s);
}

/// Papers from a page have a day of their newest version, but no day of submission.
void TestListGroups::aListWithManyUnknownDatesHasNoGroups()
{
    const auto library = dp::test::newLibrary({u"A"_s, u"B"_s});
    const QDateTime now(today, QTime(12, 0), Qt::UTC);
    PaperQuery ofKeyword;
    ofKeyword.keywordId = dp::test::keywordId(*library, u"A"_s);
    QList<dp::Paper> dated, undated;
    for (int i = 10; i < 20; ++i)
        dated << paperOf(u"2602.000%1"_s.arg(i), QDate(2026, 2, 3), today);
    for (int i = 1; i < 3; ++i)
        undated << dp::test::onPage(dp::test::somePaper(u"2602.0000%1"_s.arg(i)));
    VERIFY_OK(dp::Papers(*library).store(dated, ofKeyword.keywordId, dp::Source::Feed, now));
    VERIFY_OK(dp::Papers(*library).store(undated, ofKeyword.keywordId, dp::Source::Page, now));
    for (const PaperQuery &query : {ofKeyword, PaperQuery()}) {
        const auto rows = dp::listgroups::read(*library, query, m_dates);
        const auto groups = dp::listgroups::count(*library, query, m_dates);
        VERIFY_OK(rows);
        VERIFY_OK(groups);
        QCOMPARE(rows->ids.size(), 12);
        QCOMPARE(textOf(rows->groups), QString());
        QCOMPARE(textOf(*groups), QString());
    }
    PaperQuery byUpdate = ofKeyword;
    byUpdate.key = SortKey::Updated; // this day is known for each paper
    const auto rows = dp::listgroups::read(*library, byUpdate, m_dates);
    VERIFY_OK(rows);
    QVERIFY(!rows->groups.isEmpty());
    PaperQuery starred;
    starred.starredOnly = true; // only the starred papers are counted
    VERIFY_OK(dp::Papers(*library).mark({dated[0].id.key(), dated[1].id.key()}, dp::Mark::Starred));
    const auto stars = dp::listgroups::read(*library, starred, m_dates);
    VERIFY_OK(stars);
    QCOMPARE(textOf(stars->groups), u"-202602:2"_s);
}

void TestListGroups::aListByTitleHasNoGroups()
{
    PaperQuery query;
    QVERIFY(dp::listgroups::isByDate(query));
    query.key = SortKey::Title;
    QVERIFY(!dp::listgroups::isByDate(query));
}

void TestListGroups::anEmptyListHasNoGroups()
{
    PaperQuery query;
    query.keywordId = dp::test::keywordId(*m_library, u"Empty"_s);
    const auto rows = dp::listgroups::read(*m_library, query, m_dates);
    const auto groups = dp::listgroups::count(*m_library, query, m_dates);
    VERIFY_OK(rows);
    VERIFY_OK(groups);
    QVERIFY(rows->ids.isEmpty() && rows->groups.isEmpty() && groups->isEmpty());
}

DP_TEST(TestListGroups)
#include "tst_listgroups.moc"
