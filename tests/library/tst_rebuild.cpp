#include "library/recovery/rebuild.h"

#include "library/keywords.h"
#include "library/library.h"
#include "library/libraryfiles.h"
#include "library/libraryopener.h"
#include "library/migrations.h"
#include "library/paperreader.h"
#include "library/papers.h"
#include "library/recovery/backup.h"
#include "library/recovery/damagestate.h"
#include "library/recovery/repair.h"
#include "library/savedsearches.h"
#include "library/sqlite/statement.h"
#include "support/checks.h"
#include "support/damage.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::Library;
using Access = dp::Library::Access;
using dp::test::bytesOf;
using dp::test::putBytes;
using dp::test::userDataOf;
namespace rebuild = dp::rebuild;
namespace backup = dp::backup;

class TestRebuild : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void anIntactFileLosesNothing();
    void theDamagedFileIsSetAsideUnchanged();
    void dataInTheLogIsRebuilt();
    void aLostRootPageLosesNoData_data();
    void aLostRootPageLosesNoData();
    void lostPapersAreReportedAndFetchedAgain();
    void lostDataIsAddedFromTheBackup();
    void dataOfTheLibraryIsNotReplacedFromTheBackup();
    void anOldSchemaIsRebuilt_data();
    void anOldSchemaIsRebuilt();
    void aKillAtAnyMomentLosesNothing_data();
    void aKillAtAnyMomentLosesNothing();
    void theLibraryIsNotUsedBeforeTheRebuildIsFinished();
    void anEmptiedLibraryIsRebuiltFromItsBackup();
    void lostKeywordsAreNamed_data();
    void lostKeywordsAreNamed();
    void lostTagsAndSavedSearchesAreNamed();

private:
    QString path() const { return m_folder->filePath(u"library.sqlite"_s); }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files, QDir::Name); }
    /// Returns the number of the page at which a table or an index begins. The first page is 0. Returns -1 on
    /// errors.
    qint64 rootOf(const QString &table) const
    {
        const auto library = dp::libraryopener::open(path(), Access::Share);
        return library ? dp::test::number(
                             **library, u"SELECT rootpage FROM sqlite_schema WHERE name = '%1'"_s.arg(table))
                - 1
                       : -1;
    }
    const QDateTime m_now{QDate(2025, 3, 4), QTime(8, 10), Qt::UTC};
    QStringList m_userData;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRebuild::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    dp::test::makeRichLibrary(path());
    m_userData = userDataOf(path());
    QVERIFY(m_userData.size() > 40);
}

void TestRebuild::anIntactFileLosesNothing()
{
    const auto report = rebuild::run(path(), m_now);
    VERIFY_OK(report);
    QCOMPARE(report->papers, 40);
    QCOMPARE(report->lostPapers, 0);
    QCOMPARE(report->keywords, 2);
    QVERIFY(!report->backup.isValid());
    QCOMPARE(userDataOf(path()), m_userData);
    const auto library = dp::libraryopener::open(path(), Access::Write);
    VERIFY_OK(library);
    QCOMPARE(*dp::repair::problems(**library), QStringList());
}

void TestRebuild::theDamagedFileIsSetAsideUnchanged()
{
    dp::test::flip(path(), 100); // damages the byte that contains the type of the first page
    const QByteArray damaged = bytesOf(path());
    const auto report = rebuild::run(path(), m_now);
    VERIFY_OK(report);
    QCOMPARE(bytesOf(report->setAside), damaged);
    QCOMPARE(files(), (QStringList{u"library.sqlite"_s, u"library.sqlite.damaged-2025-03-04-081000"_s}));
    // A second damaged file gets another name.
    dp::test::flip(path(), 100);
    const auto again = rebuild::run(path(), m_now);
    VERIFY_OK(again);
    QVERIFY(again->setAside != report->setAside);
    QCOMPARE(bytesOf(report->setAside), damaged);
    QCOMPARE(userDataOf(path()), m_userData);
}

