#include "library/libraryproperties.h"
#include "library/paperreader.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdates.h"
#include "support/testprogram.h"
#include "support/testrepository.h"
#include "transfer/repositoryimport.h"

#include <QMap>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::Library;
using dp::RepositoryImport;
using dp::RepositoryReader;
using dp::test::keyOf;
using dp::test::number;
using dp::test::pageOf;
using dp::test::pageRow;
using dp::test::TestRepository;
using dp::test::testTime;

namespace {

/// A paper as the commits of a repository list it.
struct Expected {
    QDateTime seen;
    QMap<QString, QDateTime> keywords; ///< with the time when the paper was first below the heading
    QSet<int> versions;
};

const QDateTime timeOfImport = testTime.addYears(1);

/// Writes random pages of three keywords. The last keyword is only in some of them.
class Nights
{
public:
    explicit Nights(TestRepository &repository)
        : m_repository(repository)
    {
    }

    void commit(int night)
    {
        const QDateTime time = testTime.addDays(night);
        QList<std::pair<QString, QStringList>> sections;
        for (const QString &keyword : {u"Zebra"_s, u"Lion"_s, u"Night Owl"_s}) {
            if (keyword == u"Night Owl"_s && (night < 10 || night > 40))
                continue;
            QStringList &list = m_lists[keyword];
            list.prepend(u"2501.%1"_s.arg(1 + m_random.bounded(400), 5, 10, QChar(u'0')));
            list.removeDuplicates();
            list = list.mid(0, 12);
            QStringList rows;
            for (const QString &id : std::as_const(list))
                rows << row(id, keyword, time);
            sections << std::pair(keyword, rows);
        }
        m_repository.commitPage(pageOf(sections), time);
    }

    QMap<QString, Expected> papers;

private:
    QString row(const QString &id, const QString &keyword, const QDateTime &time)
    {
        int &version = m_versions[id];
        if (version == 0 || m_random.bounded(30) == 0)
            ++version;
        Expected &paper = papers[id];
        if (!paper.seen.isValid())
            paper.seen = time;
        if (!paper.keywords.contains(keyword))
            paper.keywords[keyword] = time;
        paper.versions << version;
        return pageRow(u"%1v%2"_s.arg(id).arg(version), u"Paper %1, version %2"_s.arg(id).arg(version));
    }

    TestRepository &m_repository;
    QRandomGenerator m_random{18};
    QMap<QString, QStringList> m_lists;
    QMap<QString, int> m_versions;
};

} // namespace

class TestRepositoryImport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { NEED_GIT(); }
    void importsWhatTheCommitsSay_data();
    void importsWhatTheCommitsSay();
    void listsAreInTheOrderOfTheNewestPage();
    void aKnownPaperGetsItsEarlierTimeAndKeepsItsMarks();
    void pagesThatCannotBeReadCostNobodyElse();
    void longLinesAreRead();
    void aShallowCloneIsSaid();
    void aStoppedImportContinues();
    void thePageMayBeAnotherFile();
    void exportsHaveTheColumnsOfTheNewestPage();

