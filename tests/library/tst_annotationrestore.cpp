// Tests that tags and notes survive everything that happens to a library.
#include "library/recovery/annotationrestore.h"

#include "library/libraryfiles.h"
#include "library/libraryopener.h"
#include "library/notes.h"
#include "library/paperreader.h"
#include "library/recovery/backup.h"
#include "library/recovery/backupdata.h"
#include "library/recovery/librarycopy.h"
#include "library/recovery/rebuild.h"
#include "library/recovery/repair.h"
#include "library/recovery/restore.h"
#include "library/sqlite/connection.h"
#include "library/tags.h"
#include "support/checks.h"
#include "support/damage.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using dp::Library;
using dp::test::keyOf;
using dp::test::number;
namespace backup = dp::backup;
namespace restore = dp::restore;

class TestAnnotationRestore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tagsAndNotesAreRestored();
    void newerTagsAndNotesStay();
    void aTagWithAnotherIdIsTheSameTag();
    void papersWithTagsOrNotesAreRestored();
    void anOlderBackupHasNone();
    void onlyTagsAndNotesAreWorthABackup();
    void aCopyHasThem();
    void tagsOfMissingTagsAreRemoved();
    void aDamagedLibraryGetsThemFromItsBackup();

private:
    QString path() const { return m_folder->filePath(u"library.sqlite"_s); }
    dp::LibraryPaper paper(const QString &id)
    {
        const auto paper = dp::PaperReader(*m_library).paper(keyOf(id));
        return paper ? *paper : dp::LibraryPaper();
    }
    QString tagsOf(const QString &id)
    {
        QStringList names;
        for (const dp::Tag &tag : paper(id).tags)
            names << tag.name;
        return names.join(u", "_s);
    }
    void open(Library::Access access = Library::Access::Write)
    {
        auto library = dp::libraryopener::open(path(), access, {});
        VERIFY_OK(library);
        m_library = std::move(*library);
    }
    const QDateTime m_then{QDate(2025, 3, 4), QTime(8, 0), Qt::UTC};
    const QDateTime m_now{QDate(2025, 3, 6), QTime(8, 0), Qt::UTC};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    QString m_backup;
};

void TestAnnotationRestore::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    dp::test::makeRichLibrary(path());
    open();
    const auto written = backup::write(*m_library, backup::Reason::Daily, m_then);
    VERIFY_OK(written);
    m_backup = *written;
}

void TestAnnotationRestore::tagsAndNotesAreRestored()
{
    for (const QString &table : {u"paper_tags"_s, u"tags"_s, u"notes"_s})
        VERIFY_OK(dp::test::execute(*m_library, u"DELETE FROM "_s + table));
    VERIFY_OK(restore::fromBackup(*m_library, m_backup, m_now));
    QCOMPARE(tagsOf(u"2502.00005"_s), u"to read, Ångström"_s);
    QCOMPARE(tagsOf(u"2502.00006"_s), u"to read"_s);
    QCOMPARE(paper(u"2502.00007"_s).note, u"**Compare** with `zebra`."_s);
}

void TestAnnotationRestore::newerTagsAndNotesStay()
{
    VERIFY_OK(dp::Tags(*m_library).change({keyOf(u"2502.00009"_s)}, {u"newer"_s}, {}, m_now));
    VERIFY_OK(dp::Notes(*m_library).set(keyOf(u"2502.00009"_s), u"newer"_s, m_now));
    VERIFY_OK(restore::fromBackup(*m_library, m_backup, m_now));
    QCOMPARE(tagsOf(u"2502.00009"_s), u"newer"_s);
    QCOMPARE(paper(u"2502.00009"_s).note, u"newer"_s);
}

/// Tests a tag that was deleted and created again after the backup. Its id belongs to another tag now.
void TestAnnotationRestore::aTagWithAnotherIdIsTheSameTag()
{
    dp::Tags tags(*m_library);
    for (const QString &name : {u"to read"_s, u"Ångström"_s})
        VERIFY_OK(tags.remove(tags.find(name)->id, m_now));
    for (const QString &name : {u"other"_s, u"ångström"_s, u"TO READ"_s})
        VERIFY_OK(tags.change({keyOf(u"2502.00010"_s)}, {name}, {}, m_now));
    VERIFY_OK(restore::fromBackup(*m_library, m_backup, m_now));
    QCOMPARE(tagsOf(u"2502.00010"_s), u"other, TO READ, ångström"_s);
    QCOMPARE(tagsOf(u"2502.00006"_s), u"TO READ"_s);
    QCOMPARE(number(*m_library, u"SELECT count(*) FROM tags"_s), 3);
}