void TestRebuild::dataInTheLogIsRebuilt()
{
    {
        // The files are copied while the library is open, as a killed program leaves them.
        const auto library = dp::libraryopener::open(path(), Access::Write);
        VERIFY_OK(library);
        VERIFY_OK(dp::Papers(**library).mark({dp::test::keyOf(u"2502.00020"_s)}, dp::Mark::Starred));
        for (const QString &suffix : {u""_s, u"-wal"_s})
            QVERIFY(QFile::copy(path() + suffix, m_folder->filePath(u"killed.sqlite"_s) + suffix));
    }
    const QString killed = m_folder->filePath(u"killed.sqlite"_s);
    QVERIFY(QFile(killed + u"-wal"_s).size() > 0);
    dp::test::flip(killed, 3); // SQLite refuses to open the file after this change.
    VERIFY_ERROR(dp::libraryopener::open(killed, Access::Write), ErrorKind::NotALibrary);
    const auto report = rebuild::run(killed, m_now);
    VERIFY_OK(report);
    const auto library = dp::libraryopener::open(killed, Access::Write);
    VERIFY_OK(library);
    QCOMPARE(dp::test::number(**library, u"SELECT count(*) FROM papers WHERE is_starred"_s), 3);
    QVERIFY(QFile::exists(report->setAside + u"-wal"_s));
}

void TestRebuild::aLostRootPageLosesNoData_data()
{
    QTest::addColumn<QString>("table");
    // Tables and indexes with interior pages, and derived data.
    for (const char *table : {"papers", "papers_by_title", "papers_by_id", "search_data", "search_idx",
             "matches_position", "totals", "sqlite_autoindex_keywords_1"})
        QTest::newRow(table) << QString::fromLatin1(table);
}

void TestRebuild::aLostRootPageLosesNoData()
{
    QFETCH(QString, table);
    const qint64 page = rootOf(table);
    QVERIFY(page > 0);
    QByteArray bytes = bytesOf(path());
    bytes.replace(page * 4096, 4096, QByteArray(4096, '\0'));
    putBytes(path(), bytes);
    const auto report = rebuild::run(path(), m_now);
    VERIFY_OK(report);
    QCOMPARE(report->papers, 40);
    const auto library = dp::libraryopener::open(path(), Access::Write);
    VERIFY_OK(library);
    QCOMPARE(*dp::repair::problems(**library), QStringList());
}

void TestRebuild::lostPapersAreReportedAndFetchedAgain()
{
    // All leaf pages of the table papers are overwritten, except one.
    QByteArray bytes = bytesOf(path());
    int seen = 0;
    for (qsizetype at = 4096; at < bytes.size(); at += 4096)
        if (bytes[at] == '\x0d' && bytes.mid(at, 4096).contains("arxiv.org/abs/") && seen++ > 0)
            bytes.replace(at, 4096, QByteArray(4096, '\x55'));
    QVERIFY(seen > 2);
    putBytes(path(), bytes);
    const auto report = rebuild::run(path(), m_now);
    VERIFY_OK(report);
    QVERIFY(report->papers > 0);
    QCOMPARE(report->papers + report->lostPapers, 40);
    QVERIFY(report->lostPapers > 0);
    const auto library = dp::libraryopener::open(path(), Access::Write);
    VERIFY_OK(library);
    QCOMPARE(*dp::repair::problems(**library), QStringList());
    const auto states = dp::Keywords(**library).states();
    VERIFY_OK(states);
    QCOMPARE(states->at(0).keyword.name, u"Reasoning"_s);
    // The list is incomplete, so a refresh is due.
    QVERIFY(states->at(0).coverage.complete.isEmpty());
    QCOMPARE(states->at(0).coverage.wantedFrom, QDate(2025, 2, 1));
    QVERIFY(!states->at(0).refreshed.isValid());
}

void TestRebuild::lostDataIsAddedFromTheBackup()
{
    {
        const auto library = dp::libraryopener::open(path(), Access::Write);
        VERIFY_OK(library);
        VERIFY_OK(backup::write(**library, backup::Reason::Daily, m_now.addDays(-1)));
    }
    QByteArray bytes = bytesOf(path());
    for (qsizetype at = 4096; at < bytes.size(); at += 4096)
        if (bytes[at] == '\x0d') // The page is a leaf page of a table, so all rows are lost.
            bytes.replace(at, 4096, QByteArray(4096, '\0'));
    putBytes(path(), bytes);
    const auto report = rebuild::run(path(), m_now);
    VERIFY_OK(report);
    QCOMPARE(report->backup, m_now.addDays(-1));
    QCOMPARE(report->keywords, 2);
    const auto library = dp::libraryopener::open(path(), Access::Write);
    VERIFY_OK(library);
    QCOMPARE(*dp::repair::problems(**library), QStringList());
    QCOMPARE(dp::Keywords(**library).find(u"Reasoning"_s)->terms.none, QStringList{u"survey"_s});
    QCOMPARE(dp::test::number(**library, u"SELECT count(*) FROM papers WHERE is_starred"_s), 2);
    // The read mark of a lost paper is set when the paper is stored again.
    VERIFY_OK(
        dp::Papers(**library).store(dp::test::somePapers({u"2502.00002"_s}), 0, dp::Source::Feed, m_now));
    QCOMPARE(dp::test::number(**library, u"SELECT count(*) FROM papers WHERE is_read"_s), 2);
    QCOMPARE(dp::Keywords(**library).states()->at(0).coverage.wantedFrom, QDate(2025, 2, 1));
}

