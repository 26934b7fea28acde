#include "text/revisionnews.h"

#include "support/somepaper.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Tests which new versions of a paper are news.
class TestRevisionNews : public QObject
{
    Q_OBJECT

private slots:
    void isNews_data();
    void isNews();
    void aJournalReferenceIsNews();
    void aWithdrawalInTheAbstractIsNews();
};

void TestRevisionNews::isNews_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("isNews");
    QTest::newRow("accepted") << u"12 pages"_s << u"Accepted at ICML 2025"_s << true;
    QTest::newRow("accepted somewhere") << u""_s << u"Accepted."_s << true;
    QTest::newRow("published") << u"12 pages"_s << u"Published in TMLR, 2025"_s << true;
    QTest::newRow("after a submission") << u"Under review at ICML 2025"_s << u"ICML 2025 (oral)"_s << true;
    QTest::newRow("withdrawn") << u"12 pages"_s << u"This paper has been withdrawn"_s << true;
    QTest::newRow("withdrawn after all")
        << u"Accepted at ICML 2025"_s << u"This paper has been withdrawn"_s << true;
    QTest::newRow("more pages") << u"12 pages"_s << u"14 pages, 3 figures"_s << false;
    QTest::newRow("submitted") << u"12 pages"_s << u"Submitted to ICML 2025"_s << false;
    QTest::newRow("not accepted") << u"12 pages"_s << u"Not accepted for publication yet"_s << false;
    QTest::newRow("accepted before") << u"Accepted at ICML 2025"_s << u"Accepted at ICML 2025, 14 pages"_s
                                     << false;
    QTest::newRow("no longer accepted") << u"Accepted at ICML 2025"_s << u"14 pages"_s << false;
    QTest::newRow("withdrawn before")
        << u"This paper has been withdrawn"_s << u"This paper has been withdrawn by the author"_s << false;
}

void TestRevisionNews::isNews()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    dp::Paper older = dp::test::somePaper(u"2503.00001"_s), newer = dp::test::somePaper(u"2503.00001v2"_s);
    older.comment = before;
    newer.comment = after;
    QTEST(dp::revisionnews::isNews(older, newer), "isNews");
}

void TestRevisionNews::aJournalReferenceIsNews()
{
    const dp::Paper older = dp::test::somePaper(u"2503.00001"_s);
    dp::Paper newer = dp::test::somePaper(u"2503.00001v2"_s);
    newer.journalRef = u"Phys. Rev. D 98, 030001 (2018)"_s;
    QVERIFY(dp::revisionnews::isNews(older, newer));
    QVERIFY(!dp::revisionnews::isNews(newer, newer));
}

void TestRevisionNews::aWithdrawalInTheAbstractIsNews()
{
    const dp::Paper older = dp::test::somePaper(u"2503.00001"_s);
    dp::Paper newer = dp::test::somePaper(u"2503.00001v2"_s);
    newer.abstract = u"This paper has been withdrawn by the authors due to an error."_s;
    QVERIFY(dp::revisionnews::isNews(older, newer));
}

DP_TEST(TestRevisionNews)
#include "tst_revisionnews.moc"