void TestAnnotationRestore::papersWithTagsOrNotesAreRestored()
{
    m_library.reset();
    dp::libraryfiles::remove(path());
    open(Library::Access::Create);
    VERIFY_OK(restore::fromBackup(*m_library, m_backup, m_now));
    QCOMPARE(tagsOf(u"2502.00005"_s), u"to read, Ångström"_s);
    QVERIFY(paper(u"2502.00008"_s).note.startsWith(u"long long"_s));
    QVERIFY(!paper(u"2502.00005"_s).starred);
    QCOMPARE(*dp::repair::problems(*m_library), QStringList());
}

void TestAnnotationRestore::anOlderBackupHasNone()
{
    m_library.reset();
    {
        const auto file = dp::Connection::open(m_backup, dp::Connection::Mode::ReadWrite);
        VERIFY_OK(file);
        for (const QString &table : {u"paper_tags"_s, u"tags"_s, u"notes"_s})
            VERIFY_OK((*file)->execute(u"DROP TABLE "_s + table));
    }
    open();
    VERIFY_OK(restore::fromBackup(*m_library, m_backup, m_now));
    QCOMPARE(tagsOf(u"2502.00006"_s), u"to read"_s);
}

void TestAnnotationRestore::onlyTagsAndNotesAreWorthABackup()
{
    const auto library = dp::test::newLibrary();
    VERIFY_OK(dp::test::storePapers(*library, {}, {u"2502.00001"_s}));
    QVERIFY(!*dp::backupdata::isAny(*library));
    VERIFY_OK(dp::Notes(*library).set(keyOf(u"2502.00001"_s), u"x"_s, m_now));
    QVERIFY(*dp::backupdata::isAny(*library));
}

void TestAnnotationRestore::aCopyHasThem()
{
    const QString copy = m_folder->filePath(u"copy.sqlite"_s);
    const QStringList before = dp::test::userDataOf(path());
    VERIFY_OK(dp::librarycopy::save(*m_library, copy));
    QCOMPARE(dp::test::userDataOf(copy), before);
}

void TestAnnotationRestore::tagsOfMissingTagsAreRemoved()
{
    VERIFY_OK(dp::test::execute(*m_library, u"PRAGMA foreign_keys = OFF"_s));
    VERIFY_OK(dp::test::execute(*m_library, u"DELETE FROM tags WHERE name = 'to read'"_s));
    QVERIFY(!dp::repair::problems(*m_library)->isEmpty());
    VERIFY_OK(dp::repair::mend(*m_library));
    QCOMPARE(*dp::repair::problems(*m_library), QStringList());
    QCOMPARE(tagsOf(u"2502.00005"_s), u"Ångström"_s);
    QCOMPARE(number(*m_library, u"SELECT count(*) FROM paper_tags"_s), 1);
}

void TestAnnotationRestore::aDamagedLibraryGetsThemFromItsBackup()
{
    VERIFY_OK(dp::Notes(*m_library).set(keyOf(u"2502.00007"_s), u"after the backup"_s, m_now));
    VERIFY_OK(dp::test::execute(*m_library, u"DELETE FROM notes WHERE length(text) > 1000"_s));
    m_library.reset();
    dp::test::flip(path(), 100);
    VERIFY_OK(dp::rebuild::run(path(), m_now));
    open();
    QCOMPARE(paper(u"2502.00007"_s).note, u"after the backup"_s); // The note of the library is newer.
    QVERIFY(!paper(u"2502.00008"_s).note.isEmpty());
    QCOMPARE(tagsOf(u"2502.00005"_s), u"to read, Ångström"_s);
}

DP_TEST(TestAnnotationRestore)
#include "tst_annotationrestore.moc"
