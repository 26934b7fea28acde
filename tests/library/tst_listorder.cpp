#include "library/listorder.h"

#include "library/papers.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using dp::listorder::Entry;
using dp::listorder::positions;

namespace {

/// Returns the entries that \a text describes: "7" is paper 7 without a submission time, "7@100" is paper 7
/// that was submitted at second 100.
QList<Entry> places(const QString &text)
{
    QList<Entry> list;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const QStringList parts = word.split(u'@');
        list << Entry{parts[0].toLongLong(), parts.value(1).toLongLong()};
    }
    return list;
}

QString ordered(const QHash<qint64, double> &positions)
{
    QList<qint64> papers = positions.keys();
    std::sort(papers.begin(), papers.end(), [&](qint64 a, qint64 b) {
        return positions[a] != positions[b] ? positions[a] > positions[b] : a > b;
    });
    QStringList words;
    for (const qint64 paper : papers)
        words << QString::number(paper);
    return words.join(u' ');
}

} // namespace

class TestListOrder : public QObject
{
    Q_OBJECT

private slots:
    void listsAreArranged_data();
    void listsAreArranged();
    void aPaperWithATimeIsPlacedByIt();
    void aSecondCallMovesNothing_data();
    void aSecondCallMovesNothing();
    void tenThousandPapersAreFast();
    void aPageKeepsItsOrderInTheLibrary();
    void aRefreshPutsNewPapersAboveThePage();
    void anOlderPageIsInserted();
};

void TestListOrder::listsAreArranged_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *rule, const QString &before, const QString &page, const QString &after) {
        QTest::newRow(rule) << before << page << after;
    };
    row("nothing", {}, {}, {});
    row("a page's order is kept, whatever the identifiers", {}, u"3 9 1 5"_s, u"3 9 1 5"_s);
    row("known ones stand by their time", u"1@100 2@300 3@200"_s, {}, u"2 3 1"_s);
    row("at the same second by identifier", u"1@100 3@100 2@100"_s, {}, u"3 2 1"_s);
    row("unknown ones stay below their neighbour", u"9@900 5 6 1@100"_s, {}, u"9 5 6 1"_s);
    row("new known ones push in by their time", u"9@900 5 6 1@100"_s, u"7@500"_s, u"9 5 6 7 1"_s);
    row("the page moves what only pages know", u"9@900 5 6 1@100"_s, u"9@900 1@100 6 5"_s, u"9 1 6 5"_s);
    row("what the page has not stays below its neighbour", u"9@900 5 6 1@100"_s, u"9@900 6"_s, u"9 5 6 1"_s);
    row("a page never moves what is known", u"9@900 1@100"_s, u"1@100 9@900"_s, u"9 1"_s);
    row("above the first known one by identifier", u"9@900 1@100"_s, u"5 9@900 1@100"_s, u"9 5 1"_s);
    row("above all where its identifier is the newest", u"8@900 1@100"_s, u"9 8@900 1@100"_s, u"9 8 1"_s);
    row("a time that becomes known counts", u"5 6 7"_s, u"6@600 5 7"_s, u"6 5 7"_s);
}

void TestListOrder::listsAreArranged()
{
    QFETCH(QString, before);
    QFETCH(QString, page);
    QTEST(ordered(positions(places(before), places(page))), "after");
}

void TestListOrder::aPaperWithATimeIsPlacedByIt()
{
    const auto result = positions(places(u"9@900 5 6 1@100"_s), {});
    QCOMPARE(result[9], 900.0);
    QCOMPARE(result[1], 100.0);
    QVERIFY(result[5] < 900 && result[6] < result[5] && result[6] > 100);
}

void TestListOrder::aSecondCallMovesNothing_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("page");
    QTest::newRow("only a page") << QString() << u"3 9 1 5"_s;
    QTest::newRow("mixed") << u"9@900 5 6 1@100"_s << u"7@500 6 4"_s;
    QTest::newRow("none known above") << u"8@900"_s << u"9 7 8@900 2"_s;
}

