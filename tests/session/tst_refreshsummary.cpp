#include "session/refreshsummary.h"

#include "refresh/judge.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

// The time is 13:00 in New York, on a Wednesday.
const QDateTime wednesday(QDate(2026, 11, 18), QTime(18, 0), Qt::UTC);

RefreshReport reportOf(const QString &name)
{
    RefreshReport report;
    report.keyword.name = name;
    return report;
}

RefreshReport withPapers(const QString &name, const QList<qint64> &added, const QList<qint64> &revised = {})
{
    RefreshReport report = reportOf(name);
    report.changes.added = added;
    report.changes.revised = revised;
    return report;
}

RefreshReport failed(const QString &name, ErrorKind kind)
{
    RefreshReport report = reportOf(name);
    report.error = Error{kind, {}, {}};
    return report;
}

} // namespace

class TestRefreshSummary : public QObject
{
    Q_OBJECT

private slots:
    void theMessageCountsAllKeywords();
    void noNewPapersSayWhenTheNextOnesAreDue();
    void withoutARequestTheListIsUpToDate();
    void aFailureNamesItsKeywordsAndCanBeRetried();
    void anAutomaticRefreshTellsNobodyToTryAgain_data();
    void anAutomaticRefreshTellsNobodyToTryAgain();
    void manyFailuresAreOneShortSentence();
    void aKeywordThatFailedTwiceIsNamedOnce();
    void otherCausesAreInTheDetails();
    void papersOfOtherKeywordsAreCountedBesideAFailure();
    void aStoppedRefreshSaysWhatItFetched();
    void aRemovedKeywordIsNoFailure();
    void starredPapersAreNamedButNotRetried();
    void uncheckedVersionsAreToldAlthoughThePapersAreThere();
    void theAnnouncementExplainsTheDay_data();
    void theAnnouncementExplainsTheDay();
    void aRetryTellsNobodyToTryAgain_data();
    void aRetryTellsNobodyToTryAgain();
    void aWaitNamesItsReason_data();
    void aWaitNamesItsReason();
};

void TestRefreshSummary::theMessageCountsAllKeywords()
{
    RefreshReport other = withPapers(u"B"_s, {2, 3}, {9}); // paper 2 is also in A
    other.changes.withdrawn = {9};
    other.skipped = QStringList{u"an entry"_s};
    const auto summary = refreshsummary::of({withPapers(u"A"_s, {1, 2}), other}, wednesday);
    QCOMPARE(summary.result.message, u"3 new paper(s), 1 revised, 1 withdrawn, 1 unusable"_s);
    QCOMPARE(summary.result.warning, QString());
    QVERIFY(!summary.isCancelled);
}

void TestRefreshSummary::noNewPapersSayWhenTheNextOnesAreDue()
{
    const auto summary = refreshsummary::of({reportOf(u"A"_s)}, wednesday);
    QVERIFY2(summary.result.message.startsWith("No new papers. Next announcement: "_L1),
        qPrintable(summary.result.message));
}

void TestRefreshSummary::withoutARequestTheListIsUpToDate()
{
    RefreshReport report = reportOf(u"A"_s);
    report.notDue = true;
    const auto summary = refreshsummary::of({report}, wednesday);
    QVERIFY2(summary.result.message.startsWith("Up to date. "_L1), qPrintable(summary.result.message));
    QVERIFY(summary.result.message.contains("Shift+F5"_L1));
}

void TestRefreshSummary::aFailureNamesItsKeywordsAndCanBeRetried()
{
    const auto summary = refreshsummary::of(
        {failed(u"A"_s, ErrorKind::Offline), reportOf(u"B"_s), failed(u"C"_s, ErrorKind::Timeout)},
        wednesday);
    QVERIFY2(summary.result.warning.contains(u"A"_s) && summary.result.warning.contains(u"C"_s),
        qPrintable(summary.result.warning));
    QVERIFY(!summary.result.warning.contains(u"B"_s));
    QVERIFY(summary.result.canRetry);
    QCOMPARE(summary.failed.size(), 2);
    QCOMPARE(summary.result.message, QString());
}

void TestRefreshSummary::anAutomaticRefreshTellsNobodyToTryAgain_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<bool>("isTemporary");
    QTest::newRow("offline") << ErrorKind::Offline << true;
    QTest::newRow("too slow") << ErrorKind::Timeout << true;
    QTest::newRow("an empty list") << ErrorKind::UnexpectedlyEmpty << true;
    QTest::newRow("a wrong query") << ErrorKind::QueryRejected << false;
    QTest::newRow("an unsafe answer") << ErrorKind::HostileAnswer << false;
}