void TestRebuild::dataOfTheLibraryIsNotReplacedFromTheBackup()
{
    {
        const auto library = dp::libraryopener::open(path(), Access::Write);
        VERIFY_OK(library);
        VERIFY_OK(backup::write(**library, backup::Reason::Daily, m_now.addDays(-1)));
        dp::Papers papers(**library);
        VERIFY_OK(papers.mark({dp::test::keyOf(u"2502.00001"_s)}, dp::Mark::Unstarred));
        VERIFY_OK(papers.mark({dp::test::keyOf(u"2502.00007"_s)}, dp::Mark::Starred));
    }
    dp::test::flip(path(), 100);
    VERIFY_OK(rebuild::run(path(), m_now));
    const auto library = dp::libraryopener::open(path(), Access::Share);
    VERIFY_OK(library);
    dp::PaperQuery query;
    query.starredOnly = true;
    QCOMPARE(dp::test::idsOf(*dp::PaperReader(**library).ids(query)),
        (QStringList{u"2502.00007"_s, u"2502.00004"_s}));
}

void TestRebuild::anOldSchemaIsRebuilt_data()
{
    QTest::addColumn<QString>("schema");
    for (const char *schema : {"001", "002", "003", "004", "005"})
        QTest::newRow(schema) << QString::fromLatin1(schema);
}

void TestRebuild::anOldSchemaIsRebuilt()
{
    QFETCH(QString, schema);
    dp::libraryfiles::remove(path());
    dp::test::makeOldLibrary(path(), schema);
    dp::test::flip(path(), 100);
    const auto report = rebuild::run(path(), m_now);
    VERIFY_OK(report);
    const auto library = dp::libraryopener::open(path(), Access::Write);
    VERIFY_OK(library);
    QCOMPARE(*dp::repair::problems(**library), QStringList());
    QCOMPARE(dp::test::number(**library, u"SELECT count(*) FROM papers WHERE is_starred"_s), 1);
    QVERIFY(dp::test::number(**library, u"SELECT count(*) FROM keywords"_s) > 0);
    QVERIFY(dp::test::number(**library, u"SELECT count(*) FROM matches"_s) > 0);
}

void TestRebuild::aKillAtAnyMomentLosesNothing_data()
{
    QTest::addColumn<int>("moment");
    for (int moment = 0; moment < 6; ++moment)
        QTest::addRow("after step %d", moment) << moment;
}

/// Tests a program that is killed after each step of a rebuild. Creates the files that it leaves, and runs
/// the rebuild again.
void TestRebuild::aKillAtAnyMomentLosesNothing()
{
    QFETCH(int, moment);
    dp::test::flip(path(), 100);
    const QString aside = path() + u".damaged-2025-03-04-070000"_s;
    putBytes(path() + u"-wal"_s, "not a log");
    putBytes(path() + u".rebuilding"_s, "library.sqlite.damaged-2025-03-04-070000");
    if (moment >= 1)
        QVERIFY(QFile::rename(path() + u"-wal"_s, aside + u"-wal"_s));
    if (moment >= 2)
        QVERIFY(QFile::rename(path(), aside));
    if (moment >= 3)
        putBytes(path() + u".rebuilt"_s, QByteArray("half a library ").repeated(1000));
    if (moment >= 4)
        putBytes(path() + u".rebuilt-wal"_s, "half a log");
    if (moment >= 5)
        putBytes(path(), QByteArray("the new one, the note is still there ").repeated(1000));
    VERIFY_ERROR(dp::libraryopener::open(path(), Access::Create), ErrorKind::LibraryDamaged);
    const auto report = rebuild::run(path(), m_now);
    VERIFY_OK(report);
    QCOMPARE(report->lostNames, QStringList());
    QCOMPARE(report->setAside, aside);
    QCOMPARE(userDataOf(path()), m_userData);
    QCOMPARE(files(),
        (QStringList{
            u"library.sqlite"_s, QFileInfo(aside).fileName(), QFileInfo(aside).fileName() + u"-wal"_s}));
}

