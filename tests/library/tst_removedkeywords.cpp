#include "library/removedkeywords.h"

#include "library/housekeeping.h"
#include "library/keywords.h"
#include "library/ledger.h"
#include "library/libraryopener.h"
#include "library/papers.h"
#include "library/recovery/backup.h"
#include "library/recovery/rebuild.h"
#include "library/recovery/repair.h"
#include "library/recovery/restore.h"
#include "library/search.h"
#include "library/sqlite/statement.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/tablerows.h"
#include "support/templibrary.h"
#include "support/testdates.h"
#include "support/testprogram.h"
#include "text/searchterms.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::Keywords;
using dp::Library;
using dp::Papers;
using dp::RemovedKeywords;
using dp::Source;
using dp::test::keyOf;
using dp::test::number;
using dp::test::somePaper;
using dp::test::somePapers;
using dp::test::testTime;

class TestRemovedKeywords : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void restoringBringsEverythingBack();
    void anInterruptedRemovalChangesNothing();
    void everyColumnOfAListIsKept();
    void theLastRemovedKeywordIsFirst();
    void theKeywordGetsItsPlaceAgain();
    void aPaperThatWasFoundAgainIsNotDoubled();
    void theNewerVersionOfAPaperStays();
    void commonPapersComeBackWithTheFirstKeyword();
    void aTakenNameIsRefused();
    void lostPapersBecomeAGap();
    void keywordsAreDeletedAfterThirtyDays();
    void aRebuildKeepsRemovedKeywords();
    void aBackupBringsTheKeywordBackWithItsPapers();
    void rowsWithoutAKeywordAreRepaired();

private:
    qint64 id(const QString &name) { return dp::test::keywordId(*m_library, name); }
    RemovedKeywords removed() { return RemovedKeywords(*m_library); }
    dp::Outcome remove(const QString &name, const QDateTime &now = testTime)
    {
        dp::Transaction transaction(*m_library);
        DP_TRY(transaction.begin());
        DP_TRY(removed().remove(id(name), now));
        return transaction.commit();
    }
    dp::Outcome restore(const QString &name)
    {
        dp::Transaction transaction(*m_library);
        DP_TRY(transaction.begin());
        const auto found = removed().find(name, testTime);
        if (!found)
            return found.error();
        if (const auto keyword = removed().restore(found->id); !keyword)
            return keyword.error();
        return transaction.commit();
    }
    QStringList rows() { return dp::test::tableRows(*m_library); }
    void store(const QString &keyword, const QStringList &ids)
    {
        VERIFY_OK(Papers(*m_library).store(somePapers(ids), id(keyword), Source::Feed, testTime));
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

/// Creates a library with everything that belongs to a keyword and its papers. The keyword B has: a paper
/// with an older version, a read one, a starred one, one that A has too, and one in the archive.
void TestRemovedKeywords::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened =
        dp::libraryopener::open(m_folder->filePath(u"library.sqlite"_s), Library::Access::Create, {});
    VERIFY_OK(opened);
    m_library = std::move(*opened);
    for (const QString &name : {u"A"_s, u"B"_s, u"C"_s})
        VERIFY_OK(Keywords(*m_library).add(dp::Keyword{0, name, {}, {u"cs"_s}, 100}));
    store(u"B"_s,
        {u"2502.00001v1"_s, u"2502.00001v2"_s, u"2502.00002"_s, u"2502.00003"_s, u"2502.00004"_s,
            u"2502.00005"_s});
    store(u"A"_s, {u"2502.00004"_s});
    VERIFY_OK(Papers(*m_library).store(somePapers({u"2502.00005"_s}), 0, Source::Feed, testTime));
    VERIFY_OK(Papers(*m_library).mark({keyOf(u"2502.00002"_s)}, dp::Mark::Read));
    VERIFY_OK(Papers(*m_library).mark({keyOf(u"2502.00003"_s)}, dp::Mark::Starred));
    dp::Coverage coverage;
    coverage.kept = true;
    coverage.complete.add({QDate(2025, 1, 1), QDate(2025, 2, 1)});
    coverage.complete.add({QDate(2025, 2, 4), QDate(2025, 3, 2)});
    VERIFY_OK(dp::Ledger(*m_library).save(id(u"B"_s), coverage));
    VERIFY_OK(dp::Ledger(*m_library).keepAnswer(id(u"B"_s), {u"https://arxiv.org/"_s, "tag", "then"}));
    const QString b = QString::number(id(u"B"_s)), first = QString::number(keyOf(u"2502.00001"_s));
    for (const QString &sql :
        {
            u"UPDATE keywords SET visited = '2025-03-03T08:00:00Z', watched = 1 WHERE id = "_s + b,
            u"UPDATE matches SET position = 1740787200.1234567, late = 1, announced = 'cross', not_found = 1"
            " WHERE keyword_id = "_s
                + b + u" AND paper_id = "_s + first,
            u"INSERT INTO revision_checks VALUES (%1, '2025-03-02T00:00:00Z')"_s.arg(first),
            u"INSERT INTO mutes (kind, text, keyword_id, until, created) VALUES ('word', '\"ü\"', %1, '', '2025-03-01T00:00:00Z')"_s
                .arg(b),
        })
        VERIFY_OK(dp::test::execute(*m_library, sql));
    QCOMPARE(*dp::repair::problems(*m_library), QStringList());
}