private:
    /// Imports at most this number of batches.
    static RepositoryImport::Report import(Library &library, const QString &folder, int batches = 1000)
    {
        RepositoryReader reader(folder, std::make_shared<std::atomic<bool>>(false));
        RepositoryImport import;
        RepositoryImport::Report report;
        if (const auto opened = reader.open(); !opened)
            qFatal("%s", qPrintable(dp::test::describe(opened.error())));
        const auto passedOver = import.begin(library, reader);
        if (!passedOver)
            qFatal("%s", qPrintable(dp::test::describe(passedOver.error())));
        reader.passOver(*passedOver);
        for (int i = 0; i < batches && !report.isDone; ++i) {
            const auto batch = reader.next();
            if (!batch)
                qFatal("%s", qPrintable(dp::test::describe(batch.error())));
            const auto stored = import.store(library, *batch, reader.mark(batch->done), timeOfImport);
            if (!stored)
                qFatal("%s", qPrintable(dp::test::describe(stored.error())));
            report = *stored;
        }
        return report;
    }
    static void verify(Library &library, const QMap<QString, Expected> &papers)
    {
        QCOMPARE(number(library, u"SELECT count(*) FROM papers"_s), papers.size());
        QCOMPARE(number(library, u"SELECT count(*) FROM papers WHERE NOT is_read"_s), 0);
        int matches = 0, revisions = 0;
        for (auto it = papers.begin(); it != papers.end(); ++it) {
            const auto paper = dp::PaperReader(library).paper(keyOf(it.key()));
            VERIFY_OK(paper);
            QCOMPARE(paper->firstSeen, it->seen);
            const int newest = *std::max_element(it->versions.begin(), it->versions.end());
            QCOMPARE(paper->paper.title, u"Paper %1, version %2"_s.arg(it.key()).arg(newest));
            QCOMPARE(paper->keywords.size(), it->keywords.size());
            matches += int(it->keywords.size());
            revisions += int(it->versions.size()) - 1;
            for (auto keyword = it->keywords.begin(); keyword != it->keywords.end(); ++keyword)
                QCOMPARE(number(library,
                             u"SELECT count(*) FROM matches WHERE keyword_id = %1 AND paper_id = %2 AND "
                             "first_seen = '%3'"_s.arg(dp::test::keywordId(library, keyword.key()))
                                 .arg(keyOf(it.key()))
                                 .arg(keyword->toString(Qt::ISODate))),
                    1);
        }
        QCOMPARE(number(library, u"SELECT count(*) FROM matches"_s), matches);
        QCOMPARE(number(library, u"SELECT count(*) FROM versions"_s), revisions);
        QVERIFY(revisions > 5);
    }
};

void TestRepositoryImport::importsWhatTheCommitsSay_data()
{
    QTest::addColumn<bool>("bare");
    QTest::newRow("working tree") << false;
    QTest::newRow("bare") << true;
}

void TestRepositoryImport::importsWhatTheCommitsSay()
{
    QFETCH(bool, bare);
    TestRepository repository;
    Nights nights(repository);
    for (int night = 0; night < 50; ++night)
        nights.commit(night);
    QString folder = repository.path();
    if (bare) {
        folder = repository.path(u"bare.git"_s);
        repository.git({u"clone"_s, u"--quiet"_s, u"--bare"_s, u"."_s, folder});
    }
    const auto library = dp::test::newLibrary();
    const auto report = import(*library, folder);
    QVERIFY(report.isDone);
    QCOMPARE(report.versions, 50);
    QCOMPARE(report.papers, nights.papers.size());
    QCOMPARE(report.added, nights.papers.size());
    QCOMPARE(report.problems, 0);
    QCOMPARE(dp::test::keywordNames(*library), (QStringList{u"Zebra"_s, u"Lion"_s, u"Night Owl"_s}));
    verify(*library, nights.papers);
    // Nothing changes the second time.
    const QStringList list = dp::test::listOf(*library, u"Zebra"_s);
    QCOMPARE(import(*library, folder).added, 0);
    verify(*library, nights.papers);
    QCOMPARE(dp::test::listOf(*library, u"Zebra"_s), list);
}

void TestRepositoryImport::listsAreInTheOrderOfTheNewestPage()
{
    TestRepository repository;
    const auto page = [](const QStringList &ids) {
        QStringList rows;
        for (const QString &id : ids)
            rows << pageRow(id + u"v1"_s, u"A paper"_s);
        return pageOf({{u"Zebra"_s, rows}});
    };
    repository.commitPage(page({u"2501.00003"_s, u"2501.00001"_s}), testTime);
    repository.commitPage(page({u"2501.00004"_s, u"2501.00003"_s}), testTime.addDays(1));
    repository.commitPage(page({u"2501.00002"_s, u"2501.00005"_s, u"2501.00004"_s}), testTime.addDays(2));
    const auto library = dp::test::newLibrary();
    import(*library, repository.path());
    QCOMPARE(dp::test::listOf(*library, u"Zebra"_s),
        (QStringList{u"2501.00002"_s, u"2501.00005"_s, u"2501.00004"_s, u"2501.00003"_s, u"2501.00001"_s}));
}