void TestRebuild::theLibraryIsNotUsedBeforeTheRebuildIsFinished()
{
    putBytes(path() + u".rebuilding"_s, "library.sqlite.damaged-2025-03-04-070000");
    QVERIFY(QFile::rename(path(), path() + u".damaged-2025-03-04-070000"_s));
    for (const Access access : {Access::Read, Access::Write, Access::Create})
        VERIFY_ERROR(dp::libraryopener::open(path(), access), ErrorKind::LibraryDamaged);
    QVERIFY(!QFile::exists(path())); // No new library is created.
}

void TestRebuild::anEmptiedLibraryIsRebuiltFromItsBackup()
{
    {
        const auto library = dp::libraryopener::open(path(), Access::Write);
        VERIFY_OK(library);
        VERIFY_OK(backup::write(**library, backup::Reason::Daily, m_now));
    }
    dp::test::cut(path(), 0);
    VERIFY_ERROR(dp::libraryopener::open(path(), Access::Create), ErrorKind::LibraryDamaged);
    const auto report = rebuild::run(path(), m_now);
    VERIFY_OK(report);
    QCOMPARE(report->keywords, 2);
}

void TestRebuild::lostKeywordsAreNamed_data()
{
    QTest::addColumn<bool>("hasIndex");
    QTest::addColumn<bool>("hasBackup");
    QTest::newRow("the index has the names") << true << false;
    QTest::newRow("the names are lost too") << false << false;
    QTest::newRow("the backup has the keywords") << true << true;
    QTest::newRow("the backup has the keywords, without the index") << false << true;
}

/// Tests a library in which the page with the rows of the keywords is damaged.
void TestRebuild::lostKeywordsAreNamed()
{
    QFETCH(bool, hasIndex);
    QFETCH(bool, hasBackup);
    if (hasBackup) {
        const auto library = dp::libraryopener::open(path(), Access::Write);
        VERIFY_OK(library);
        VERIFY_OK(backup::write(**library, backup::Reason::Daily, m_now));
    }
    QByteArray bytes = bytesOf(path());
    const qint64 rows = rootOf(u"keywords"_s), names = rootOf(u"sqlite_autoindex_keywords_1"_s);
    QVERIFY(rows > 0 && names > 0);
    bytes.replace(rows * 4096, 4096, QByteArray(4096, '\x55'));
    if (!hasIndex)
        bytes.replace(names * 4096, 4096, QByteArray(4096, '\x55'));
    putBytes(path(), bytes);
    const auto report = rebuild::run(path(), m_now);
    VERIFY_OK(report);
    const bool areNamed = hasIndex && !hasBackup;
    QCOMPARE(report->lostKeywords.size(), areNamed ? 2 : 0);
    QCOMPARE(report->lostKeywords.contains(u"reasoning"_s), areNamed);
    QCOMPARE(report->namelessLostKeywords > 0, !hasIndex && !hasBackup);
    QCOMPARE(report->keywords, hasBackup ? 2 : 0);
}

/// Tests a library in which the pages with the rows of the tags and saved searches are damaged.
void TestRebuild::lostTagsAndSavedSearchesAreNamed()
{
    {
        const auto library = dp::libraryopener::open(path(), Access::Write);
        VERIFY_OK(library);
        VERIFY_OK(dp::test::execute(
            **library, u"INSERT INTO tags (name, folded, color) VALUES ('Unsure', 'unsure', '')"_s));
        VERIFY_OK(dp::SavedSearches(**library).add({0, u"Löss"_s, u"loss"_s}, m_now));
    }
    QByteArray bytes = bytesOf(path());
    for (const auto &table : {u"tags"_s, u"saved_searches"_s}) {
        const qint64 page = rootOf(table);
        QVERIFY(page > 0);
        bytes.replace(page * 4096, 4096, QByteArray(4096, '\x55'));
    }
    putBytes(path(), bytes);
    const auto report = rebuild::run(path(), m_now);
    VERIFY_OK(report);
    for (const QString &name : {dp::SavedSearch::folded(u"Löss"_s), u"unsure"_s})
        QVERIFY2(report->lostNames.contains(name), qPrintable(report->lostNames.join(u',')));
    QCOMPARE(report->lostKeywords, QStringList());
}

DP_TEST(TestRebuild)
#include "tst_rebuild.moc"
