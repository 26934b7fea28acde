// Records of papers that were sent to Zotero. They survive backups, restores, rebuilds and copies.
#include "library/zoterorecords.h"

#include "library/libraryopener.h"
#include "library/papers.h"
#include "library/recovery/backup.h"
#include "library/recovery/backupdata.h"
#include "library/recovery/librarycopy.h"
#include "library/recovery/rebuild.h"
#include "library/recovery/repair.h"
#include "library/recovery/restore.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/damage.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestZoteroRecords : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aRecordIsReadAsItWasWritten();
    void aRemovedPaperKeepsItsRecord();
    void aRestoreBringsRecordsBackAndKeepsNewerOnes();
    void onlyARecordIsWorthABackup();
    void aCopyHasThem();
    void aDamagedLibraryKeepsThem();

private:
    QString path() const { return m_folder->filePath(u"library.sqlite"_s); }
    void open()
    {
        auto library = libraryopener::open(path(), Library::Access::Write, {});
        VERIFY_OK(library);
        m_library = std::move(*library);
    }
    void set(const QString &id, ZoteroRecord::State state, const QString &session = u"s"_s)
    {
        VERIFY_OK(ZoteroRecords(*m_library).set(keyOf(id), {2, session, state, m_then}));
    }
    /// Returns the session of a record; empty: there is no record.
    static QString sessionOf(Library &library, const QString &id)
    {
        const auto record = ZoteroRecords(library).of(keyOf(id));
        return record && *record ? (*record)->session : QString();
    }

    const QDateTime m_then{QDate(2025, 3, 4), QTime(8, 0), Qt::UTC};
    const QDateTime m_now{QDate(2025, 3, 6), QTime(8, 0), Qt::UTC};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

void TestZoteroRecords::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    makeRichLibrary(path());
    open();
    VERIFY_OK(execute(*m_library, u"DELETE FROM zotero"_s));
}

void TestZoteroRecords::aRecordIsReadAsItWasWritten()
{
    for (const auto state :
        {ZoteroRecord::State::Sending, ZoteroRecord::State::Lost, ZoteroRecord::State::Sent}) {
        set(u"2502.00001"_s, state);
        const auto record = ZoteroRecords(*m_library).of(keyOf(u"2502.00001"_s));
        VERIFY_OK(record);
        QVERIFY(record->has_value());
        QCOMPARE((*record)->version, 2);
        QCOMPARE((*record)->session, u"s"_s);
        QCOMPARE((*record)->state, state);
        QCOMPARE((*record)->changed, m_then);
    }
    ZoteroRecords records(*m_library);
    QCOMPARE(records.count({keyOf(u"2502.00001"_s), keyOf(u"2502.00002"_s)}).value(), 1);
    VERIFY_OK(records.remove(keyOf(u"2502.00001"_s)));
    QCOMPARE(records.count({keyOf(u"2502.00001"_s)}).value(), 0);
}

void TestZoteroRecords::aRemovedPaperKeepsItsRecord()
{
    set(u"2502.00009"_s, ZoteroRecord::State::Sent);
    VERIFY_OK(execute(*m_library, u"DELETE FROM matches"_s));
    {
        Transaction transaction(*m_library);
        VERIFY_OK(transaction.begin());
        VERIFY_OK(Papers(transaction).removeUnheld({keyOf(u"2502.00009"_s)}));
        VERIFY_OK(transaction.commit());
    }
    QVERIFY(!Papers(*m_library).has(keyOf(u"2502.00009"_s)).value());
    QCOMPARE(sessionOf(*m_library, u"2502.00009"_s), u"s"_s);
}

void TestZoteroRecords::aRestoreBringsRecordsBackAndKeepsNewerOnes()
{
    set(u"2502.00001"_s, ZoteroRecord::State::Sent, u"old"_s);
    set(u"2502.00002"_s, ZoteroRecord::State::Sent, u"lost"_s);
    const auto written = backup::write(*m_library, backup::Reason::Daily, m_then);
    VERIFY_OK(written);
    VERIFY_OK(execute(*m_library, u"DELETE FROM zotero"_s));
    set(u"2502.00001"_s, ZoteroRecord::State::Sent, u"new"_s);
    set(u"2502.00003"_s, ZoteroRecord::State::Sent, u"later"_s);
    VERIFY_OK(restore::fromBackup(*m_library, *written, m_now));
    QCOMPARE(sessionOf(*m_library, u"2502.00001"_s), u"new"_s);
    QCOMPARE(sessionOf(*m_library, u"2502.00002"_s), u"lost"_s);
    QCOMPARE(
        sessionOf(*m_library, u"2502.00003"_s), u"later"_s); // it is in Zotero, whatever is restored here
}

void TestZoteroRecords::onlyARecordIsWorthABackup()
{
    const auto library = libraryopener::inMemory();
    VERIFY_OK(library);
    QVERIFY(!backupdata::isAny(**library).value());
    VERIFY_OK(
        ZoteroRecords(**library).set(keyOf(u"2502.00001"_s), {1, u"s"_s, ZoteroRecord::State::Sent, m_now}));
    QVERIFY(backupdata::isAny(**library).value());
}

void TestZoteroRecords::aCopyHasThem()
{
    set(u"2502.00001"_s, ZoteroRecord::State::Sent);
    const QString copy = m_folder->filePath(u"copy.sqlite"_s);
    VERIFY_OK(librarycopy::save(*m_library, copy));
    const auto library = libraryopener::open(copy, Library::Access::Read);
    VERIFY_OK(library);
    QCOMPARE(sessionOf(**library, u"2502.00001"_s), u"s"_s);
}

void TestZoteroRecords::aDamagedLibraryKeepsThem()
{
    set(u"2502.00001"_s, ZoteroRecord::State::Sending, u"a"_s);
    set(u"2502.00002"_s, ZoteroRecord::State::Lost, u"b"_s);
    VERIFY_OK(execute(*m_library, u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    m_library.reset();
    flip(path(), 100);
    VERIFY_OK(rebuild::run(path(), m_now));
    open();
    QCOMPARE(sessionOf(*m_library, u"2502.00001"_s), u"a"_s);
    QCOMPARE(sessionOf(*m_library, u"2502.00002"_s), u"b"_s);
    const auto problems = repair::problems(*m_library);
    VERIFY_OK(problems);
    QCOMPARE(*problems, QStringList());
}

} // namespace dp::test

DP_TEST(dp::test::TestZoteroRecords)
#include "tst_zoterorecords.moc"
