#include "library/keywordchanges.h"

#include "library/keywords.h"
#include "library/libraryopener.h"
#include "library/papers.h"
#include "library/recovery/backup.h"
#include "library/recovery/repair.h"
#include "library/recovery/restore.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/keywordedits.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdates.h"
#include "support/testprogram.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <functional>

using namespace Qt::StringLiterals;
using dp::Keyword;
using dp::Keywords;
using dp::test::addStored;
using dp::test::at;
using dp::test::change;
using dp::test::described;
using dp::test::named;
using dp::test::nobody;
using dp::test::removeFrom;
using dp::test::removeStored;
using dp::test::testTime;
using ConflictKind = dp::keywordchanges::Conflict::Kind;

/// Tests that keywords are identified by their ids, even after another program has renamed or restored them.
class TestKeywordIdentity : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void anIdIsNotUsedTwice();
    void aRenamedKeywordIsChangedAndNotAddedAgain();
    void twoNewNamesOfOneKeywordAreReported();
    void restoredKeywordsStay();
    void aReplacedLibraryLosesNothing();
    void namesCanBeSwapped();

private:
    std::unique_ptr<dp::Library> m_library;
    Keywords keywords() { return Keywords(*m_library); }
};

void TestKeywordIdentity::init()
{
    m_library = dp::test::newLibrary({u"A"_s, u"B"_s, u"C"_s});
}

/// Tests that a new keyword does not get the id of a removed keyword.
void TestKeywordIdentity::anIdIsNotUsedTwice()
{
    const QList<Keyword> before = *keywords().all();
    removeStored(*m_library, u"C"_s);
    addStored(*m_library, u"Script"_s);
    QCOMPARE(dp::test::keywordId(*m_library, u"Script"_s), before.last().id + 1);
    QList<Keyword> after = before;
    removeFrom(after, u"C"_s);
    VERIFY_OK(dp::keywordchanges::store(*m_library, before, after));
    QCOMPARE(described(*m_library), QStringList({u"A"_s, u"B"_s, u"Script"_s}));
    after = before;
    at(after, u"C"_s).limit = 70;
    at(after, u"C"_s).name = u"New"_s;
    const auto conflicts = dp::keywordchanges::store(*m_library, before, after);
    VERIFY_OK(conflicts);
    QCOMPARE(described(*m_library), QStringList({u"A"_s, u"B"_s, u"Script"_s, u"New 70"_s}));
    QCOMPARE(conflicts->value(0).kind, ConflictKind::AddedAgain);
    QCOMPARE(conflicts->value(0).name, u"C"_s); // the other program removed it under this name
}

/// Tests keywords that a script renames while they are edited in the window.
void TestKeywordIdentity::aRenamedKeywordIsChangedAndNotAddedAgain()
{
    const QList<Keyword> before = *keywords().all();
    change(*m_library, u"B"_s, [](Keyword &keyword) { keyword.name = u"Renamed"_s; });
    QList<Keyword> after = before;
    at(after, u"B"_s).limit = 70;
    const auto conflicts = dp::keywordchanges::store(*m_library, before, after);
    VERIFY_OK(conflicts);
    QCOMPARE(described(*m_library), QStringList({u"A"_s, u"Renamed 70"_s, u"C"_s}));
    QVERIFY(conflicts->isEmpty()); // The two programs changed different fields, so there is no conflict.
    // "Watch this keyword" stores only this keyword.
    Keyword watched = before[1];
    watched.watched = true;
    VERIFY_OK(dp::keywordchanges::store(*m_library, {before[1]}, {watched}));
    QCOMPARE(described(*m_library).size(), 3);
    QVERIFY(keywords().find(u"Renamed"_s)->watched);
    // A keyword that was renamed meanwhile is also removed, and this is reported.
    after = before;
    removeFrom(after, u"B"_s);
    const auto removal = dp::keywordchanges::store(*m_library, before, after);
    VERIFY_OK(removal);
    QCOMPARE(described(*m_library), QStringList({u"A"_s, u"C"_s}));
    QCOMPARE(removal->value(0).kind, ConflictKind::RemovedAlthoughChanged);
}

void TestKeywordIdentity::twoNewNamesOfOneKeywordAreReported()
{
    const QList<Keyword> before = *keywords().all();
    change(*m_library, u"B"_s, [](Keyword &keyword) { keyword.name = u"Theirs"_s; });
    QList<Keyword> after = before;
    at(after, u"B"_s).name = u"Mine"_s;
    const auto conflicts = dp::keywordchanges::store(*m_library, before, after);
    VERIFY_OK(conflicts);
    QCOMPARE(described(*m_library), QStringList({u"A"_s, u"Mine"_s, u"C"_s}));
    QCOMPARE(conflicts->size(), 1);
    QCOMPARE(conflicts->value(0).kind, ConflictKind::SameField);
    QCOMPARE(conflicts->value(0).name, u"Mine"_s);
}

void TestKeywordIdentity::restoredKeywordsStay()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    auto opened =
        dp::libraryopener::open(path, dp::Library::Access::Create, {named(u"A"_s), named(u"Old"_s)});
    VERIFY_OK(opened);
    m_library = std::move(*opened);
    const auto made = dp::backup::write(*m_library, dp::backup::Reason::Daily, testTime);
    VERIFY_OK(made);
    removeStored(*m_library, u"Old"_s);
    const QList<Keyword> before = *keywords().all(); // The dialog reads the keywords at this time.
    VERIFY_OK(dp::restore::fromBackup(*m_library, *made, testTime));
    QList<Keyword> after = before;
    after << named(u"Mine"_s);
    VERIFY_OK(dp::keywordchanges::store(*m_library, before, after));
    QStringList names = described(*m_library);
    names.sort();
    QCOMPARE(names, QStringList({u"A"_s, u"Mine"_s, u"Old"_s}));
}

/// Tests lists of keywords that were read before the library was replaced.
void TestKeywordIdentity::aReplacedLibraryLosesNothing()
{
    const QList<Keyword> before = *keywords().all();
    QList<Keyword> after = before;
    removeFrom(after, u"A"_s);
    at(after, u"B"_s).limit = 70;
    m_library = dp::test::newLibrary({u"X"_s, u"Y"_s});
    VERIFY_OK(dp::keywordchanges::store(*m_library, before, after));
    QCOMPARE(described(*m_library), QStringList({u"X"_s, u"Y"_s, u"B 70"_s}));
}

void TestKeywordIdentity::namesCanBeSwapped()
{
    const QList<Keyword> before = *keywords().all();
    QList<Keyword> after = before;
    std::swap(after[0].name, after[1].name);
    after.removeAt(2);
    after.prepend(named(u"New"_s));
    VERIFY_OK(dp::keywordchanges::store(*m_library, before, after));
    QCOMPARE(described(*m_library), QStringList({u"New"_s, u"B"_s, u"A"_s}));
    QCOMPARE(dp::test::keywordId(*m_library, u"B"_s), before[0].id);
    QCOMPARE(dp::test::keywordId(*m_library, u"A"_s), before[1].id);
}

DP_TEST(TestKeywordIdentity)
#include "tst_keywordidentity.moc"