void TestRepositoryImport::aKnownPaperGetsItsEarlierTimeAndKeepsItsMarks()
{
    TestRepository repository;
    repository.commitPage(pageOf({{u"Zebra"_s, {pageRow(u"2501.00001v1"_s, u"Old"_s)}}}), testTime);
    const auto library = dp::test::newLibrary({u"Zebra"_s});
    VERIFY_OK(dp::test::storePapers(*library, u"Zebra"_s, {u"2501.00001"_s}));
    VERIFY_OK(dp::test::execute(*library, u"UPDATE papers SET first_seen = '2030-01-01T00:00:00Z'"_s));
    VERIFY_OK(dp::test::execute(*library, u"UPDATE matches SET first_seen = '2030-01-01T00:00:00Z'"_s));
    import(*library, repository.path());
    const auto paper = dp::PaperReader(*library).paper(keyOf(u"2501.00001"_s));
    QCOMPARE(paper->firstSeen, testTime);
    QVERIFY(!paper->read);
    QVERIFY(paper->paper.title != u"Old"_s); // the data of arXiv is better than that of a page
    QCOMPARE(
        number(*library, u"SELECT count(*) FROM matches WHERE first_seen < '2030-01-01T00:00:00Z'"_s), 1);
}

void TestRepositoryImport::pagesThatCannotBeReadCostNobodyElse()
{
    TestRepository repository;
    const QString row = pageRow(u"2501.00001v1"_s, u"One"_s);
    repository.commitPage("# Just begun\n", testTime);
    repository.commitPage(pageOf({{u"Zebra"_s, {row}}}), testTime.addDays(1));
    const QString binary = repository.commitPage(QByteArray("\x89PNG\0\xff", 6), testTime.addDays(2));
    repository.commitPage("", testTime.addDays(3));
    repository.commitPage("# Th\xe9orie\n", testTime.addDays(4));
    repository.commitPage(
        pageOf({{u"Zebra"_s, {pageRow(u"nonsense"_s, u"Bad"_s), row}}}), testTime.addDays(5));
    repository.commitPage(
        pageOf({{u"Zebra"_s, {row, pageRow(u"nonsense"_s, u"Bad"_s), pageRow(u"2501.00002v1"_s, u"Two"_s)}}}),
        testTime.addDays(6));
    const auto library = dp::test::newLibrary();
    const auto report = import(*library, repository.path());
    QCOMPARE(report.versions, 3);
    QCOMPARE(report.withoutPapers, 2);
    QCOMPARE(report.unread, 2);
    QCOMPARE(report.problems, 3); // the bad row is counted once
    QVERIFY2(
        report.firstProblems.first().contains(binary.left(10)), qPrintable(report.firstProblems.first()));
    QCOMPARE(dp::test::listOf(*library, u"Zebra"_s), (QStringList{u"2501.00001"_s, u"2501.00002"_s}));
    QCOMPARE(dp::PaperReader(*library).paper(keyOf(u"2501.00001"_s))->firstSeen, testTime.addDays(1));
}

