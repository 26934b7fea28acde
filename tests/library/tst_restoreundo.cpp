// Undoing a restore returns the library to the state before it.
#include "library/recovery/restoreundo.h"

#include "library/keywords.h"
#include "library/libraryfiles.h"
#include "library/libraryopener.h"
#include "library/mutes.h"
#include "library/papers.h"
#include "library/recovery/backup.h"
#include "library/recovery/repair.h"
#include "library/removedkeywords.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/damage.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestRestoreUndo : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everythingReturns_data();
    void everythingReturns();
    void addedPapersAreRemoved();
    void newerDataStays();
    void aMissingBackupIsNamed();

private:
    QString path() const { return m_folder->filePath(u"library.sqlite"_s); }
    Outcome inTransaction(const std::function<Outcome()> &work)
    {
        Transaction transaction(*m_library);
        DP_TRY(transaction.begin());
        DP_TRY(work());
        return transaction.commit();
    }
    Result<restore::Report> restored() { return restore::fromBackup(*m_library, m_backup, m_now); }
    Outcome undone(const restore::Report &report)
    {
        return restore::undo(*m_library, m_backup, report, m_now.addSecs(60));
    }
    const QDateTime m_then{QDate(2025, 3, 4), QTime(8, 0), Qt::UTC};
    const QDateTime m_now{QDate(2025, 3, 6), QTime(8, 0), Qt::UTC};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    QString m_backup;
};

void TestRestoreUndo::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    makeRichLibrary(path());
    auto library = libraryopener::open(path(), Library::Access::Write);
    VERIFY_OK(library);
    m_library = std::move(*library);
    const auto written = backup::write(*m_library, backup::Reason::Daily, m_then);
    VERIFY_OK(written);
    m_backup = *written;
}

void TestRestoreUndo::everythingReturns_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("nothing") << u"SELECT 1"_s;
    QTest::newRow("marks") << u"UPDATE papers SET is_read = 1 - is_read, is_starred = 1 - is_starred"_s;
    QTest::newRow("tags of papers") << u"DELETE FROM paper_tags"_s;
    QTest::newRow("tags") << u"DELETE FROM tags"_s;
    QTest::newRow("notes") << u"DELETE FROM notes"_s;
    QTest::newRow("texts of notes") << u"UPDATE notes SET text = text || ' more'"_s;
    QTest::newRow("mutes") << u"DELETE FROM mutes"_s;
    QTest::newRow("muted papers") << u"DELETE FROM muted_papers"_s;
    QTest::newRow("the end of a mute") << u"UPDATE mutes SET until = '2025-03-09'"_s;
    QTest::newRow("saved searches") << u"DELETE FROM saved_searches"_s;
    QTest::newRow("the text of a saved search") << u"UPDATE saved_searches SET text = 'other'"_s;
    QTest::newRow("the order of the saved searches") << u"UPDATE saved_searches SET place = -place"_s;
    QTest::newRow("the order of the keywords") << u"UPDATE keywords SET place = -place"_s;
    QTest::newRow("a keyword") << QString();
}

void TestRestoreUndo::everythingReturns()
{
    QFETCH(QString, change);
    if (change.isEmpty())
        VERIFY_OK(inTransaction([this] {
            return RemovedKeywords(*m_library).remove(keywordId(*m_library, u"Reasoning"_s), m_then);
        }));
    else
        VERIFY_OK(execute(*m_library, change));
    const QStringList before = userDataOf(path());
    const auto report = restored();
    VERIFY_OK(report);
    QCOMPARE(userDataOf(path()) == before, change == "SELECT 1"_L1);
    VERIFY_OK(undone(*report));
    QCOMPARE(userDataOf(path()), before);
    QCOMPARE(*repair::problems(*m_library), QStringList());
}

/// The library was lost, and the backup is restored into a new one.
void TestRestoreUndo::addedPapersAreRemoved()
{
    m_library.reset();
    libraryfiles::remove(path());
    auto fresh = libraryopener::open(path(), Library::Access::Create, {});
    VERIFY_OK(fresh);
    m_library = std::move(*fresh);
    const auto report = restored();
    VERIFY_OK(report);
    QVERIFY(report->papers > 0 && report->keywords > 0 && report->waitingMarks > 0);
    VERIFY_OK(undone(*report));
    QCOMPARE(userDataOf(path()), QStringList());
    QCOMPARE(number(*m_library, u"SELECT count(*) FROM kept_marks"_s), 0);
    QCOMPARE(*repair::problems(*m_library), QStringList());
}

/// Papers that were fetched after the restore stay with their marks.
void TestRestoreUndo::newerDataStays()
{
    const auto report = restored();
    VERIFY_OK(report);
    VERIFY_OK(Papers(*m_library).store(somePapers({u"2503.00001"_s}), 0, Source::Feed, m_now.addSecs(30)));
    VERIFY_OK(Papers(*m_library).mark({keyOf(u"2503.00001"_s)}, Mark::Starred));
    VERIFY_OK(undone(*report));
    QVERIFY(listOf(*m_library).contains(u"2503.00001"_s));
    QCOMPARE(
        number(*m_library, u"SELECT is_starred FROM papers WHERE id = %1"_s.arg(keyOf(u"2503.00001"_s))), 1);
}

void TestRestoreUndo::aMissingBackupIsNamed()
{
    VERIFY_OK(execute(*m_library, u"UPDATE papers SET is_read = 1"_s));
    const auto report = restored();
    VERIFY_OK(report);
    const QStringList after = userDataOf(path());
    QVERIFY(QFile::remove(report->before));
    VERIFY_ERROR(undone(*report), ErrorKind::NoSuchFile);
    QCOMPARE(userDataOf(path()), after);
}

} // namespace dp::test

DP_TEST(dp::test::TestRestoreUndo)
#include "tst_restoreundo.moc"