void TestRemovedKeywords::restoringBringsEverythingBack()
{
    const QStringList before = rows();
    VERIFY_OK(remove(u"B"_s));
    QCOMPARE(dp::test::keywordNames(*m_library), (QStringList{u"A"_s, u"C"_s}));
    QCOMPARE(dp::test::listOf(*m_library), (QStringList{u"2502.00005"_s, u"2502.00004"_s, u"2502.00003"_s}));
    QCOMPARE(*dp::repair::problems(*m_library), QStringList());
    VERIFY_OK(restore(u"b"_s));
    QCOMPARE(rows(), before);
    QCOMPARE(*dp::repair::problems(*m_library), QStringList()); // also of the full-text index
    VERIFY_OK(remove(u"B"_s));
    VERIFY_OK(restore(u"B"_s));
    QCOMPARE(rows(), before);
}

void TestRemovedKeywords::anInterruptedRemovalChangesNothing()
{
    const QStringList before = rows();
    {
        dp::Transaction transaction(*m_library);
        VERIFY_OK(transaction.begin());
        VERIFY_OK(removed().remove(id(u"B"_s), testTime));
    }
    QCOMPARE(rows(), before);
    VERIFY_OK(remove(u"B"_s));
    const QStringList without = rows();
    {
        dp::Transaction transaction(*m_library);
        VERIFY_OK(transaction.begin());
        VERIFY_OK(removed().restore(removed().find(u"B"_s, testTime)->id));
    }
    QCOMPARE(rows(), without);
    QCOMPARE(*dp::repair::problems(*m_library), QStringList());
}

/// Tests that a column that is added to the lists of the keywords is not forgotten here.
void TestRemovedKeywords::everyColumnOfAListIsKept()
{
    QCOMPARE(number(*m_library,
                 u"SELECT count(*) FROM pragma_table_info('matches') WHERE name NOT IN"
                 " (SELECT name FROM pragma_table_info('removed_matches'))"_s),
        0);
    // JSON would round other numbers.
    QCOMPARE(
        number(*m_library,
            u"SELECT count(*) FROM sqlite_schema s JOIN pragma_table_info(s.name) c WHERE c.type = 'REAL'"
            " AND s.name NOT IN ('matches', 'removed_matches') AND (s.name IN ('papers', 'keywords') OR "
            "EXISTS"
            " (SELECT 1 FROM pragma_foreign_key_list(s.name) f WHERE f.\"table\" IN ('papers', 'keywords')))"_s),
        0);
}

void TestRemovedKeywords::theLastRemovedKeywordIsFirst()
{
    VERIFY_OK(remove(u"C"_s));
    VERIFY_OK(remove(u"B"_s, testTime.addSecs(60)));
    const auto all = removed().all(testTime.addSecs(61));
    VERIFY_OK(all);
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->first().name, u"B"_s);
    QCOMPARE(all->first().papers, 5);
    QCOMPARE(all->first().removed, testTime.addSecs(60));
    QCOMPARE(all->last().papers, 0);
    VERIFY_ERROR(removed().find(u"A"_s, testTime), ErrorKind::NotRemoved);
    VERIFY_ERROR(removed().restore(id(u"A"_s)), ErrorKind::NotRemoved);
}

