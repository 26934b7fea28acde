#include "refresh/judge.h"

#include "support/checks.h"
#include "support/somepaper.h"
#include "support/testdata.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;
using dp::Error;
using dp::ErrorKind;
namespace judge = dp::judge;

class TestJudge : public QObject
{
    Q_OBJECT

private slots:
    void acceptsACompleteAnswer();
    void rejectsBadAnswers_data();
    void rejectsBadAnswers();
    void acceptsAnEmptyListIfNoPaperIsKnown_data();
    void acceptsAnEmptyListIfNoPaperIsKnown();
    void acceptsAnEmptyPageAfterTheTotal();
    void acceptsThatTheOnlyPaperIsUnknown_data();
    void acceptsThatTheOnlyPaperIsUnknown();
    void knowsTheNumberOfRetries_data();
    void knowsTheNumberOfRetries();
    void readsTheReasonOfARejectedQuery();
};

void TestJudge::acceptsACompleteAnswer()
{
    const auto verdict = judge::page(dp::test::data(u"atom/today.xml"_s), {u"arxiv.org"_s, {0, 80}});
    QVERIFY(!verdict.error);
    QCOMPARE(verdict.feed.papers.size(), 2);
    const auto some = judge::page(dp::test::data(u"atom/skipped.xml"_s), {u"arxiv.org"_s, {0, 0}});
    QVERIFY(!some.error);
    QCOMPARE(some.feed.papers.size(), 2);
    QCOMPARE(some.feed.skipped.size(), 5);
}

void TestJudge::rejectsBadAnswers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("known");
    QTest::addColumn<int>("kind");
    const auto atom = [](const char *name) {
        return dp::test::data(u"atom/"_s + QLatin1StringView(name));
    };
    QTest::newRow("empty where papers are known")
        << atom("empty.xml") << 0 << 1 << int(ErrorKind::UnexpectedlyEmpty);
    QTest::newRow("empty where papers are promised")
        << atom("empty-but-promised.xml") << 0 << 0 << int(ErrorKind::UnexpectedlyEmpty);
    QTest::newRow("an empty later page that is promised")
        << atom("empty-but-promised.xml") << 200 << 200 << int(ErrorKind::UnexpectedlyEmpty);
    QTest::newRow("fewer papers in all than entries")
        << atom("today.xml").replace("totalResults>2<", "totalResults>1<") << 0 << 0
        << int(ErrorKind::BadAnswer);
    QTest::newRow("no papers in all but entries")
        << atom("today.xml").replace("totalResults>2<", "totalResults>0<") << 0 << 0
        << int(ErrorKind::BadAnswer);
    QTest::newRow("an error feed") << atom("error-today.xml") << 0 << 0 << int(ErrorKind::QueryRejected);
    QTest::newRow("an old error feed") << atom("error-before.xml") << 0 << 0 << int(ErrorKind::QueryRejected);
    QTest::newRow("cut short") << atom("cut-short.xml") << 0 << 0 << int(ErrorKind::CutShort);
    QTest::newRow("not well-formed") << atom("ill-formed.xml") << 0 << 0 << int(ErrorKind::BadAnswer);
    QTest::newRow("entities") << atom("doctype.xml") << 0 << 0 << int(ErrorKind::HostileAnswer);
    QTest::newRow("another feed") << atom("announcements.xml") << 0 << 0 << int(ErrorKind::NotAFeed);
    QTest::newRow("a web page") << QByteArray("<!DOCTYPE html><html></html>") << 0 << 0
                                << int(ErrorKind::NotAFeed);
    QTest::newRow("nothing") << QByteArray() << 0 << 0 << int(ErrorKind::NotAFeed);
    QTest::newRow("the throttle's words")
        << QByteArray("Rate exceeded.\n") << 0 << 0 << int(ErrorKind::RateLimited);
    QTest::newRow("no entry that can be used")
        << QByteArray("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>x</title></entry></feed>")
        << 0 << 0 << int(ErrorKind::BadAnswer);
}

void TestJudge::rejectsBadAnswers()
{
    QFETCH(QByteArray, body);
    QFETCH(int, start);
    QFETCH(int, known);
    QFETCH(int, kind);
    const auto verdict = judge::page(body, {u"arxiv.org"_s, {start, 100, dp::SortBy::Submitted, {}}, known});
    QVERIFY(verdict.error.has_value());
    QVERIFY2(verdict.error->kind == ErrorKind(kind), qPrintable(dp::test::describe(*verdict.error)));
    QCOMPARE(verdict.error->subject, u"arxiv.org"_s);
    QVERIFY(!verdict.error->detail.isEmpty());
}

void TestJudge::acceptsAnEmptyListIfNoPaperIsKnown_data()
{
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("known");
    QTest::newRow("a keyword without papers") << 0 << 0;
    QTest::newRow("after the last page") << 100 << 100;
}

