#include "library/recovery/repair.h"

#include "library/papers.h"
#include "library/search.h"
#include "library/sqlite/statement.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
namespace repair = dp::repair;

class TestRepair : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void anIntactLibraryNeedsNoRepair();
    void derivedDataIsRepaired_data();
    void derivedDataIsRepaired();
    void aPaperWithoutADateGetsTheNextBestDate();

private:
    std::unique_ptr<dp::Library> m_library;
};

void TestRepair::init()
{
    m_library = dp::test::newLibrary({u"A"_s, u"B"_s});
    dp::Papers papers(*m_library);
    const QDateTime now(QDate(2025, 3, 3), QTime(8, 0), Qt::UTC);
    const auto list = dp::test::somePapers({u"2502.00001"_s, u"2502.00002"_s});
    VERIFY_OK(papers.store(list, dp::test::keywordId(*m_library, u"A"_s), dp::Source::Feed, now));
}

void TestRepair::anIntactLibraryNeedsNoRepair()
{
    QCOMPARE(*repair::problems(*m_library), QStringList());
    const auto done = repair::mend(*m_library);
    VERIFY_OK(done);
    QCOMPARE(*done, QStringList());
}

void TestRepair::derivedDataIsRepaired_data()
{
    QTest::addColumn<QString>("harm");
    QTest::newRow("a keyword's count") << u"UPDATE keywords SET papers = 7"_s;
    QTest::newRow("a keyword's unread count") << u"UPDATE keywords SET unread = 0 WHERE name = 'A'"_s;
    QTest::newRow("the library's counts") << u"UPDATE totals SET unread = 9"_s;
    QTest::newRow("no counts of the library") << u"DELETE FROM totals"_s;
    QTest::newRow("a full-text index that cannot be read")
        << u"UPDATE search_data SET block = x'0000' WHERE id > 10"_s;
    QTest::newRow("a paper without an arXiv identifier")
        << u"INSERT INTO papers (id, version, title, abstract, abs_url, updated, first_seen) VALUES (3, 1, '', '', '', '', '')"_s;
    QTest::newRow("a lost index") << u"DROP INDEX papers_by_title"_s;
    QTest::newRow("a lost trigger") << u"DROP TRIGGER match_comes"_s;
    QTest::newRow("an empty full-text index") << u"INSERT INTO search (search) VALUES ('delete-all')"_s;
    QTest::newRow("an unknown paper in the full-text index")
        << u"INSERT INTO search (rowid, title) VALUES (5, 'x')"_s;
}

void TestRepair::derivedDataIsRepaired()
{
    QFETCH(QString, harm);
    VERIFY_OK(dp::test::execute(*m_library, harm));
    const auto problems = repair::problems(*m_library);
    VERIFY_OK(problems);
    QVERIFY(!problems->isEmpty());
    const auto done = repair::mend(*m_library);
    VERIFY_OK(done);
    QVERIFY(!done->isEmpty());
    QCOMPARE(*repair::problems(*m_library), QStringList());
    QCOMPARE(dp::test::number(*m_library, u"SELECT unread FROM totals"_s), 2);
    const auto found = dp::Search(*m_library).newest(dp::searchterms::parse(u"2502.00001"_s, false), 0, 0);
    VERIFY_OK(found);
    QCOMPARE(dp::test::idsOf(*found), QStringList{u"2502.00001"_s});
}

void TestRepair::aPaperWithoutADateGetsTheNextBestDate()
{
    VERIFY_OK(dp::test::execute(*m_library, u"UPDATE papers SET updated = 'never'"_s));
    VERIFY_OK(repair::mend(*m_library));
    QCOMPARE(*repair::problems(*m_library), QStringList());
    QCOMPARE(dp::test::number(*m_library, u"SELECT count(*) FROM papers WHERE updated = published"_s), 2);
}

DP_TEST(TestRepair)
#include "tst_repair.moc"