void TestRemovedKeywords::theKeywordGetsItsPlaceAgain()
{
    VERIFY_OK(remove(u"B"_s));
    VERIFY_OK(Keywords(*m_library).reorder({id(u"C"_s), id(u"A"_s)}));
    VERIFY_OK(restore(u"B"_s));
    QCOMPARE(dp::test::keywordNames(*m_library), (QStringList{u"C"_s, u"B"_s, u"A"_s}));
}

void TestRemovedKeywords::aPaperThatWasFoundAgainIsNotDoubled()
{
    VERIFY_OK(remove(u"B"_s));
    store(u"C"_s, {u"2502.00001v2"_s, u"2502.00002"_s});
    QCOMPARE(number(*m_library, u"SELECT sum(is_read) FROM papers"_s), 1); // it is still read
    VERIFY_OK(Papers(*m_library).mark({keyOf(u"2502.00001"_s)}, dp::Mark::Starred));
    VERIFY_OK(restore(u"B"_s));
    QCOMPARE(dp::test::listOf(*m_library, u"B"_s).size(), 5);
    QCOMPARE(dp::test::listOf(*m_library, u"C"_s), (QStringList{u"2502.00002"_s, u"2502.00001"_s}));
    QCOMPARE(number(*m_library, u"SELECT sum(is_read) FROM papers"_s), 1);
    QCOMPARE(number(*m_library, u"SELECT sum(is_starred) FROM papers"_s), 2); // the newer mark stays
    QCOMPARE(number(*m_library, u"SELECT count(*) FROM versions"_s), 1);
    QCOMPARE(number(*m_library, u"SELECT count(*) FROM removed_papers"_s), 0);
    QCOMPARE(*dp::repair::problems(*m_library), QStringList());
}

void TestRemovedKeywords::theNewerVersionOfAPaperStays()
{
    const QStringList before = rows();
    VERIFY_OK(remove(u"B"_s));
    VERIFY_OK(Papers(*m_library)
                  .store({somePaper(u"2502.00001v1"_s)}, id(u"C"_s), Source::Feed, testTime.addDays(1)));
    VERIFY_OK(restore(u"B"_s));
    QCOMPARE(
        number(*m_library, u"SELECT version FROM papers WHERE id = %1"_s.arg(keyOf(u"2502.00001"_s))), 2);
    QCOMPARE(*dp::repair::problems(*m_library), QStringList());
    VERIFY_OK(dp::test::execute(*m_library, u"DELETE FROM matches WHERE keyword_id = %1"_s.arg(id(u"C"_s))));
    QCOMPARE(rows(), before);
}

void TestRemovedKeywords::commonPapersComeBackWithTheFirstKeyword()
{
    const QStringList before = rows();
    VERIFY_OK(remove(u"A"_s));
    VERIFY_OK(remove(u"B"_s));
    QCOMPARE(dp::test::listOf(*m_library), (QStringList{u"2502.00005"_s, u"2502.00003"_s}));
    VERIFY_OK(restore(u"A"_s));
    QCOMPARE(dp::test::listOf(*m_library, u"A"_s), QStringList{u"2502.00004"_s});
    QCOMPARE(*dp::repair::problems(*m_library), QStringList());
    VERIFY_OK(restore(u"B"_s));
    QCOMPARE(rows(), before);
}

void TestRemovedKeywords::aTakenNameIsRefused()
{
    VERIFY_OK(remove(u"B"_s));
    VERIFY_OK(Keywords(*m_library).add(dp::Keyword{0, u"b"_s, {}, {}, 100}));
    const QStringList before = rows();
    VERIFY_ERROR(restore(u"B"_s), ErrorKind::RestoredNameTaken);
    QCOMPARE(rows(), before);
}

void TestRemovedKeywords::lostPapersBecomeAGap()
{
    VERIFY_OK(remove(u"B"_s));
    VERIFY_OK(dp::test::execute(
        *m_library, u"DELETE FROM removed_papers WHERE id = %1"_s.arg(keyOf(u"2502.00001"_s))));
    VERIFY_OK(restore(u"B"_s));
    QCOMPARE(dp::test::listOf(*m_library, u"B"_s).size(), 4);
    const auto coverage = dp::Ledger(*m_library).of(id(u"B"_s));
    VERIFY_OK(coverage);
    QVERIFY(coverage->complete.isEmpty());
    QCOMPARE(coverage->wantedFrom, QDate(2025, 1, 1));
    QCOMPARE(*dp::repair::problems(*m_library), QStringList());
}