void TestJudge::acceptsAnEmptyListIfNoPaperIsKnown()
{
    QFETCH(int, start);
    QFETCH(int, known);
    const auto verdict = judge::page(dp::test::data(u"atom/empty.xml"_s),
        {u"arxiv.org"_s, {start, 100, dp::SortBy::Submitted, {}}, known});
    QVERIFY(!verdict.error);
    QVERIFY(verdict.feed.papers.isEmpty());
}

void TestJudge::acceptsAnEmptyPageAfterTheTotal()
{
    judge::Expectation expected{u"arxiv.org"_s, {200, 100, dp::SortBy::Submitted, {}}, 200};
    QVERIFY(judge::page(dp::test::data(u"atom/empty-but-promised.xml"_s), expected).error);
    expected.isPastTotal = true; // after the end of the list, an empty page is correct whatever its total is
    QVERIFY(!judge::page(dp::test::data(u"atom/empty-but-promised.xml"_s), expected).error);
}

void TestJudge::acceptsThatTheOnlyPaperIsUnknown_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("papers");
    QTest::addColumn<bool>("isAnswer");
    const QByteArray empty = dp::test::data(u"atom/empty.xml"_s);
    QVERIFY(empty.contains("totalResults>0<") || empty.contains(">0</opensearch:totalResults>"));
    QTest::newRow("one paper") << empty << 1 << true;
    QTest::newRow("two papers") << empty << 2 << false;
    QTest::newRow("one paper that is promised")
        << dp::test::data(u"atom/empty-but-promised.xml"_s) << 1 << false;
}

void TestJudge::acceptsThatTheOnlyPaperIsUnknown()
{
    QFETCH(QByteArray, body);
    QFETCH(int, papers);
    QFETCH(bool, isAnswer);
    QHash<qint64, int> known;
    for (int i = 1; i <= papers; ++i)
        known.insert(dp::test::keyOf(u"2501.0000%1"_s.arg(i)), 1);
    const auto verdict = judge::papersById(body, u"arxiv.org"_s, known);
    QCOMPARE(!verdict.error, isAnswer);
    if (!isAnswer)
        QVERIFY(verdict.error->kind == ErrorKind::UnexpectedlyEmpty);
}

void TestJudge::knowsTheNumberOfRetries_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("again");
    QTest::newRow("a time-out") << int(ErrorKind::Timeout) << 0 << judge::always;
    QTest::newRow("429") << int(ErrorKind::RateLimited) << 429 << judge::always;
    QTest::newRow("a broken answer") << int(ErrorKind::BadAnswer) << 200 << judge::always;
    QTest::newRow("one cut short") << int(ErrorKind::CutShort) << 200 << judge::always;
    QTest::newRow("fewer papers than announced") << int(ErrorKind::PartialAnswer) << 200 << judge::always;
    QTest::newRow("a stale one") << int(ErrorKind::StaleAnswer) << 200 << judge::always;
    QTest::newRow("no feed") << int(ErrorKind::NotAFeed) << 200 << judge::always;
    QTest::newRow("502") << int(ErrorKind::Http) << 502 << judge::always;
    QTest::newRow("a hostile one") << int(ErrorKind::HostileAnswer) << 200 << 1;
    QTest::newRow("a server that wants peace") << int(ErrorKind::AskedToWait) << 0 << 0;
    QTest::newRow("an empty answer") << int(ErrorKind::UnexpectedlyEmpty) << 200 << judge::always;
    QTest::newRow("503") << int(ErrorKind::Http) << 503 << judge::always;
    QTest::newRow("500") << int(ErrorKind::Http) << 500 << judge::always;
    QTest::newRow("408") << int(ErrorKind::Http) << 408 << judge::always;
    QTest::newRow("404") << int(ErrorKind::Http) << 404 << 0;
    QTest::newRow("406") << int(ErrorKind::Http) << 406 << 1;
    QTest::newRow("a query that is refused") << int(ErrorKind::QueryRejected) << 400 << 0;
    QTest::newRow("unreachable") << int(ErrorKind::Offline) << 0 << 0;
    QTest::newRow("a redirect to a file") << int(ErrorKind::UnsafeRedirect) << 301 << 1;
    QTest::newRow("far too much") << int(ErrorKind::AnswerTooLarge) << 200 << 1;
    QTest::newRow("a full disk") << int(ErrorKind::DiskFull) << 0 << 0;
    QTest::newRow("a person's stop") << int(ErrorKind::Cancelled) << 0 << 0;
}

void TestJudge::knowsTheNumberOfRetries()
{
    QFETCH(int, kind);
    QFETCH(int, status);
    QTEST(judge::consequence(Error{ErrorKind(kind), {}, {}, status}).again, "again");
}

void TestJudge::readsTheReasonOfARejectedQuery()
{
    QCOMPARE(judge::rejection(dp::test::data(u"atom/error-today.xml"_s)), u"start must be an integer"_s);
    QCOMPARE(judge::rejection("Bad Request"), u"HTTP 400"_s);
    QCOMPARE(judge::rejection({}), u"HTTP 400"_s);
}

DP_TEST(TestJudge)
#include "tst_judge.moc"
