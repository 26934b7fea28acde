// Imported papers are news only if arXiv has announced them after the last refresh.
#include "transfer/importhistory.h"

#include "library/keywords.h"
#include "library/paperreader.h"
#include "support/checks.h"
#include "support/snapshotfixture.h"
#include "support/snapshots.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testprogram.h"
#include "transfer/importfile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::test::SnapshotFixture;
using dp::test::snapshotLine;

class TestImportHistory : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void papersAreUnannouncedAfterTheLastDeadline_data();
    void papersAreUnannouncedAfterTheLastDeadline();
    void olderPapersOfASnapshotAreRead();
    void aSnapshotBeforeTheFirstRefreshIsRead();
    void olderRowsOfAPageAreRead();
    void aPageBeforeTheFirstRefreshIsUnread();
    void olderPapersOfAFeedAreRead();
    void knownPapersKeepTheirMark();
    void aRefreshTimeInTheFutureCountsAsNow();

private:
    void setRefreshed(const QDateTime &when)
    {
        VERIFY_OK(dp::test::execute(
            *m_fixture->library, u"UPDATE keywords SET refreshed = '%1'"_s.arg(when.toString(Qt::ISODate))));
    }
    QStringList unread()
    {
        dp::PaperQuery query;
        query.unreadOnly = true;
        const auto ids = dp::PaperReader(*m_fixture->library).ids(query);
        return ids ? dp::test::idsOf(*ids) : QStringList{u"failed"_s};
    }
    void importFile(const QByteArray &bytes, const QString &keyword = {})
    {
        const auto file = dp::ImportFile::fromBytes(bytes, u"file"_s);
        VERIFY_OK(file);
        VERIFY_OK(file->store(*m_fixture->library, keyword, m_fixture->now));
    }

    std::unique_ptr<SnapshotFixture> m_fixture; // its time is Monday, 3 March 2025
};

namespace {

// Before the announcement of Sunday. The last one was on Thursday, with the papers submitted until Thursday,
// 27 February, 14:00 Eastern Time.
const QDateTime saturday(QDate(2025, 3, 1), QTime(12, 0), Qt::UTC);

const char page[] = "# Daily Papers\n\n## Zebra\n"
                    "| **Title** | **Date** | **Comment** |\n| --- | --- | --- |\n"
                    "| **[New](http://arxiv.org/abs/2502.00002v1)** | 2025-02-28 |  |\n"
                    "| **[Old](http://arxiv.org/abs/2502.00001v1)** | 2025-02-20 |  |\n";

QByteArray feedOf(const QList<std::pair<QByteArray, QByteArray>> &papers)
{
    QByteArray feed = "<feed xmlns=\"http://www.w3.org/2005/Atom\">";
    for (const auto &[id, day] : papers)
        feed += "<entry><id>http://arxiv.org/abs/" + id + "v1</id><published>" + day
            + "T12:00:00Z</published><updated>" + day
            + "T12:00:00Z</updated><title>T</title>"
              "<summary>A</summary><author><name>N</name></author><category term=\"cs.LG\"/></entry>";
    return feed + "</feed>";
}

} // namespace

void TestImportHistory::init()
{
    m_fixture = std::make_unique<SnapshotFixture>();
}

void TestImportHistory::papersAreUnannouncedAfterTheLastDeadline_data()
{
    QTest::addColumn<QDateTime>("refreshed");
    QTest::addColumn<QDate>("day");
    const auto row = [](const char *what, QDate day, QTime time, QDate expected) {
        QTest::newRow(what) << QDateTime(day, time, Qt::UTC) << expected;
    };
    row("on a Saturday", QDate(2025, 3, 1), QTime(12, 0), QDate(2025, 2, 27));
    row("after the announcement of a Sunday", QDate(2025, 3, 3), QTime(8, 0), QDate(2025, 2, 28));
    row("before the announcement of a Tuesday", QDate(2025, 3, 4), QTime(23, 0), QDate(2025, 3, 3));
    row("after the announcement of a Tuesday", QDate(2025, 3, 5), QTime(8, 0), QDate(2025, 3, 4));
    row("after Christmas", QDate(2025, 12, 26), QTime(8, 0), QDate(2025, 12, 24));
}