/// Only if the error is permanent, the user must do something.
void TestRefreshSummary::anAutomaticRefreshTellsNobodyToTryAgain()
{
    QFETCH(const ErrorKind, kind);
    QFETCH(const bool, isTemporary);
    const QList<RefreshReport> reports{failed(u"A"_s, kind)};
    const auto summary = refreshsummary::of(reports, wednesday, refreshsummary::NextRefresh::Automatic);
    const QString warning = summary.result.warning;
    QVERIFY(summary.result.canRetry);
    QVERIFY2(
        warning.endsWith("The next automatic refresh tries again."_L1) == isTemporary, qPrintable(warning));
    for (const char *step : {"try again", "Try again", "Check"})
        QVERIFY2(!isTemporary || !warning.contains(QLatin1StringView(step)), qPrintable(warning));
    if (!isTemporary)
        QCOMPARE(warning, refreshsummary::of(reports, wednesday).result.warning);
}

void TestRefreshSummary::manyFailuresAreOneShortSentence()
{
    QList<RefreshReport> reports;
    for (int i = 1; i <= 14; ++i)
        reports << failed(u"Keyword %1"_s.arg(i), ErrorKind::Timeout);
    const auto summary = refreshsummary::of(reports, wednesday);
    QVERIFY2(summary.result.warning.startsWith(u"“Keyword 1”, “Keyword 2”, “Keyword 3”, 11 more: "_s),
        qPrintable(summary.result.warning));
    QVERIFY(summary.result.details.contains(u"“Keyword 14”: "_s));
    QVERIFY(!summary.result.details.contains(u'\n')); // one cause, one line
    QCOMPARE(summary.failed.size(), 14);
}

void TestRefreshSummary::aKeywordThatFailedTwiceIsNamedOnce()
{
    RefreshReport report = failed(u"A"_s, ErrorKind::Timeout);
    report.keyword.id = 7;
    const auto summary = refreshsummary::of({report, report}, wednesday);
    QCOMPARE(summary.result.warning.count(u"“A”"_s), 1);
    QCOMPARE(summary.result.details, QString());
    QCOMPARE(summary.failed.size(), 1);
}

void TestRefreshSummary::otherCausesAreInTheDetails()
{
    const auto summary =
        refreshsummary::of({failed(u"A"_s, ErrorKind::Timeout), failed(u"B"_s, ErrorKind::CutShort),
                               failed(u"C"_s, ErrorKind::Timeout)},
            wednesday);
    QVERIFY2(summary.result.warning.startsWith(u"“A”, “C”: "_s), qPrintable(summary.result.warning));
    QVERIFY2(summary.result.warning.endsWith("1 other keyword(s) failed too."_L1),
        qPrintable(summary.result.warning));
    QCOMPARE(summary.result.details.split(u'\n').size(), 2);
    QVERIFY(summary.result.details.contains(u"\n“B”: "_s));
}

void TestRefreshSummary::papersOfOtherKeywordsAreCountedBesideAFailure()
{
    const auto summary =
        refreshsummary::of({failed(u"A"_s, ErrorKind::Offline), withPapers(u"B"_s, {1})}, wednesday);
    QCOMPARE(summary.result.message, u"1 new paper(s)"_s);
    QVERIFY(!summary.result.warning.isEmpty());
}

void TestRefreshSummary::aStoppedRefreshSaysWhatItFetched()
{
    const auto summary =
        refreshsummary::of({withPapers(u"A"_s, {1, 2}), failed(u"B"_s, ErrorKind::Cancelled)}, wednesday);
    QVERIFY(summary.isCancelled);
    QCOMPARE(summary.result.message, u"Stopped: 2 new paper(s)"_s);
    QCOMPARE(summary.result.warning, QString());
    QVERIFY(summary.failed.isEmpty());
}

void TestRefreshSummary::aRemovedKeywordIsNoFailure()
{
    const auto summary = refreshsummary::of({failed(u"A"_s, ErrorKind::KeywordRemoved)}, wednesday);
    QCOMPARE(summary.result.warning, QString());
    QVERIFY(summary.failed.isEmpty());
}

void TestRefreshSummary::starredPapersAreNamedButNotRetried()
{
    RefreshReport report = failed({}, ErrorKind::Offline);
    report.isOfOtherPapers = true;
    const auto summary = refreshsummary::of({report}, wednesday);
    QVERIFY2(summary.result.warning.startsWith("Starred papers: "_L1), qPrintable(summary.result.warning));
    QVERIFY(summary.failed.isEmpty());
}

