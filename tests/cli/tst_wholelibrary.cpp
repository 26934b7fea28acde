// `export --all` and `import` of the whole library on the command line.
#include "support/commandfixture.h"
#include "support/testprogram.h"

#include <QProcess>
#include <QTest>

#include <thread>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using dp::test::bytesOf;
using dp::test::CommandFixture;
using dp::test::dataPath;

class TestWholeLibrary : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void exportAndImportGiveTheSameLibrary();
    void importReadsPipes();
    void aWrongFileCreatesNoLibrary();
    void allIsOnlyForJson_data();
    void allIsOnlyForJson();

private:
    std::unique_ptr<CommandFixture> m_bench;
};

void TestWholeLibrary::init()
{
    m_bench = std::make_unique<CommandFixture>();
    QCOMPARE(m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)}), 0);
    QCOMPARE(m_bench->run({u"mark"_s, u"hep-th/9901001"_s, u"--star"_s}), 0);
    QCOMPARE(m_bench->run({u"note"_s, u"2502.00001"_s, u"a note"_s}), 0);
    QCOMPARE(
        m_bench->run({u"export"_s, m_bench->in(u"all.json"_s), u"--format"_s, u"json"_s, u"--all"_s}), 0);
}

void TestWholeLibrary::exportAndImportGiveTheSameLibrary()
{
    CommandFixture other;
    QCOMPARE(other.run({u"import"_s, m_bench->in(u"all.json"_s)}), 0);
    QCOMPARE(other.lines(),
        QStringList{m_bench->in(u"all.json"_s) + u"\t3 papers\t3 new\t0 revised\t2 keywords added"_s});
    QVERIFY(other.notes.isEmpty());
    QCOMPARE(other.run({u"export"_s, u"-"_s, u"--format"_s, u"json"_s, u"--all"_s}), 0);
    QCOMPARE(other.out, bytesOf(m_bench->in(u"all.json"_s)));
    QCOMPARE(other.run({u"note"_s, u"2502.00001"_s}), 0);
    QCOMPARE(other.out, QByteArray("a note\n"));
}

void TestWholeLibrary::importReadsPipes()
{
#ifdef Q_OS_UNIX
    CommandFixture other;
    const QString pipe = other.in(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    std::thread writer([this, pipe] {
        QFile file(pipe);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytesOf(m_bench->in(u"all.json"_s)));
    });
    const int status = other.run({u"import"_s, pipe});
    writer.join();
    QCOMPARE(status, 0);
    QVERIFY(other.lines().first().endsWith(u"\t3 papers\t3 new\t0 revised\t2 keywords added"_s));
#else
    QSKIP("there are no named pipes");
#endif
}

void TestWholeLibrary::aWrongFileCreatesNoLibrary()
{
    CommandFixture other;
    QFile file(other.in(u"cut.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytesOf(m_bench->in(u"all.json"_s)).chopped(20));
    file.close();
    QCOMPARE(other.run({u"import"_s, file.fileName()}), 1);
    QVERIFY2(other.notes.join(u' ').contains(u"is damaged (line "_s), qPrintable(other.notes.join(u' ')));
    QVERIFY(other.notes.join(u' ').contains(u"Nothing was imported"_s));
    QCOMPARE(other.files(), QStringList{u"cut.json"_s});
}

void TestWholeLibrary::allIsOnlyForJson_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("README") << QStringList();
    QTest::newRow("OPML") << QStringList{u"--format"_s, u"opml"_s};
    QTest::newRow("BibTeX") << QStringList{u"--format"_s, u"bibtex"_s};
    QTest::newRow("keyword") << QStringList{u"--format"_s, u"json"_s, u"--keyword"_s, u"Empty One"_s};
}

void TestWholeLibrary::allIsOnlyForJson()
{
    QFETCH(QStringList, options);
    QCOMPARE(m_bench->run(QStringList{u"export"_s, u"-"_s, u"--all"_s} + options), 2);
    QVERIFY(m_bench->notes.join(u' ').contains(u"--all can be used only with --format json"_s));
}

DP_TEST(TestWholeLibrary)
#include "tst_wholelibrary.moc"
