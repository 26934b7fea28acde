#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdates.h"
#include "support/testprogram.h"
#include "support/visit.h"

using namespace Qt::StringLiterals;
using dp::Keyword;
using dp::Library;
using dp::test::spring;
using dp::test::Visit;
using Insist = dp::RefreshService::Insist;
using Revisions = dp::Keyword::Revisions;

/// Tests that a refresh makes papers unread again whose new version is news.
class TestUnreadAgainByRefresh : public QObject
{
    Q_OBJECT

private slots:
    void aNewVersionIsUnread_data();
    void aNewVersionIsUnread();
    void bothKeywordsCountIt();
};

namespace {

void setPolicy(Visit &bench, Keyword &keyword, Revisions revisions)
{
    keyword.revisions = revisions;
    bench.inLibrary<bool>([&](Library &library) { return dp::Keywords(library).update(keyword).ok(); });
}

void readAll(Visit &bench)
{
    bench.inLibrary<bool>(
        [](Library &library) { return dp::test::execute(library, u"UPDATE papers SET is_read = 1"_s).ok(); });
}

int unreadOf(Visit &bench, const Keyword &keyword)
{
    return bench.inLibrary<int>(
        [&](Library &library) { return dp::Keywords(library).state(keyword.id)->unread; });
}

} // namespace

void TestUnreadAgainByRefresh::aNewVersionIsUnread_data()
{
    QTest::addColumn<Revisions>("policy");
    QTest::addColumn<int>("place"); // in the list: on the first page, or checked by identifier
    QTest::addColumn<QString>("comment");
    QTest::addColumn<bool>("isUnread");
    for (const int place : {3, 240}) {
        const auto row = [place](const char *what, Revisions policy, const QString &comment, bool isUnread) {
            QTest::newRow(qPrintable(u"%1, %2"_s.arg(QLatin1StringView(what)).arg(place)))
                << policy << place << comment << isUnread;
        };
        row("accepted", Revisions::Unread, u"Accepted at ICML 2026"_s, true);
        row("withdrawn", Revisions::Unread, u"This paper has been withdrawn"_s, true);
        row("revised", Revisions::Unread, u"14 pages"_s, false);
        row("badge", Revisions::Badge, u"Accepted at ICML 2026"_s, false);
        row("ignored", Revisions::Ignored, u"Accepted at ICML 2026"_s, false);
    }
}

void TestUnreadAgainByRefresh::aNewVersionIsUnread()
{
    QFETCH(const Revisions, policy);
    QFETCH(const int, place);
    QFETCH(const QString, comment);
    QFETCH(const bool, isUnread);
    Visit bench(spring);
    Keyword keyword = bench.add(u"Zebra"_s, {}, 250);
    bench.refresh({keyword}, Insist::No);
    setPolicy(bench, keyword, policy);
    const QString id = bench.list(u"Zebra"_s)[place];
    bench.star(id); // it is checked in each refresh
    readAll(bench);
    bench.revise(id, comment);
    bench.travel(spring.addDays(1));
    const auto reports = bench.refresh({keyword}, Insist::No);
    QCOMPARE(bench.versionOf(id), 2);
    QVERIFY(reports[0].changes.revised.contains(dp::test::keyOf(id)));
    QCOMPARE(reports[0].areRevisionsIgnored(), policy == Revisions::Ignored);
    QCOMPARE(unreadOf(bench, keyword) - reports[0].changes.newCount(), int(isUnread));
    bench.travel(spring.addDays(2));
    readAll(bench);
    const int added = bench.refresh({keyword}, Insist::No)[0].changes.newCount();
    QCOMPARE(unreadOf(bench, keyword), added); // only once
}

void TestUnreadAgainByRefresh::bothKeywordsCountIt()
{
    Visit bench(spring);
    Keyword quiet = bench.add(u"Zebra"_s, {}, 250), strict = bench.add(u"Zebras"_s, u"ti:zebra"_s, 250);
    bench.refresh({quiet, strict}, Insist::No);
    setPolicy(bench, quiet, Revisions::Ignored);
    setPolicy(bench, strict, Revisions::Unread);
    const QString id = bench.list(u"Zebra"_s)[3];
    readAll(bench);
    bench.revise(id, u"Accepted at ICML 2026"_s);
    bench.travel(spring.addDays(1));
    const auto reports = bench.refresh({quiet, strict}, Insist::No);
    QCOMPARE(unreadOf(bench, quiet) - reports[0].changes.newCount(), 1);
    QCOMPARE(unreadOf(bench, strict) - reports[1].changes.newCount(), 1);
}

DP_TEST(TestUnreadAgainByRefresh)
#include "tst_unreadagain.moc"
