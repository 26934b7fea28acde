#include "support/commandfixture.h"
#include "support/testdates.h"
#include "support/testprogram.h"
#include "support/testrepository.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::test::CommandFixture;
using dp::test::pageOf;
using dp::test::pageRow;
using dp::test::TestRepository;
using dp::test::testTime;

class TestImportRepository : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { NEED_GIT(); }
    void importsSeveralFoldersAndPages();
    void saysWhatCouldNotBeRead();
    void refusesAFolderWithoutPapers();
};

void TestImportRepository::importsSeveralFoldersAndPages()
{
    CommandFixture bench;
    TestRepository one, two;
    one.commitPage(pageOf({{u"Zebra"_s, {pageRow(u"2501.00001v1"_s, u"One"_s)}}}), testTime);
    one.commitPage(pageOf({{u"Zebra"_s, {pageRow(u"2501.00001v2"_s, u"One"_s)}}}), testTime.addDays(1));
    two.commitPage(pageOf({{u"Lion"_s, {pageRow(u"2501.00001v2"_s, u"One"_s)}},
                       {u"Owl"_s, {pageRow(u"2501.00002v1"_s, u"Two"_s)}}}),
        testTime);
    const QString page = dp::test::dataPath(u"readme/page.md"_s);
    QCOMPARE(bench.run({u"import"_s, one.path(), two.path(), page}), 0);
    QCOMPARE(bench.lines(),
        (QStringList{one.path() + u"\t1 papers\t1 new\t1 revised"_s,
            two.path() + u"\t2 papers\t1 new\t0 revised"_s, page + u"\t3 papers\t3 new\t0 revised"_s}));
    QCOMPARE(bench.run({u"list"_s, u"--unread"_s}), 0);
    QCOMPARE(bench.lines().size(), 3); // only those of the page
}

void TestImportRepository::saysWhatCouldNotBeRead()
{
    CommandFixture bench;
    TestRepository repository;
    const QString commit = repository.commitPage("\xff\xff", testTime);
    repository.commitPage(
        pageOf({{u"Zebra"_s, {pageRow(u"2501.00001v1"_s, u"One"_s)}}}), testTime.addDays(1));
    QCOMPARE(bench.run({u"import"_s, repository.path()}), 1);
    QCOMPARE(bench.lines(), QStringList{repository.path() + u"\t1 papers\t1 new\t0 revised"_s});
    QVERIFY2(bench.notes.join(u' ').contains(commit.left(10)), qPrintable(bench.notes.join(u' ')));
}

void TestImportRepository::refusesAFolderWithoutPapers()
{
    CommandFixture bench;
    TestRepository repository;
    repository.commitPage("# Nothing here\n", testTime);
    QCOMPARE(bench.run({u"import"_s, repository.path()}), 1);
    QCOMPARE(bench.lines(), QStringList());
    QCOMPARE(bench.notes.size(), 1);
    QVERIFY(!QFile::exists(bench.library())); // no library is left
    QCOMPARE(bench.run({u"import"_s, bench.folder()}), 1); // no repository
}

DP_TEST(TestImportRepository)
#include "tst_importrepository.moc"