void TestRepositoryImport::longLinesAreRead()
{
    TestRepository repository;
    const QByteArray good = pageOf({{u"Zebra"_s, {pageRow(u"2501.00001v1"_s, u"One"_s)}}});
    QByteArray page = good;
    for (const char *piece : {"| ", "](", "<details>", "** | **", "["})
        page += QByteArray(piece).repeated(200'000) + '\n';
    repository.commitPage(page, testTime);
    repository.commitPage(good, testTime.addDays(1));
    const auto library = dp::test::newLibrary();
    QCOMPARE(import(*library, repository.path()).versions, 2);
    QCOMPARE(dp::test::listOf(*library, u"Zebra"_s), QStringList{u"2501.00001"_s});
    QCOMPARE(dp::PaperReader(*library).paper(keyOf(u"2501.00001"_s))->firstSeen, testTime);
}

void TestRepositoryImport::aShallowCloneIsSaid()
{
    TestRepository repository;
    for (int i = 1; i < 4; ++i)
        repository.commitPage(
            pageOf({{u"Zebra"_s, {pageRow(u"2501.0000%1v1"_s.arg(i), u"A paper"_s)}}}), testTime.addDays(i));
    const QString shallow = repository.path(u"shallow"_s);
    repository.git({u"clone"_s, u"--quiet"_s, u"--depth=2"_s, u"file://"_s + repository.path(), shallow});
    const auto library = dp::test::newLibrary();
    RepositoryReader reader(shallow, std::make_shared<std::atomic<bool>>(false));
    VERIFY_OK(reader.open());
    QVERIFY(reader.isShallow());
    QCOMPARE(import(*library, shallow).versions, 2);
    QCOMPARE(dp::PaperReader(*library).paper(keyOf(u"2501.00002"_s))->firstSeen, testTime.addDays(2));
    // The rest comes with the whole history.
    QCOMPARE(import(*library, repository.path()).added, 1);
}

void TestRepositoryImport::aStoppedImportContinues()
{
    TestRepository repository;
    Nights nights(repository);
    for (int night = 0; night < 50; ++night)
        nights.commit(night);
    const auto library = dp::test::newLibrary();
    QVERIFY(!import(*library, repository.path(), 1).isDone);
    const auto rest = import(*library, repository.path());
    QVERIFY(rest.isDone);
    QVERIFY(rest.versions > 0 && rest.versions < 50);
    verify(*library, nights.papers);
    const auto kept =
        dp::LibraryProperties(*library).get(dp::LibraryProperties::Name::UnfinishedRepositories);
    QCOMPARE(*kept, u"{}"_s);
    // If the history before was changed, all of it is read again.
    const auto other = dp::test::newLibrary();
    import(*other, repository.path(), 1);
    TestRepository::gitIn(
        repository.path(), {u"commit"_s, u"--quiet"_s, u"--amend"_s, u"-m"_s, u"x"_s}, testTime.addDays(49));
    QVERIFY(import(*other, repository.path()).isDone);
    verify(*other, nights.papers);
}

void TestRepositoryImport::thePageMayBeAnotherFile()
{
    TestRepository repository;
    repository.write(u"docs/README.md"_s, pageOf({{u"Zebra"_s, {pageRow(u"2501.00001v1"_s, u"One"_s)}}}));
    repository.commitPage("# Look into docs\n", testTime);
    const auto library = dp::test::newLibrary();
    const auto report = import(*library, repository.path());
    QCOMPARE(report.versions, 1);
    QCOMPARE(report.withoutPapers, 0);
    QCOMPARE(dp::test::listOf(*library, u"Zebra"_s), QStringList{u"2501.00001"_s});
}

void TestRepositoryImport::exportsHaveTheColumnsOfTheNewestPage()
{
    TestRepository repository;
    const QByteArray page = pageOf({{u"Zebra"_s, {pageRow(u"2501.00001v1"_s, u"One"_s)}}});
    repository.commitPage(page, testTime);
    repository.commitPage("# Daily Papers\n\n## Zebra\n| **Title** | **Date** | **Authors** |\n| - | - | - "
                          "|\n| **[One](http://arxiv.org/abs/2501.00001v1)** | 2025-01-02 | A. Zebra |\n",
        testTime.addDays(1));
    const auto library = dp::test::newLibrary();
    import(*library, repository.path());
    QCOMPARE(*dp::LibraryProperties(*library).get(dp::LibraryProperties::Name::ReadmeColumns),
        u"Title,Date,Authors"_s);
}

DP_TEST(TestRepositoryImport)
#include "tst_repositoryimport.moc"
