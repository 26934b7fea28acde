#include "support/commandfixture.h"
#include "support/snapshots.h"
#include "support/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::test::CommandFixture;
using dp::test::dataPath;

class TestImportCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void newLibraryHasOnlyTheImportedKeywords();
    void importsReadableFilesDespiteOthers();
    void importsSnapshot();

private:
    std::unique_ptr<CommandFixture> m_bench;
};

void TestImportCommand::init()
{
    m_bench = std::make_unique<CommandFixture>();
}

void TestImportCommand::newLibraryHasOnlyTheImportedKeywords()
{
    QCOMPARE(m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)}), 0);
    QCOMPARE(
        m_bench->lines(), QStringList{dataPath(u"readme/page.md"_s) + u"\t3 papers\t3 new\t0 revised"_s});
    m_bench->run({u"keywords"_s});
    QCOMPARE(m_bench->lines(), (QStringList{u"Reward Model"_s, u"Empty One"_s}));
}

void TestImportCommand::importsReadableFilesDespiteOthers()
{
    const QString missing = m_bench->in(u"missing.md"_s);
    QCOMPARE(m_bench->run({u"import"_s, missing, dataPath(u"atom/skipped.xml"_s),
                 dataPath(u"readme/page.md"_s), u"--keyword"_s, u"Empty One"_s}),
        1);
    // The import creates the keyword. It reports five entries of the feed and the missing file.
    QCOMPARE(m_bench->lines().size(), 2);
    QCOMPARE(m_bench->notes.size(), 6);
    QVERIFY(m_bench->notes[0].contains("missing.md"_L1));
    QVERIFY(m_bench->notes[1].contains("entry 2"_L1));
    m_bench->run({u"list"_s});
    QCOMPARE(m_bench->lines().size(), 5);
}

void TestImportCommand::importsSnapshot()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"snapshot.json.gz"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(dp::test::gzipped(dp::test::snapshotLine(u"2403.00001"_s, u"A Zebra"_s, u"2024-03-02"_s)
        + dp::test::snapshotLine(u"2303.00001"_s, u"Zebras"_s, u"2023-03-02"_s, u"math.AG"_s) + "{}\n"));
    file.close();
    QCOMPARE(m_bench->run({u"import"_s, path, u"--years"_s, u"2024"_s, u"--category"_s, u"cs"_s}),
        1); // status 1, because one line of the file is not a paper
    QCOMPARE(m_bench->lines(), QStringList{path + u"\t1 papers\t1 new\t0 revised"_s});
    QVERIFY2(m_bench->notes.join(u' ').contains("line 3: no identifier"_L1),
        qPrintable(m_bench->notes.join(u' ')));
    QCOMPARE(m_bench->run({u"import"_s, path}), 1);
    QCOMPARE(m_bench->lines(), QStringList{path + u"\t2 papers\t1 new\t0 revised"_s});
    QCOMPARE(m_bench->run({u"keywords"_s, u"add"_s, u"Animals"_s, u"--query"_s, u"ti:zebra"_s}), 0);
    QCOMPARE(m_bench->run({u"list"_s, u"--keyword"_s, u"Animals"_s}), 0);
    QCOMPARE(m_bench->lines().size(), 2); // the library finds the papers itself, without a request to arXiv
    QCOMPARE(m_bench->run({u"import"_s, path, u"--years"_s, u"last"_s}), 2);
    QCOMPARE(m_bench->run({u"import"_s, path, u"--category"_s, u"nonsense"_s}), 2);
    QCOMPARE(m_bench->run({u"import"_s, path, u"--keyword"_s, u"Nobody"_s}), 1);
    QCOMPARE(m_bench->run({u"check"_s}), 0);
}

DP_TEST(TestImportCommand)
#include "tst_importcommand.moc"
