#include "library/papers.h"
#include "library/transaction.h"
#include "support/somepaper.h"
#include "support/testdates.h"
#include "support/testprogram.h"
#include "support/visit.h"

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::Keyword;
using dp::Library;
using dp::test::Fault;
using dp::test::MadeUpPaper;
using dp::test::spring;
using dp::test::Visit;
using Insist = dp::RefreshService::Insist;

namespace {

/// Adds papers to the list of the keyword, as the import of a page does. The query of the keyword may not
/// find these papers.
void import(Visit &bench, const Keyword &keyword, const QStringList &ids)
{
    const bool ok = bench.inLibrary<bool>([=, now = bench.clock.now()](Library &library) {
        QList<dp::Paper> papers;
        for (const QString &id : ids)
            papers << dp::test::somePaper(id);
        dp::Transaction transaction(library);
        return transaction.begin().ok()
            && dp::Papers(library).store(papers, keyword.id, dp::Source::Feed, now).ok()
            && transaction.commit().ok();
    });
    QVERIFY(ok);
}

QStringList notFound(Visit &bench, const Keyword &keyword)
{
    return bench.inLibrary<QStringList>([id = keyword.id](Library &library) {
        QStringList ids;
        const auto papers = dp::PaperReader(library).papers(dp::PaperQuery{id});
        for (const dp::LibraryPaper &paper : *papers)
            if (!paper.notFoundBy.isEmpty())
                ids << paper.paper.id.toString();
        return ids;
    });
}

} // namespace

/// Tests answers with fewer papers than the library has. Such an answer is accepted when arXiv has sent the
/// same answer for a week. The missing papers stay in the library and are marked as not found.
class TestEmptyLists : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyListOfANewKeywordIsNoError();
    void anEmptyListMakesNoDayComplete();
    void anEmptyListIsAcceptedAfterAWeek();
    void papersOfAPageAreNotMarked();
    void theWeekRestartsWhenTheListIsBack();
    void aMuchShorterListIsAcceptedAfterAWeek();
    void aSlightlyShorterListIsAcceptedAtOnce();
    void aPageWithFewerEntriesIsAcceptedAfterAWeekWithAGap();
    void anUnchangedBadAnswerIsNotRetried();
    void aPaperFoundAgainIsNoLongerMarkedNotFound();
    void anotherBadAnswerRestartsTheWeek();
};

void TestEmptyLists::anEmptyListOfANewKeywordIsNoError()
{
    Visit bench(spring);
    bench.options.retries = 3;
    const Keyword keyword = bench.add(u"My reading list"_s);
    import(bench, keyword, {u"2502.00001"_s, u"2502.00002"_s});
    for (const int day : {0, 1, 3, 8}) {
        bench.travel(spring.addDays(day));
        const auto reports = bench.refresh({keyword}, Insist::Yes);
        QVERIFY(!reports[0].error);
        QCOMPARE(reports[0].changes.newCount(), 0);
        QVERIFY(bench.arxiv.requests().size() <= 3);
    }
    QCOMPARE(bench.list(u"My reading list"_s).size(), 2);
    QCOMPARE(notFound(bench, keyword).size(), 2);
}

void TestEmptyLists::anEmptyListMakesNoDayComplete()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 20);
    // Two answers are empty, as when arXiv's index is temporarily empty.
    bench.arxiv.queueFault(Fault::Empty, {}, 2);
    QVERIFY(!bench.refresh({keyword}, Insist::Yes)[0].error);
    QVERIFY(bench.coverage(keyword).complete.isEmpty());
    bench.travel(spring.addDays(30));
    bench.refresh({keyword}, Insist::Yes);
    QCOMPARE(bench.list(u"Zebra"_s).size(), 20); // this refresh fetches as many papers as a first refresh
}

void TestEmptyLists::anEmptyListIsAcceptedAfterAWeek()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 20);
    bench.refresh({keyword}, Insist::Yes);
    const QStringList known = bench.list(u"Zebra"_s);
    bench.arxiv.queueFault(Fault::Empty, {}, -1);
    for (const int day : {0, 3, 6}) {
        bench.clock.set(QDateTime(spring.addDays(day), QTime(12, 0), Qt::UTC));
        const auto reports = bench.refresh({keyword}, Insist::Yes);
        QVERIFY(reports[0].error && reports[0].error->kind == ErrorKind::UnexpectedlyEmpty);
        QCOMPARE(notFound(bench, keyword), QStringList());
    }
    for (const int day : {7, 8, 60}) {
        bench.clock.set(QDateTime(spring.addDays(day), QTime(12, 0), Qt::UTC));
        QVERIFY(!bench.refresh({keyword}, Insist::Yes)[0].error);
        QCOMPARE(bench.list(u"Zebra"_s), known);
        QCOMPARE(notFound(bench, keyword), known);
    }
    bench.arxiv.clearFaults();
    bench.travel(spring.addDays(61));
    QVERIFY(!bench.refresh({keyword}, Insist::Yes)[0].error);
    QVERIFY(bench.list(u"Zebra"_s).size() > 20 + 61 * 3 - 1); // no paper of these days is missing
}

/// The query has never found a paper that was only imported from a README.
void TestEmptyLists::papersOfAPageAreNotMarked()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 20);
    bench.refresh({keyword}, Insist::Yes);
    const QStringList known = bench.list(u"Zebra"_s);
    const bool isImported = bench.inLibrary<bool>([&](Library &library) {
        dp::Paper paper = dp::test::somePaper(u"1905.00001"_s);
        paper.published = {};
        dp::Transaction transaction(library);
        return transaction.begin().ok()
            && dp::Papers(transaction).store({paper}, keyword.id, dp::Source::Page, bench.clock.now()).ok()
            && transaction.commit().ok();
    });
    QVERIFY(isImported);
    bench.arxiv.queueFault(Fault::Empty, {}, -1);
    for (const int day : {0, 7}) {
        bench.clock.set(QDateTime(spring.addDays(day), QTime(12, 0), Qt::UTC));
        bench.refresh({keyword}, Insist::Yes);
    }
    QCOMPARE(notFound(bench, keyword), known);
}

