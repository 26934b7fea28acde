#include "library/recovery/restore.h"

#include "library/keywords.h"
#include "library/libraryfiles.h"
#include "library/libraryopener.h"
#include "library/paperreader.h"
#include "library/papers.h"
#include "library/recovery/backup.h"
#include "library/recovery/repair.h"
#include "library/search.h"
#include "library/transaction.h"
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
using dp::test::keywordId;
using dp::test::number;
namespace backup = dp::backup;
namespace restore = dp::restore;

class TestRestore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void marksAreRestored();
    void newerDataStays();
    void aRestoredKeywordHasItsDaysAsAGap();
    void aChangedKeywordGetsItsOldQuery();
    void termsAreRestored();
    void missingStarredPapersAreRestored();
    void restoringCanBeUndone();
    void otherFilesChangeNothing_data();
    void otherFilesChangeNothing();

private:
    QString path() const { return m_folder->filePath(u"library.sqlite"_s); }
    void mark(const QStringList &ids, dp::Mark mark)
    {
        QList<qint64> keys;
        for (const QString &id : ids)
            keys << keyOf(id);
        VERIFY_OK(dp::Papers(*m_library).mark(keys, mark));
    }
    QStringList marked(const QString &column)
    {
        const bool starred = column == "is_starred"_L1;
        dp::PaperQuery query;
        query.starredOnly = starred;
        QStringList ids;
        const auto papers = dp::PaperReader(*m_library).papers(query);
        if (!papers)
            qFatal("%s", qPrintable(dp::test::describe(papers.error())));
        for (const dp::LibraryPaper &paper : *papers)
            if (starred || paper.read)
                ids << paper.paper.id.toString();
        return ids;
    }
    const QDateTime m_then{QDate(2025, 3, 4), QTime(8, 0), Qt::UTC};
    const QDateTime m_now{QDate(2025, 3, 6), QTime(8, 0), Qt::UTC};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    QString m_backup;
};

void TestRestore::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    dp::test::makeRichLibrary(path());
    auto library = dp::libraryopener::open(path(), Library::Access::Write);
    VERIFY_OK(library);
    m_library = std::move(*library);
    const auto written = backup::write(*m_library, backup::Reason::Daily, m_then);
    VERIFY_OK(written);
    m_backup = *written;
}

void TestRestore::marksAreRestored()
{
    const QStringList read = marked(u"is_read"_s), starred = marked(u"is_starred"_s);
    QCOMPARE(read.size(), 2);
    QCOMPARE(starred.size(), 2);
    VERIFY_OK(dp::test::execute(*m_library, u"UPDATE papers SET is_read = 1, is_starred = 0"_s));
    const auto report = restore::fromBackup(*m_library, m_backup, m_now);
    VERIFY_OK(report);
    QCOMPARE(report->marks, 38 + 2);
    QCOMPARE(report->keywords, 0);
    QCOMPARE(marked(u"is_read"_s), read);
    QCOMPARE(marked(u"is_starred"_s), starred);
    QCOMPARE(*dp::repair::problems(*m_library), QStringList()); // The stored counts are correct too.
}

void TestRestore::newerDataStays()
{
    dp::Papers papers(*m_library);
    VERIFY_OK(
        papers.store(dp::test::somePapers({u"2503.00001"_s, u"2503.00002"_s}), 0, dp::Source::Feed, m_now));
    mark({u"2503.00001"_s}, dp::Mark::Read);
    mark({u"2503.00002"_s}, dp::Mark::Starred);
    VERIFY_OK(dp::Keywords(*m_library).add(dp::Keyword{0, u"Newer"_s, {}, {}, 10}));
    VERIFY_OK(restore::fromBackup(*m_library, m_backup, m_now));
    QVERIFY(marked(u"is_read"_s).contains(u"2503.00001"_s));
    QVERIFY(marked(u"is_starred"_s).contains(u"2503.00002"_s));
    VERIFY_OK(dp::Keywords(*m_library).find(u"Newer"_s));
}

void TestRestore::aRestoredKeywordHasItsDaysAsAGap()
{
    {
        dp::Transaction transaction(*m_library);
        VERIFY_OK(transaction.begin());
        VERIFY_OK(dp::Keywords(*m_library).remove(keywordId(*m_library, u"Reasoning"_s)));
        VERIFY_OK(transaction.commit());
    }
    const auto report = restore::fromBackup(*m_library, m_backup, m_now);
    VERIFY_OK(report);
    QCOMPARE(report->keywords, 1);
    const auto states = dp::Keywords(*m_library).states();
    VERIFY_OK(states);
    QCOMPARE(states->size(), 2);
    QCOMPARE(states->at(0).keyword.name, u"Reasoning"_s); // The keyword is at its old position.
    QCOMPARE(states->at(0).keyword.limit, 50);
    // The papers were removed with the keyword, so the restored list is incomplete.
    QVERIFY(states->at(0).coverage.complete.isEmpty());
    QCOMPARE(states->at(0).coverage.wantedFrom, QDate(2025, 2, 1));
    QVERIFY(!states->at(0).refreshed.isValid());
    QCOMPARE(dp::test::listOf(*m_library, u"Reasoning"_s),
        // Only papers with a star, a tag or a note were kept when the keyword was removed.
        (QStringList{u"2502.00007"_s, u"2502.00005"_s, u"2502.00001"_s}));
}