void TestListOrder::aSecondCallMovesNothing()
{
    QFETCH(QString, before);
    QFETCH(QString, page);
    QHash<qint64, qint64> published;
    for (const Entry &place : places(before) + places(page))
        published[place.paper] = std::max(published.value(place.paper), place.published);
    auto result = positions(places(before), places(page));
    const QString first = ordered(result);
    for (int again = 0; again < 3; ++again) {
        QList<Entry> list;
        for (const QString &word : ordered(result).split(u' '))
            list << Entry{word.toLongLong(), published[word.toLongLong()]};
        result = positions(list, places(page));
        QCOMPARE(ordered(result), first);
    }
}

void TestListOrder::tenThousandPapersAreFast()
{
    QList<Entry> page, known;
    for (qint64 i = 0; i < 10000; ++i) {
        page << Entry{20000 - i, 0};
        known << Entry{1 + i, 1000000 - i};
    }
    QElapsedTimer watch;
    watch.start();
    QCOMPARE(positions({}, page).size(), 10000);
    QCOMPARE(positions(page, page).size(), 10000);
    QCOMPARE(positions(known, page).size(), 20000 - 0);
    QVERIFY2(watch.elapsed() < 5000, "it takes too long");
}

void TestListOrder::aPageKeepsItsOrderInTheLibrary()
{
    const auto library = dp::test::newLibrary({u"A"_s});
    const qint64 a = dp::test::keywordId(*library, u"A"_s);
    const QStringList order{u"2502.00005"_s, u"2502.00009"_s, u"2502.00001"_s, u"2502.00007"_s};
    QList<dp::Paper> page;
    for (const QString &id : order)
        page << dp::test::onPage(dp::test::somePaper(id));
    dp::Papers papers(*library);
    for (int again = 0; again < 2; ++again) {
        VERIFY_OK(papers.store(page, a, dp::Source::Page, QDateTime::currentDateTimeUtc()));
        QCOMPARE(dp::test::listOf(*library, u"A"_s), order);
    }
}

void TestListOrder::aRefreshPutsNewPapersAboveThePage()
{
    const auto library = dp::test::newLibrary({u"A"_s});
    const qint64 a = dp::test::keywordId(*library, u"A"_s);
    const auto page = [](const QStringList &ids) {
        QList<dp::Paper> list;
        for (const QString &id : ids)
            list << dp::test::onPage(dp::test::somePaper(id));
        return list;
    };
    dp::Papers papers(*library);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    VERIFY_OK(
        papers.store(page({u"2502.00005"_s, u"2502.00006"_s, u"2502.00004"_s}), a, dp::Source::Page, now));
    // arXiv returns a newer paper and the first paper of the page. The other papers of the page stay below
    // the first one.
    VERIFY_OK(
        papers.store(dp::test::somePapers({u"2502.00008"_s, u"2502.00005"_s}), a, dp::Source::Feed, now));
    QCOMPARE(dp::test::listOf(*library, u"A"_s),
        (QStringList{u"2502.00008"_s, u"2502.00005"_s, u"2502.00006"_s, u"2502.00004"_s}));
}

void TestListOrder::anOlderPageIsInserted()
{
    const auto library = dp::test::newLibrary({u"A"_s});
    const qint64 a = dp::test::keywordId(*library, u"A"_s);
    dp::Papers papers(*library);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    VERIFY_OK(
        papers.store(dp::test::somePapers({u"2502.00009"_s, u"2502.00003"_s}), a, dp::Source::Feed, now));
    const QList<dp::Paper> page{dp::test::onPage(dp::test::somePaper(u"2502.00003"_s)),
        dp::test::onPage(dp::test::somePaper(u"2502.00002"_s))};
    VERIFY_OK(papers.store(page, a, dp::Source::Page, now));
    QCOMPARE(
        dp::test::listOf(*library, u"A"_s), (QStringList{u"2502.00009"_s, u"2502.00003"_s, u"2502.00002"_s}));
}

DP_TEST(TestListOrder)
#include "tst_listorder.moc"
