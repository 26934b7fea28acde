#include "refresh/querytrial.h"

#include "arxiv/query.h"
#include "support/testprogram.h"
#include "support/trialfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::Advice;
using dp::Keyword;
using dp::QueryTrial;
using dp::Trial;
using dp::test::Fault;
using dp::test::MadeUpPaper;
using dp::test::papersEach;
using dp::test::TrialFixture;
using dp::test::trialKeyword;
using dp::test::trialPaper;

namespace {

QStringList namesOf(const QList<Advice> &warnings)
{
    QStringList names;
    for (const Advice &advice : warnings)
        names << dp::adviceName(advice.kind);
    return names;
}

} // namespace

/// Tests the requests and the results of a trial.
class TestQueryTrial : public QObject
{
    Q_OBJECT

private slots:
    void theFirstRequestIsThatOfARefresh();
    void papersAreCounted_data();
    void papersAreCounted();
    void withoutCategoriesThereIsOneRequest();
    void theFirstAnswerIsReportedBeforeTheSecondRequest();
    void papersAWeek_data();
    void papersAWeek();
    void theNewestTitlesAreReportedUnchanged();
    void aRepeatedEntryCountsOnce();
    void theAnswerCanCauseWarnings_data();
    void theAnswerCanCauseWarnings();
    void moreThanArxivReturnsIsTooMany();
    void adviceComesBeforeWarnings();
};

void TestQueryTrial::theFirstRequestIsThatOfARefresh()
{
    TrialFixture bench(papersEach(60, 3));
    const Keyword keyword{0, u"Zebra"_s, {}, {u"cs"_s, u"math.CO"_s}, 250};
    const Trial trial = bench.tried(keyword);
    QCOMPARE(trial.query, dp::query::forKeyword(keyword));
    const auto requests = bench.arxiv.requests();
    QCOMPARE(requests.size(), 2);
    const QUrl first = dp::query::address(bench.arxiv.apiUrl(), keyword, {0, 100, dp::SortBy::Submitted});
    QCOMPARE(requests[0].url.toEncoded(), first.toEncoded());
    QCOMPARE(requests[1].parameter(u"search_query"_s), u"(ti:\"Zebra\" AND abs:\"Zebra\")"_s);
    QCOMPARE(requests[1].parameter(u"max_results"_s), u"1"_s);
    QCOMPARE(requests[1].parameter(u"start"_s), u"0"_s);
    QCOMPARE(bench.arxiv.mostAtOnce(), 1);
}

void TestQueryTrial::papersAreCounted_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("categories");
    QTest::addColumn<int>("total");
    QTest::addColumn<int>("without");
    QTest::newRow("a name") << u"Zebra"_s << QString() << QStringList{u"cs"_s} << 7 << 12;
    QTest::newRow("two categories") << u"Zebra"_s << QString() << QStringList{u"cs.LG"_s, u"math"_s} << 5
                                    << 12;
    QTest::newRow("a query") << u"Mine"_s << u"ti:gnu"_s << QStringList{u"math.CO"_s} << 0 << 3;
    QTest::newRow("nothing anywhere") << u"Okapi"_s << QString() << QStringList{u"cs"_s} << 0 << 0;
}

void TestQueryTrial::papersAreCounted()
{
    QFETCH(QString, name);
    QFETCH(QString, query);
    QFETCH(QStringList, categories);
    QList<MadeUpPaper> papers;
    for (int i = 1; i <= 15; ++i)
        papers << trialPaper(
            i, i <= 12 ? u"A zebra"_s : u"A gnu"_s, 60 * i, i <= 7 || i > 12 ? u"cs.CL"_s : u"math.CO"_s);
    TrialFixture bench(papers);
    const Trial trial = bench.tried(Keyword{0, name, query, categories});
    QTEST(trial.total, "total");
    QVERIFY(trial.totalWithoutCategories);
    QTEST(*trial.totalWithoutCategories, "without");
}

void TestQueryTrial::withoutCategoriesThereIsOneRequest()
{
    TrialFixture bench(papersEach(60, 3));
    const Trial trial = bench.tried(trialKeyword(u"Zebra"_s));
    QCOMPARE(trial.total, 3);
    QVERIFY(!trial.totalWithoutCategories);
    QCOMPARE(bench.arxiv.requests().size(), 1);
    QCOMPARE(bench.answered.size(), 1);
    QCOMPARE(bench.finished.size(), 1);
}

void TestQueryTrial::theFirstAnswerIsReportedBeforeTheSecondRequest()
{
    TrialFixture bench(papersEach(60, 3));
    int asked = 0;
    connect(
        bench.trial.get(), &QueryTrial::answered, this, [&] { asked = int(bench.arxiv.requests().size()); });
    bench.tried(trialKeyword(u"Zebra"_s, {u"cs"_s}));
    QCOMPARE(asked, 1);
    QCOMPARE(bench.answered.size(), 1);
    QCOMPARE(bench.answered[0].total, 3);
    QCOMPARE(bench.answered[0].titles.size(), 3);
    QVERIFY(bench.answered[0].papersAWeek);
    QVERIFY(!bench.answered[0].totalWithoutCategories);
    QCOMPARE(bench.finished.size(), 1);
    QCOMPARE(bench.finished[0].titles, bench.answered[0].titles);
    QCOMPARE(bench.finished[0].totalWithoutCategories, 3);
}