void TestRestore::aChangedKeywordGetsItsOldQuery()
{
    dp::Keywords keywords(*m_library);
    auto keyword = keywords.find(u"Zebra Fish"_s);
    VERIFY_OK(keyword);
    keyword->query = u"all:other"_s;
    VERIFY_OK(keywords.update(*keyword));
    VERIFY_OK(restore::fromBackup(*m_library, m_backup, m_now));
    QCOMPARE(keywords.find(u"Zebra Fish"_s)->query, QString());
    QCOMPARE(keywords.find(u"Zebra Fish"_s)->id, keyword->id);
}

void TestRestore::termsAreRestored()
{
    dp::Keywords keywords(*m_library);
    auto keyword = keywords.find(u"Zebra Fish"_s);
    VERIFY_OK(keyword);
    keyword->terms = {{u"zebra fish"_s, u"danio"_s}, {}, {u"model"_s}, dp::KeywordTerms::Field::Both};
    VERIFY_OK(keywords.update(*keyword));
    const auto written = backup::write(*m_library, backup::Reason::Daily, m_now);
    VERIFY_OK(written);
    const dp::KeywordTerms kept = keyword->terms;
    // One keyword is changed, and another one is removed.
    keyword->terms = {};
    VERIFY_OK(keywords.update(*keyword));
    VERIFY_OK(restore::fromBackup(*m_library, *written, m_now));
    QVERIFY(keywords.find(u"Zebra Fish"_s)->terms == kept);
    {
        dp::Transaction transaction(*m_library);
        VERIFY_OK(transaction.begin());
        VERIFY_OK(keywords.remove(keyword->id));
        VERIFY_OK(transaction.commit());
    }
    VERIFY_OK(restore::fromBackup(*m_library, *written, m_now));
    QVERIFY(keywords.find(u"Zebra Fish"_s)->terms == kept);
}

void TestRestore::missingStarredPapersAreRestored()
{
    m_library.reset();
    dp::libraryfiles::remove(path());
    auto fresh = dp::libraryopener::open(path(), Library::Access::Create, {});
    VERIFY_OK(fresh);
    m_library = std::move(*fresh);
    const auto report = restore::fromBackup(*m_library, m_backup, m_now);
    VERIFY_OK(report);
    QCOMPARE(report->keywords, 2);
    QCOMPARE(report->papers, 6); // two with a star, two with a tag, and two with a note
    QCOMPARE(marked(u"is_starred"_s), (QStringList{u"2502.00004"_s, u"2502.00001"_s}));
    QCOMPARE(dp::test::listOf(*m_library, u"Reasoning"_s),
        (QStringList{u"2502.00007"_s, u"2502.00005"_s, u"2502.00001"_s}));
    const auto found = dp::Search(*m_library).newest(dp::searchterms::parse(u"2502.00001"_s, false), 0, 0);
    VERIFY_OK(found);
    QCOMPARE(dp::test::idsOf(*found), QStringList{u"2502.00001"_s});
    QCOMPARE(*dp::repair::problems(*m_library), QStringList());
    // The mark of a missing paper is kept. It is set when the paper is stored again.
    VERIFY_OK(
        dp::Papers(*m_library).store(dp::test::somePapers({u"2502.00002"_s}), 0, dp::Source::Feed, m_now));
    QVERIFY(marked(u"is_read"_s).contains(u"2502.00002"_s));
}

void TestRestore::restoringCanBeUndone()
{
    mark({u"2502.00010"_s}, dp::Mark::Starred);
    const QStringList before = marked(u"is_starred"_s);
    VERIFY_OK(restore::fromBackup(*m_library, m_backup, m_now));
    QVERIFY(marked(u"is_starred"_s) != before);
    const auto all = backup::list(path());
    QCOMPARE(all.first().reason, backup::Reason::BeforeRestore);
    VERIFY_OK(restore::fromBackup(*m_library, all.first().path, m_now.addSecs(1)));
    QCOMPARE(marked(u"is_starred"_s), before);
}

void TestRestore::otherFilesChangeNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<dp::ErrorKind>("kind");
    QTest::newRow("no file") << QByteArray() << dp::ErrorKind::NoSuchFile;
    QTest::newRow("a text") << QByteArray("no database at all, but long enough to be one ").repeated(200)
                            << dp::ErrorKind::NotABackup;
    QTest::newRow("a library") << QByteArray("library") << dp::ErrorKind::NotABackup;
    QTest::newRow("a backup with a damaged page") << QByteArray("damaged") << dp::ErrorKind::NotABackup;
}

void TestRestore::otherFilesChangeNothing()
{
    QFETCH(QByteArray, bytes);
    QFETCH(dp::ErrorKind, kind);
    const QString other = m_folder->filePath(u"other"_s);
    if (bytes == "library") {
        dp::test::makeRichLibrary(other);
    } else if (bytes == "damaged") {
        QVERIFY(QFile::copy(m_backup, other));
        for (qint64 page = 1; page < 5; ++page)
            dp::test::flip(other, page * 4096);
    } else if (!bytes.isEmpty()) {
        dp::test::putBytes(other, bytes);
    }
    m_library.reset();
    const QStringList before = dp::test::userDataOf(path());
    auto library = dp::libraryopener::open(path(), Library::Access::Write);
    VERIFY_OK(library);
    VERIFY_ERROR(restore::fromBackup(**library, other, m_now), kind);
    library->reset();
    QCOMPARE(dp::test::userDataOf(path()), before);
    QCOMPARE(backup::list(path()).size(), 1);
}

DP_TEST(TestRestore)
#include "tst_restore.moc"
