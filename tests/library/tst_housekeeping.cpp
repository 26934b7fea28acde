#include "library/housekeeping.h"

#include "library/libraryopener.h"
#include "library/libraryproperties.h"
#include "library/papers.h"
#include "library/recovery/backup.h"
#include "library/recovery/repair.h"
#include "library/search.h"
#include "library/sqlite/statement.h"
#include "support/checks.h"
#include "support/damage.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using dp::Library;
using dp::housekeeping::Task;
namespace housekeeping = dp::housekeeping;

class TestHousekeeping : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void housekeepingEndsAndLosesNothing();
    void aDailyBackupIsWritten();
    void marksOfStoredPapersAreRemoved();
    void pruningReadsTheMarksAndNotThePapers();
    void anIndexInManyPartsBecomesOne();
    void theIndexIsMergedOnlyIfNeeded();

private:
    QString path() const { return m_folder->filePath(u"library.sqlite"_s); }
    /// Runs all steps and returns their number.
    int doAll(Library &library)
    {
        int pieces = 0;
        for (Task task = housekeeping::first(); task != Task::Done; ++pieces) {
            const auto next = housekeeping::step(library, task, m_now);
            if (!next)
                qFatal("%s", qPrintable(dp::test::describe(next.error())));
            task = *next;
        }
        return pieces;
    }
    /// Returns the number of segments of the full-text index. Source: fts5_index.c, FTS5_SEGMENT_ROWID.
    qint64 parts(Library &library)
    {
        return dp::test::number(library, u"SELECT count(DISTINCT segid) FROM search_idx"_s);
    }
    std::unique_ptr<Library> library()
    {
        auto opened = dp::libraryopener::open(path(), Library::Access::Write);
        return opened ? std::move(*opened) : nullptr;
    }
    const QDateTime m_now{QDate(2025, 3, 4), QTime(8, 10), Qt::UTC};
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestHousekeeping::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    dp::test::makeRichLibrary(path());
}

void TestHousekeeping::housekeepingEndsAndLosesNothing()
{
    const QStringList before = dp::test::userDataOf(path());
    {
        const auto opened = library();
        VERIFY_OK(dp::LibraryProperties(*opened).set(dp::LibraryProperties::Name::IndexInParts, u"new"_s));
        QVERIFY(doAll(*opened) >= 5);
        QCOMPARE(*dp::repair::problems(*opened), QStringList());
    }
    QCOMPARE(dp::test::userDataOf(path()), before);
}

void TestHousekeeping::aDailyBackupIsWritten()
{
    doAll(*library());
    doAll(*library());
    QCOMPARE(dp::backup::list(path()).size(), 1);
}

void TestHousekeeping::marksOfStoredPapersAreRemoved()
{
    const auto opened = library();
    const QString keep = u"INSERT INTO kept_marks VALUES (%1, 1, 0)"_s;
    VERIFY_OK(dp::test::execute(*opened, keep.arg(dp::test::keyOf(u"2502.00001"_s))));
    VERIFY_OK(dp::test::execute(*opened, keep.arg(dp::test::keyOf(u"2509.00001"_s))));
    doAll(*opened);
    QCOMPARE(dp::test::number(*opened, u"SELECT count(*) FROM kept_marks"_s), 1);
    QCOMPARE(
        dp::test::number(*opened, u"SELECT paper_id FROM kept_marks"_s), dp::test::keyOf(u"2509.00001"_s));
}

/// Tests that pruning scans the kept marks. A library can have a million papers, but it has few kept marks.
void TestHousekeeping::pruningReadsTheMarksAndNotThePapers()
{
    const auto opened = dp::test::newLibrary({});
    dp::Statement plan(*opened, u"EXPLAIN QUERY PLAN "_s + housekeeping::pruning());
    VERIFY_OK(plan.run());
    QVERIFY(plan.next());
    QCOMPARE(plan.text(3), u"SCAN kept_marks"_s);
}

void TestHousekeeping::anIndexInManyPartsBecomesOne()
{
    const auto opened = library();
    VERIFY_OK(dp::test::execute(*opened, u"INSERT INTO search (search, rank) VALUES ('automerge', 0)"_s));
    for (int i = 1; i <= 12; ++i) {
        QStringList ids;
        for (int k = 1; k <= 30; ++k)
            ids << u"2503.%1"_s.arg(100 * i + k, 5, 10, '0'_L1);
        VERIFY_OK(dp::Papers(*opened).store(dp::test::somePapers(ids), 0, dp::Source::Feed, m_now));
    }
    QVERIFY(parts(*opened) > 4);
    VERIFY_OK(dp::LibraryProperties(*opened).set(dp::LibraryProperties::Name::IndexInParts, u"new"_s));
    doAll(*opened);
    QCOMPARE(parts(*opened), 1);
    QCOMPARE(*dp::LibraryProperties(*opened).get(dp::LibraryProperties::Name::IndexInParts), QString());
    const auto found = dp::Search(*opened).newest(dp::searchterms::parse(u"2503.01230"_s, false), 0, 0);
    VERIFY_OK(found);
    QCOMPARE(found->size(), 1);
}

void TestHousekeeping::theIndexIsMergedOnlyIfNeeded()
{
    const auto opened = library();
    const qint64 before = parts(*opened);
    QCOMPARE(doAll(*opened), 7);
    QCOMPARE(parts(*opened), before);
}

DP_TEST(TestHousekeeping)
#include "tst_housekeeping.moc"