void TestImportHistory::papersAreUnannouncedAfterTheLastDeadline()
{
    QFETCH(QDateTime, refreshed);
    QTEST(dp::importhistory::firstUnannouncedDay(refreshed), "day");
}

void TestImportHistory::olderPapersOfASnapshotAreRead()
{
    setRefreshed(saturday);
    const QByteArray lines = snapshotLine(u"2502.00001"_s, u"Zebra"_s, u"2025-02-03"_s)
        + snapshotLine(u"2502.00002"_s, u"Zebra"_s, u"2025-02-26"_s)
        + snapshotLine(u"2502.00003"_s, u"Zebra"_s, u"2025-02-27"_s)
        + snapshotLine(u"2503.00001"_s, u"Zebra"_s, u"2025-03-02"_s);
    VERIFY_OK(m_fixture->import(lines, {}, u"Zebra"_s));
    QCOMPARE(unread(), (QStringList{u"2503.00001"_s, u"2502.00003"_s}));
    const auto keyword = dp::Keywords(*m_fixture->library).states();
    VERIFY_OK(keyword);
    QCOMPARE(keyword->first().papers, 4);
    QCOMPARE(keyword->first().unread, 2);
}

void TestImportHistory::aSnapshotBeforeTheFirstRefreshIsRead()
{
    VERIFY_OK(m_fixture->import(snapshotLine(u"2502.00001"_s, u"Zebra"_s, u"2025-02-03"_s)
        + snapshotLine(u"2503.00001"_s, u"Zebra"_s, u"2025-03-02"_s)));
    QCOMPARE(unread(), QStringList());
}

void TestImportHistory::olderRowsOfAPageAreRead()
{
    setRefreshed(saturday);
    importFile(page);
    QCOMPARE(unread(), QStringList{u"2502.00002"_s});
    QCOMPARE(dp::test::listOf(*m_fixture->library, u"Zebra"_s).size(), 2);
}

void TestImportHistory::aPageBeforeTheFirstRefreshIsUnread()
{
    importFile(page);
    QCOMPARE(unread(), (QStringList{u"2502.00002"_s, u"2502.00001"_s}));
}

void TestImportHistory::olderPapersOfAFeedAreRead()
{
    setRefreshed(saturday);
    const QByteArray feed = feedOf({{"2502.00002", "2025-02-28"}, {"2502.00001", "2025-02-20"}});
    importFile(feed, u"Zebra"_s);
    QCOMPARE(unread(), QStringList{u"2502.00002"_s});
}

void TestImportHistory::knownPapersKeepTheirMark()
{
    VERIFY_OK(dp::test::storePapers(*m_fixture->library, u"Zebra"_s, {u"2502.00001"_s}));
    setRefreshed(saturday);
    VERIFY_OK(m_fixture->import(snapshotLine(u"2502.00001"_s, u"Zebra"_s, u"2025-02-03"_s)));
    QCOMPARE(unread(), QStringList{u"2502.00001"_s});
}

void TestImportHistory::aRefreshTimeInTheFutureCountsAsNow()
{
    setRefreshed(QDateTime(QDate(2035, 1, 1), QTime(0, 0), Qt::UTC));
    VERIFY_OK(m_fixture->import(snapshotLine(u"2502.00001"_s, u"Zebra"_s, u"2025-02-03"_s)
        + snapshotLine(u"2503.00001"_s, u"Zebra"_s, u"2025-03-02"_s)));
    QCOMPARE(unread(), QStringList{u"2503.00001"_s});
}

DP_TEST(TestImportHistory)
#include "tst_importhistory.moc"