void TestEmptyLists::theWeekRestartsWhenTheListIsBack()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 20);
    bench.refresh({keyword}, Insist::Yes);
    for (const int day : {1, 9}) {
        bench.travel(spring.addDays(day));
        bench.arxiv.queueFault(Fault::Empty);
        QVERIFY(bench.refresh({keyword}, Insist::Yes)[0].error);
        QVERIFY(!bench.refresh({keyword}, Insist::Yes)[0].error);
    }
}

void TestEmptyLists::aMuchShorterListIsAcceptedAfterAWeek()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 100);
    bench.refresh({keyword}, Insist::Yes);
    const QStringList known = bench.list(u"Zebra"_s);
    const QList<MadeUpPaper> few = bench.arxiv.papers().first(20);
    bench.arxiv.setPapers(few);
    for (const int day : {0, 6, 7, 8}) {
        bench.clock.set(QDateTime(spring.addDays(day), QTime(12, 0), Qt::UTC));
        const auto reports = bench.refresh({keyword}, Insist::Yes);
        QCOMPARE(reports[0].error.has_value(), day < 7);
        if (day < 7)
            QCOMPARE(reports[0].error->kind, ErrorKind::ShorterList);
        QCOMPARE(bench.list(u"Zebra"_s), known);
    }
    QCOMPARE(notFound(bench, keyword).size(), 80);
}

void TestEmptyLists::aSlightlyShorterListIsAcceptedAtOnce()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 100);
    bench.refresh({keyword}, Insist::Yes);
    QList<MadeUpPaper> papers = bench.arxiv.papers();
    const QString gone = papers.takeAt(5).id;
    bench.arxiv.setPapers(papers);
    QVERIFY(!bench.refresh({keyword}, Insist::Yes)[0].error);
    QCOMPARE(notFound(bench, keyword), QStringList{gone});
    QVERIFY(bench.list(u"Zebra"_s).contains(gone));
}

void TestEmptyLists::aPageWithFewerEntriesIsAcceptedAfterAWeekWithAGap()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 100);
    bench.arxiv.queueFault(Fault::ShortPage, {}, -1);
    for (const int day : {0, 6, 7}) {
        bench.clock.set(QDateTime(spring.addDays(day), QTime(12, 0), Qt::UTC));
        const auto reports = bench.refresh({keyword}, Insist::Yes);
        QCOMPARE(reports[0].error.has_value(), day < 7);
    }
    QVERIFY(bench.list(u"Zebra"_s).size() > 10);
    for (const MadeUpPaper &paper : bench.arxiv.papers())
        if (!bench.list(u"Zebra"_s).contains(paper.id))
            QVERIFY(!bench.coverage(keyword).known().contains(paper.published.date()));
}

void TestEmptyLists::anUnchangedBadAnswerIsNotRetried()
{
    Visit bench(spring);
    bench.options.retries = 3;
    bench.options.chance = [] {
        return 0.0;
    };
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 20);
    bench.refresh({keyword}, Insist::Yes);
    bench.arxiv.queueFault(Fault::Empty, {}, -1);
    bench.clock.set(bench.clock.now().addDays(1));
    bench.arxiv.clearRequests();
    bench.refresh({keyword}, Insist::Yes);
    QCOMPARE(bench.arxiv.requests().size(), 4);
    bench.clock.set(bench.clock.now().addDays(1));
    bench.arxiv.clearRequests();
    bench.refresh({keyword}, Insist::Yes);
    QCOMPARE(bench.arxiv.requests().size(), 1);
}

void TestEmptyLists::aPaperFoundAgainIsNoLongerMarkedNotFound()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 100);
    bench.refresh({keyword}, Insist::Yes);
    const QList<MadeUpPaper> all = bench.arxiv.papers();
    QList<MadeUpPaper> papers = all;
    papers.removeAt(5);
    bench.arxiv.setPapers(papers);
    bench.refresh({keyword}, Insist::Yes);
    QCOMPARE(notFound(bench, keyword).size(), 1);
    bench.arxiv.setPapers(all);
    bench.refresh({keyword}, Insist::Yes);
    QCOMPARE(notFound(bench, keyword), QStringList());
}

void TestEmptyLists::anotherBadAnswerRestartsTheWeek()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 100);
    bench.refresh({keyword}, Insist::Yes);
    const auto all = bench.arxiv.papers();
    bench.arxiv.setPapers(all.mid(3));
    QVERIFY(bench.refresh({keyword}, Insist::Yes)[0].error);
    bench.clock.set(QDateTime(spring.addDays(6), QTime(12, 0), Qt::UTC));
    bench.arxiv.setPapers(all.mid(30));
    QVERIFY(bench.refresh({keyword}, Insist::Yes)[0].error);
    bench.clock.set(QDateTime(spring.addDays(8), QTime(12, 0), Qt::UTC));
    QVERIFY(bench.refresh({keyword}, Insist::Yes)[0].error); // arXiv has sent this answer for only two days
    bench.clock.set(QDateTime(spring.addDays(13), QTime(12, 0), Qt::UTC));
    QVERIFY(!bench.refresh({keyword}, Insist::Yes)[0].error);
}

DP_TEST(TestEmptyLists)
#include "tst_emptylists.moc"