void TestRemovedKeywords::keywordsAreDeletedAfterThirtyDays()
{
    VERIFY_OK(remove(u"B"_s));
    VERIFY_OK(remove(u"A"_s, testTime.addSecs(1)));
    const auto maintain = [this](const QDateTime &now) {
        for (auto task = dp::housekeeping::first(); task != dp::housekeeping::Task::Done;)
            task = *dp::housekeeping::step(*m_library, task, now);
    };
    maintain(testTime.addDays(30));
    QCOMPARE(removed().all(testTime.addDays(30))->size(), 2);
    maintain(testTime.addDays(30).addSecs(1));
    QCOMPARE(removed().all(testTime)->size(), 1);
    // The paper that A has too is kept.
    QCOMPARE(number(*m_library, u"SELECT id FROM removed_papers"_s), keyOf(u"2502.00004"_s));
    // A keyword of the last day is not shown any more before it is deleted.
    QCOMPARE(removed().all(testTime.addDays(31))->size(), 0);
    maintain(testTime.addDays(31));
    for (const QString &table : {u"removed_keywords"_s, u"removed_matches"_s, u"removed_papers"_s})
        QCOMPARE(number(*m_library, u"SELECT count(*) FROM "_s + table), 0);
    QCOMPARE(*dp::repair::problems(*m_library), QStringList());
}

void TestRemovedKeywords::aRebuildKeepsRemovedKeywords()
{
    const QStringList before = rows();
    const QString path = m_library->path();
    VERIFY_OK(dp::backup::write(*m_library, dp::backup::Reason::Daily, testTime)); // still has B
    VERIFY_OK(remove(u"B"_s));
    m_library.reset();
    const auto report = dp::rebuild::run(path, testTime);
    VERIFY_OK(report);
    QCOMPARE(report->keywords, 2);
    QCOMPARE(report->lostKeywords, QStringList());
    QCOMPARE(report->namelessLostKeywords, 0);
    auto opened = dp::libraryopener::open(path, Library::Access::Write);
    VERIFY_OK(opened);
    m_library = std::move(*opened);
    VERIFY_OK(restore(u"B"_s));
    QCOMPARE(*dp::repair::problems(*m_library), QStringList());
    // The times of revision checks are not recovered. The next refresh checks the revisions again.
    VERIFY_OK(dp::test::execute(*m_library, u"DELETE FROM revision_checks"_s));
    QStringList expected = before;
    expected.removeIf([](const QString &row) { return row.startsWith("revision_checks"_L1); });
    QCOMPARE(rows().join(u'\n'), expected.join(u'\n'));
}

void TestRemovedKeywords::aBackupBringsTheKeywordBackWithItsPapers()
{
    const QStringList list = dp::test::listOf(*m_library, u"B"_s);
    const auto backup = dp::backup::write(*m_library, dp::backup::Reason::Daily, testTime);
    VERIFY_OK(backup);
    VERIFY_OK(remove(u"B"_s));
    const auto report = dp::restore::fromBackup(*m_library, *backup, testTime.addSecs(1));
    VERIFY_OK(report);
    QCOMPARE(report->keywords, 1);
    QCOMPARE(dp::test::listOf(*m_library, u"B"_s), list);
    QCOMPARE(removed().all(testTime)->size(), 0);
    QVERIFY(!dp::Ledger(*m_library).of(id(u"B"_s))->complete.isEmpty());
    QCOMPARE(*dp::repair::problems(*m_library), QStringList());
}

void TestRemovedKeywords::rowsWithoutAKeywordAreRepaired()
{
    VERIFY_OK(remove(u"B"_s));
    VERIFY_OK(dp::test::execute(*m_library, u"PRAGMA foreign_keys = OFF"_s));
    VERIFY_OK(dp::test::execute(*m_library, u"DELETE FROM removed_keywords"_s));
    QVERIFY(!dp::repair::problems(*m_library)->isEmpty());
    VERIFY_OK(dp::repair::mend(*m_library));
    QCOMPARE(*dp::repair::problems(*m_library), QStringList());
    QCOMPARE(number(*m_library, u"SELECT count(*) FROM removed_papers"_s), 0);
}

DP_TEST(TestRemovedKeywords)

#include "tst_removedkeywords.moc"