void TestQueryTrial::papersAWeek_data()
{
    constexpr int day = 24 * 60;
    QTest::addColumn<QList<int>>("minutesAgo");
    QTest::addColumn<double>("rate"); // papers per week; negative: no rate is expected
    QTest::newRow("no paper") << QList<int>{} << -1.0;
    QTest::newRow("one paper") << QList<int>{day} << -1.0;
    QTest::newRow("two papers, no newer ones for a week") << QList<int>{7 * day, 14 * day} << 0.5;
    QTest::newRow("three in three weeks") << QList<int>{0, 7 * day, 14 * day} << 1.0;
    QTest::newRow("a rare one: the time since the last counts") << QList<int>{70 * day, 71 * day} << 7.0 / 71;
    QTest::newRow("all at this moment") << QList<int>{0, 0} << -1.0;
    QList<int> hourly, late;
    for (int i = 0; i < 150; ++i)
        hourly << 60 * i;
    for (int i = 0; i < 150; ++i)
        late << 60 * i + 7 * day;
    QTest::newRow("more than a page") << hourly << 168.0;
    QTest::newRow("more than a page: from its oldest to its newest paper") << late << 168.0;
    QTest::newRow("just a page: all there are") << late.first(100) << 99 * 7.0 / (7 + 99 / 24.0);
}

void TestQueryTrial::papersAWeek()
{
    QFETCH(QList<int>, minutesAgo);
    QFETCH(double, rate);
    QList<MadeUpPaper> papers;
    for (const int minutes : minutesAgo)
        papers << trialPaper(int(papers.size()) + 1, u"Zebra"_s, minutes);
    TrialFixture bench(papers);
    const Trial trial = bench.tried(trialKeyword(u"Zebra"_s));
    QCOMPARE(trial.total, int(papers.size()));
    QCOMPARE(trial.papersAWeek.has_value(), rate >= 0);
    if (rate >= 0)
        QVERIFY2(qAbs(*trial.papersAWeek - rate) < 1e-9, qPrintable(QString::number(*trial.papersAWeek)));
}

void TestQueryTrial::theNewestTitlesAreReportedUnchanged()
{
    const QStringList titles{u"Zebra $\\alpha_1 < \\beta$ & Co"_s, u"Zebra <b>bold</b>"_s, u"Zebra 3"_s,
        u"Zebra 4"_s, u"Zebra 5"_s, u"Zebra 6"_s};
    QList<MadeUpPaper> papers;
    for (int i : {4, 0, 2, 5, 1, 3})
        papers << trialPaper(i + 1, titles[i], 60 * i);
    TrialFixture bench(papers);
    QCOMPARE(bench.tried(trialKeyword(u"Zebra"_s)).titles, titles.first(5));
}

void TestQueryTrial::aRepeatedEntryCountsOnce()
{
    TrialFixture bench(papersEach(24 * 60, 2));
    bench.arxiv.queueFault(Fault::Duplicates);
    const Trial trial = bench.tried(trialKeyword(u"Zebra"_s));
    QCOMPARE(trial.titles, (QStringList{u"Zebra 0"_s, u"Zebra 1"_s}));
    QCOMPARE(qRound(*trial.papersAWeek * 10), 70);
}

void TestQueryTrial::theAnswerCanCauseWarnings_data()
{
    QTest::addColumn<int>("papers");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QStringList>("categories");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("figure");
    QTest::newRow("no papers") << 0 << 1 << QStringList{u"cs"_s} << u"no-result"_s << 0;
    QTest::newRow("no papers, and no categories") << 0 << 1 << QStringList() << u"no-result"_s << 0;
    QTest::newRow("no papers in the categories")
        << 4 << 60 << QStringList{u"math"_s} << u"no-result-in-categories"_s << 4;
    QTest::newRow("301 a week") << 101 << 33 << QStringList() << u"too-many-a-week"_s << 305;
    QTest::newRow("not yet 300") << 101 << 34 << QStringList() << QString() << 0;
    QTest::newRow("one") << 1 << 60 << QStringList{u"cs"_s} << QString() << 0;
}

void TestQueryTrial::theAnswerCanCauseWarnings()
{
    QFETCH(int, papers);
    QFETCH(int, minutes);
    QFETCH(QStringList, categories);
    QFETCH(QString, kind);
    TrialFixture bench(papersEach(minutes, papers));
    const Trial trial = bench.tried(trialKeyword(u"Zebra"_s, categories));
    QCOMPARE(namesOf(trial.warnings).join(u' '), kind);
    if (kind.isEmpty())
        return;
    QCOMPARE(trial.warnings[0].subject, u"Zebra"_s);
    QTEST(trial.warnings[0].figure, "figure");
}

void TestQueryTrial::moreThanArxivReturnsIsTooMany()
{
    TrialFixture bench(papersEach(60, 10000));
    QCOMPARE(bench.tried(trialKeyword(u"Zebra"_s)).warnings, QList<Advice>());
    bench.arxiv.setPapers(papersEach(60, 10001));
    const QList<Advice> expected{{Advice::Kind::FarTooMany, u"Zebra"_s, 10001}};
    QCOMPARE(bench.tried(trialKeyword(u"Zebra"_s)).warnings, expected);
}

void TestQueryTrial::adviceComesBeforeWarnings()
{
    TrialFixture bench({});
    const Trial trial = bench.tried(trialKeyword(u"state-of-the-art"_s));
    QCOMPARE(namesOf(trial.warnings), (QStringList{u"hyphen"_s, u"no-result"_s}));
}

DP_TEST(TestQueryTrial)
#include "tst_querytrial.moc"
