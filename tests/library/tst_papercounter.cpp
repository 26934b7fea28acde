// Tests the numbers of papers by day.
#include "library/papercounter.h"

#include "library/ledger.h"
#include "library/mutes.h"
#include "library/papers.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;
using dp::Coverage;
using dp::DayRange;
using dp::Moment;
using dp::Paper;
using dp::PaperCounter;
using dp::PaperStatistics;
using dp::Source;
using dp::test::somePaper;

namespace {

const QDateTime friday(QDate(2026, 3, 6), QTime(8, 10), Qt::UTC);

QDate march(int day)
{
    return QDate(2026, 3, day);
}

Paper paperOf(const QString &id, const QDateTime &published, const QDateTime &updated)
{
    Paper paper = somePaper(id);
    paper.published = Moment::fromDateTime(published);
    paper.updated = Moment::fromDateTime(updated);
    return paper;
}

} // namespace

class TestPaperCounter : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void newAndRevisedPapersAreCounted();
    void papersOfOtherKeywordsAreNotCounted();
    void mutedPapersAreNotCounted();
    void aPaperWithoutASubmissionTimeIsNotNew();
    void olderPapersCanBeLeftOut();
    void theDaysAreThoseOfTheLedger();
    void withoutALedgerThereAreNoNumbers();
    void aLongListIsReadInParts();

private:
    void store(const QList<Paper> &papers, const QString &keyword = u"A"_s, Source source = Source::Feed)
    {
        VERIFY_OK(
            dp::Papers(*m_library).store(papers, dp::test::keywordId(*m_library, keyword), source, friday));
    }
    void save(const Coverage &coverage)
    {
        VERIFY_OK(dp::Ledger(*m_library).save(dp::test::keywordId(*m_library, u"A"_s), coverage));
    }
    PaperStatistics counted(const QString &keyword = u"A"_s)
    {
        const auto statistics = PaperCounter::read(*m_library, dp::test::keywordId(*m_library, keyword));
        if (!statistics)
            qFatal("%s", qPrintable(dp::test::describe(statistics.error())));
        return *statistics;
    }
    std::unique_ptr<dp::Library> m_library;
};

void TestPaperCounter::init()
{
    m_library = dp::test::newLibrary({u"A"_s, u"B"_s});
    Coverage coverage;
    coverage.kept = true;
    coverage.complete.add({march(1), march(6)});
    save(coverage);
}

void TestPaperCounter::newAndRevisedPapersAreCounted()
{
    store({paperOf(u"2603.00001v1"_s, {march(2), QTime(0, 0), Qt::UTC}, {march(2), QTime(0, 0), Qt::UTC}),
        paperOf(u"2603.00002v1"_s, {march(2), QTime(23, 59, 59), Qt::UTC},
            {march(2), QTime(23, 59, 59), Qt::UTC}),
        paperOf(u"2603.00003v2"_s, {march(3), QTime(0, 0), Qt::UTC}, {march(5), QTime(23, 59), Qt::UTC})});
    const PaperStatistics statistics = counted();
    QCOMPARE(statistics.submitted, (QHash<QDate, qint64>{{march(2), 2}, {march(3), 1}}));
    QCOMPARE(statistics.revised, (QHash<QDate, qint64>{{march(5), 1}}));
}

void TestPaperCounter::papersOfOtherKeywordsAreNotCounted()
{
    store({somePaper(u"2603.00001"_s)}, u"B"_s);
    QVERIFY(counted().submitted.isEmpty());
}

void TestPaperCounter::mutedPapersAreNotCounted()
{
    const QDateTime first(march(2), QTime(0, 0), Qt::UTC), second(march(3), QTime(0, 0), Qt::UTC);
    store({paperOf(u"2603.00001v1"_s, first, first), paperOf(u"2603.00002v2"_s, first, second),
        paperOf(u"2603.00003v1"_s, second, second)});
    VERIFY_OK(dp::Mutes(*m_library).setMuted({dp::test::keyOf(u"2603.00002"_s)}, true, friday));
    QCOMPARE(counted().submitted, (QHash<QDate, qint64>{{march(2), 1}, {march(3), 1}}));
    QVERIFY(counted().revised.isEmpty());
}

void TestPaperCounter::aPaperWithoutASubmissionTimeIsNotNew()
{
    Paper paper = dp::test::onPage(somePaper(u"2603.00001v2"_s));
    paper.updated = Moment::fromDay(march(4));
    store({paper}, u"A"_s, Source::Page);
    QVERIFY(counted().submitted.isEmpty());
    QCOMPARE(counted().revised, (QHash<QDate, qint64>{{march(4), 1}}));
}

void TestPaperCounter::olderPapersCanBeLeftOut()
{
    for (const int day : {2, 3, 4}) {
        const QDateTime time(march(day), QTime(0, 0), Qt::UTC);
        store({paperOf(u"2603.0000%1"_s.arg(day), time, time)});
    }
    PaperCounter counter(dp::test::keywordId(*m_library, u"A"_s), march(3));
    VERIFY_OK(counter.readPart(*m_library));
    QCOMPARE(counter.result().submitted, (QHash<QDate, qint64>{{march(3), 1}, {march(4), 1}}));
}

void TestPaperCounter::theDaysAreThoseOfTheLedger()
{
    Coverage coverage;
    coverage.kept = true;
    coverage.complete.add({march(1), march(2)});
    coverage.complete.add({march(5), march(6)});
    coverage.wantedFrom = QDate(2026, 1, 1);
    save(coverage);
    const PaperStatistics statistics = counted();
    QCOMPARE(statistics.days, (DayRange{QDate(2026, 1, 1), march(6)}));
    QCOMPARE(statistics.known, coverage.complete);
}

void TestPaperCounter::withoutALedgerThereAreNoNumbers()
{
    store({somePaper(u"2603.00001"_s)}, u"B"_s);
    const PaperStatistics statistics = counted(u"B"_s);
    QVERIFY(!statistics.days.isValid());
    QVERIFY(statistics.submitted.isEmpty());
}

void TestPaperCounter::aLongListIsReadInParts()
{
    // Rows with equal positions must be neither left out nor counted twice at the end of a part.
    constexpr qint64 papers = 45'000;
    VERIFY_OK(
        dp::test::execute(*m_library, u"PRAGMA foreign_keys = OFF"_s)); // the rows of the papers are missing
    VERIFY_OK(dp::test::execute(*m_library,
        u"INSERT INTO matches(keyword_id, paper_id, first_seen, position) WITH RECURSIVE n(i) AS (SELECT 1"
        " UNION ALL SELECT i + 1 FROM n WHERE i < 45000) SELECT id, i, '', 1772445600 + i / 30000"
        " FROM keywords, n WHERE name = 'A'"_s));
    PaperCounter counter(dp::test::keywordId(*m_library, u"A"_s));
    int parts = 0;
    for (bool isMore = true; isMore; ++parts) {
        const auto part = counter.readPart(*m_library);
        VERIFY_OK(part);
        isMore = *part;
    }
    QCOMPARE(parts, 3);
    QCOMPARE(counter.result().submitted, (QHash<QDate, qint64>{{march(2), papers}}));
}

DP_TEST(TestPaperCounter)
#include "tst_papercounter.moc"
