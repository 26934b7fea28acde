// Tests that what is known about note files is told apart by folder, and survives everything that happens to
// a library.
#include "library/notefilerecords.h"

#include "library/libraryopener.h"
#include "library/recovery/backup.h"
#include "library/recovery/rebuild.h"
#include "library/recovery/restore.h"
#include "library/recovery/restoreundo.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/damage.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdates.h"
#include "support/testprogram.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestNoteFileRecords : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void foldersAreToldApart();
    void recordsAreRestored();
    void undoingARestoreRemovesTheRecordsThatItBroughtBack();
    void aDamagedLibraryKeepsThem();

private:
    QString path() const { return m_folder->filePath(u"library.sqlite"_s); }
    void open()
    {
        auto library = libraryopener::open(path(), Library::Access::Create, {});
        VERIFY_OK(library);
        m_library = std::move(*library);
    }
    static NoteFileRecord record(const QString &id, const QString &note)
    {
        return {keyOf(id), id + u".md"_s, NoteFileRecord::hashOf(note),
            {{u"title"_s, u"a1"_s}, {u"before"_s, u"b2"_s}}};
    }
    void add(const NoteFileRecord &record, const QString &folder = u"/notes"_s)
    {
        Transaction transaction(*m_library);
        VERIFY_OK(transaction.begin());
        VERIFY_OK(NoteFileRecords(transaction, folder).add({record}));
        VERIFY_OK(transaction.commit());
    }
    NoteFileRecord found(const QString &id, const QString &folder = u"/notes"_s)
    {
        const auto records = NoteFileRecords(*m_library, folder).of({keyOf(id)});
        return records ? records->value(keyOf(id)) : NoteFileRecord{0, describe(records.error()), {}, {}};
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

void TestNoteFileRecords::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    open();
    VERIFY_OK(storePapers(*m_library, {}, {u"2502.00001"_s, u"2502.00002"_s}));
    add(record(u"2502.00001"_s, u"one"_s));
}

void TestNoteFileRecords::foldersAreToldApart()
{
    add(record(u"2502.00001"_s, u"two"_s), u"/other"_s);
    QCOMPARE(found(u"2502.00001"_s), record(u"2502.00001"_s, u"one"_s));
    QCOMPARE(found(u"2502.00001"_s, u"/other"_s), record(u"2502.00001"_s, u"two"_s));
    QCOMPARE(found(u"2502.00002"_s), NoteFileRecord());
    QVERIFY(NoteFileRecords(*m_library, u"/notes"_s).hasAny().value());
    QVERIFY(!NoteFileRecords(*m_library, u"/not"_s).hasAny().value());
    const auto names = NoteFileRecords(*m_library, u"/other"_s).names();
    VERIFY_OK(names);
    QCOMPARE(*names, (QHash<qint64, QString>{{keyOf(u"2502.00001"_s), u"2502.00001.md"_s}}));
    add(record(u"2502.00001"_s, u"three"_s));
    QCOMPARE(found(u"2502.00001"_s), record(u"2502.00001"_s, u"three"_s));
}

void TestNoteFileRecords::recordsAreRestored()
{
    add(record(u"2502.00002"_s, u"old"_s));
    const auto backedUp = backup::write(*m_library, backup::Reason::Daily, testTime);
    VERIFY_OK(backedUp);
    VERIFY_OK(execute(*m_library, u"DELETE FROM note_files"_s));
    add(record(u"2502.00002"_s, u"new"_s));
    VERIFY_OK(restore::fromBackup(*m_library, *backedUp, testTime.addDays(1)));
    QCOMPARE(found(u"2502.00001"_s), record(u"2502.00001"_s, u"one"_s));
    QCOMPARE(found(u"2502.00002"_s), record(u"2502.00002"_s, u"new"_s)); // the file has this note
}

void TestNoteFileRecords::undoingARestoreRemovesTheRecordsThatItBroughtBack()
{
    const auto backedUp = backup::write(*m_library, backup::Reason::Daily, testTime);
    VERIFY_OK(backedUp);
    VERIFY_OK(execute(*m_library, u"DELETE FROM note_files"_s));
    const auto report = restore::fromBackup(*m_library, *backedUp, testTime.addDays(1));
    VERIFY_OK(report);
    NoteFileRecord synchronized = record(u"2502.00001"_s, u"one"_s);
    synchronized.parts[u"title"_s] = u"c3"_s; // another title was written to the file
    add(synchronized);
    add(record(u"2502.00002"_s, u"later"_s));
    VERIFY_OK(restore::undo(*m_library, *backedUp, *report, testTime.addDays(1)));
    QCOMPARE(found(u"2502.00001"_s), NoteFileRecord());
    QCOMPARE(found(u"2502.00002"_s), record(u"2502.00002"_s, u"later"_s));
}

void TestNoteFileRecords::aDamagedLibraryKeepsThem()
{
    m_library.reset();
    flip(path(), 100);
    VERIFY_OK(rebuild::run(path(), testTime));
    open();
    QCOMPARE(found(u"2502.00001"_s), record(u"2502.00001"_s, u"one"_s));
}

} // namespace dp::test

DP_TEST(dp::test::TestNoteFileRecords)
#include "tst_notefilerecords.moc"