void TestRefreshSummary::uncheckedVersionsAreToldAlthoughThePapersAreThere()
{
    RefreshReport report = withPapers(u"A"_s, {1});
    report.versionsError = Error{ErrorKind::Offline, {}, {}};
    const auto summary = refreshsummary::of({report}, wednesday);
    QCOMPARE(summary.result.message, u"1 new paper(s)"_s);
    QVERIFY(summary.result.warning.contains("not checked for new versions"_L1));
    // The next refresh does it, so nobody needs to try again.
    QVERIFY2(!summary.result.warning.contains("ry again"_L1), qPrintable(summary.result.warning));
    QVERIFY(summary.result.canRetry);
    QCOMPARE(summary.failed.size(), 1); // otherwise Retry would fetch nothing
}

void TestRefreshSummary::theAnnouncementExplainsTheDay_data()
{
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<QString>("begins");
    const auto at = [](int day, int hour) {
        return QDateTime(QDate(2026, 11, day), QTime(hour, 0), Qt::UTC);
    };
    QTest::newRow("a Wednesday") << at(18, 12) << u"Next announcement: "_s;
    QTest::newRow("a Friday") << at(20, 12) << u"No announcements on Fridays and Saturdays. Next: "_s;
    QTest::newRow("a Sunday, before its own") << at(22, 12) << u"No announcements on Fridays"_s;
    QTest::newRow("a Sunday, after its own") << at(23, 2) << u"Next announcement: "_s;
    QTest::newRow("Thanksgiving") << at(26, 18) << u"arXiv is on holiday. Next announcement: "_s;
}

void TestRefreshSummary::theAnnouncementExplainsTheDay()
{
    QFETCH(const QDateTime, now);
    QFETCH(const QString, begins);
    const QString sentence = refreshsummary::announcement(now);
    QVERIFY2(sentence.startsWith(begins), qPrintable(sentence));
}

void TestRefreshSummary::aRetryTellsNobodyToTryAgain_data()
{
    QTest::addColumn<Error>("error");
    for (int kind = 0; kind <= int(ErrorKind::Internal); ++kind)
        for (const int status : {0, 403, 406, 408, 500, 503})
            if (const Error error{
                    ErrorKind(kind), u"export.arxiv.org"_s, u"33/100"_s, status, std::chrono::seconds(2)};
                judge::consequence(error).again > 0)
                QTest::addRow("%d %d", kind, status) << error;
}

/// The program itself sends the request again. The sentence says why and when.
void TestRefreshSummary::aRetryTellsNobodyToTryAgain()
{
    QFETCH(const Error, error);
    const QString sentence = refreshsummary::wait({wednesday, {}, WaitReason::Retry, error});
    for (const char *step : {"ry again", "Check", "later", "seconds"})
        QVERIFY2(!sentence.contains(QLatin1StringView(step)), qPrintable(sentence));
    const QString time = wednesday.toLocalTime().time().toString(u"HH:mm:ss"_s);
    QVERIFY2(sentence.endsWith(u". Retrying at %1."_s.arg(time)), qPrintable(sentence));
}

void TestRefreshSummary::aWaitNamesItsReason_data()
{
    QTest::addColumn<WaitReason>("reason");
    QTest::addColumn<std::optional<Error>>("error");
    QTest::addColumn<QString>("begins");
    const auto row = [](const char *name, WaitReason reason, const std::optional<Error> &error,
                         const QString &begins) {
        QTest::newRow(name) << reason << error << begins;
    };
    row("too many requests", WaitReason::Retry, Error{ErrorKind::RateLimited, {}, {}}, u"arXiv is busy"_s);
    row("offline", WaitReason::Retry, Error{ErrorKind::Offline, {}, {}}, u"arXiv cannot be reached"_s);
    row("timeout", WaitReason::Retry, Error{ErrorKind::Timeout, {}, {}}, u"arXiv did not answer in time"_s);
    row("a bad answer", WaitReason::Retry, Error{ErrorKind::CutShort, {}, {}},
        u"The answer of arXiv was incomplete"_s);
    row("another program", WaitReason::OtherProgram, {},
        u"Waiting since %1: another Daily Papers"_s.arg(
            wednesday.addSecs(-60).toLocalTime().time().toString(u"HH:mm"_s)));
    row("asked to wait", WaitReason::AskedToWait, {}, u"arXiv asked to wait until "_s);
    row("the usual pause", WaitReason::Spacing, {}, {});
}

void TestRefreshSummary::aWaitNamesItsReason()
{
    QFETCH(const WaitReason, reason);
    QFETCH(const std::optional<Error>, error);
    QFETCH(const QString, begins);
    const QString sentence = refreshsummary::wait({wednesday, wednesday.addSecs(-60), reason, error});
    if (begins.isEmpty())
        QCOMPARE(sentence, QString());
    else
        QVERIFY2(sentence.startsWith(begins), qPrintable(sentence));
}

} // namespace dp::test

DP_TEST(dp::test::TestRefreshSummary)
#include "tst_refreshsummary.moc"
