#include "base/settings.h"
#include "library/recovery/backup.h"
#include "support/citationreaders.h"
#include "support/commandfixture.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::test::bytesOf;
using dp::test::CommandFixture;
using dp::test::dataPath;

class TestExportCitations : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void writesEachFormat();
    void writesToStandardOutput();
    void bibtexHasTheStyleOfTheSettings();
    void keysHaveThePatternOfTheSettingsAndStay();
    void keysAreRenewedOnRequest();
    void onlyTheExportedPapersGetNewKeys();
    void theKeysAreBackedUpBeforeTheyAreRenewed();
    void aFailedExportRenewsNothing();
    void papersAreSelected_data();
    void papersAreSelected();
    void wrongCallsWriteNothing_data();
    void wrongCallsWriteNothing();
    void aFailedExportLeavesTheOldFile();
    void aLibraryWithoutPapersGivesAnEmptyFile();

private:
    int exportTo(const QString &file, const QStringList &words)
    {
        return m_bench->run(QStringList{u"export"_s, file} + words);
    }
    std::unique_ptr<CommandFixture> m_bench;
};

void TestExportCitations::init()
{
    m_bench = std::make_unique<CommandFixture>();
    QCOMPARE(m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)}), 0);
    QCOMPARE(m_bench->run({u"mark"_s, u"hep-th/9901001"_s, u"--star"_s}), 0);
    QCOMPARE(m_bench->run({u"tag"_s, u"2502.00002"_s, u"--add"_s, u"Survey"_s}), 0);
}

void TestExportCitations::writesEachFormat()
{
    const QString file = m_bench->in(u"papers"_s);
    for (const QString &format : {u"bibtex"_s, u"biblatex"_s}) {
        QCOMPARE(exportTo(file, {u"--format"_s, format}), 0);
        QCOMPARE(m_bench->out, QByteArray());
        const auto entries = dp::test::readBibtex(bytesOf(file));
        QCOMPARE(entries.size(), 3);
        QCOMPARE(entries.first().field("eprint"), u"2502.00002"_s);
        QCOMPARE(entries.first().fields.contains(u"eprinttype"_s), format == "biblatex"_L1);
    }
    QCOMPARE(exportTo(file, {u"--format"_s, u"ris"_s}), 0);
    QCOMPARE(dp::test::readRis(bytesOf(file)).size(), 3);
    QCOMPARE(exportTo(file, {u"--format"_s, u"csl-json"_s}), 0);
    QCOMPARE(QJsonDocument::fromJson(bytesOf(file)).array().size(), 3);
}

void TestExportCitations::writesToStandardOutput()
{
    QCOMPARE(exportTo(u"-"_s, {u"--format"_s, u"ris"_s}), 0);
    QCOMPARE(dp::test::readRis(m_bench->out).size(), 3);
    QVERIFY(m_bench->notes.isEmpty());
}

void TestExportCitations::bibtexHasTheStyleOfTheSettings()
{
    dp::Settings(m_bench->in(u"settings.ini"_s)).set(dp::Setting::BibtexTitle, u"single"_s);
    QCOMPARE(exportTo(u"-"_s, {u"--format"_s, u"bibtex"_s, u"--id"_s, u"2502.00001"_s}), 0);
    QVERIFY(m_bench->out.contains("title = {Second}"));
}

void TestExportCitations::keysHaveThePatternOfTheSettingsAndStay()
{
    const QStringList options{u"--format"_s, u"bibtex"_s, u"--id"_s, u"2502.00001"_s};
    QCOMPARE(exportTo(u"-"_s, options), 0);
    const QByteArray first = m_bench->out;
    dp::Settings(m_bench->in(u"settings.ini"_s)).set(dp::Setting::CitationKeyPattern, u"arXiv:{id}"_s);
    QCOMPARE(exportTo(u"-"_s, options), 0);
    QCOMPARE(m_bench->out, first); // the paper has got its key
    QCOMPARE(exportTo(u"-"_s, {u"--format"_s, u"bibtex"_s, u"--id"_s, u"2502.00002"_s}), 0);
    QVERIFY2(m_bench->out.contains("{arXiv:250200002,"), m_bench->out.constData());
}

void TestExportCitations::keysAreRenewedOnRequest()
{
    const QStringList options{u"--format"_s, u"bibtex"_s};
    QCOMPARE(exportTo(u"-"_s, options), 0);
    dp::Settings(m_bench->in(u"settings.ini"_s)).set(dp::Setting::CitationKeyPattern, u"arXiv:{id}"_s);
    QCOMPARE(exportTo(u"-"_s, options + QStringList{u"--renew-keys"_s}), 0);
    for (const char *key : {"{arXiv:250200001,", "{arXiv:250200002,", "{arXiv:hepth9901001,"})
        QVERIFY2(m_bench->out.contains(key), m_bench->out.constData());
    QVERIFY2(m_bench->notes.join(u'\n').contains(u'3'), qPrintable(m_bench->notes.join(u'\n')));
    const QByteArray renewed = m_bench->out;
    QCOMPARE(exportTo(u"-"_s, options + QStringList{u"--renew-keys"_s}), 0);
    QCOMPARE(m_bench->out, renewed);
    QVERIFY(m_bench->notes.isEmpty()); // nothing is left to do
}

void TestExportCitations::onlyTheExportedPapersGetNewKeys()
{
    const QStringList options{u"--format"_s, u"bibtex"_s}, one{u"--id"_s, u"2502.00001"_s};
    QCOMPARE(exportTo(u"-"_s, options), 0);
    dp::Settings(m_bench->in(u"settings.ini"_s)).set(dp::Setting::CitationKeyPattern, u"arXiv:{id}"_s);
    QCOMPARE(exportTo(u"-"_s, options + one + QStringList{u"--renew-keys"_s}), 0);
    QVERIFY2(m_bench->notes.join(u'\n').contains(u'1'), qPrintable(m_bench->notes.join(u'\n')));
    QCOMPARE(exportTo(u"-"_s, options), 0);
    QCOMPARE(m_bench->out.count("{arXiv:"), 1);
    QVERIFY(m_bench->out.contains("{arXiv:250200001,"));
}

void TestExportCitations::theKeysAreBackedUpBeforeTheyAreRenewed()
{
    const QStringList options{u"--format"_s, u"bibtex"_s};
    QCOMPARE(exportTo(u"-"_s, options), 0);
    m_bench->clock.set(m_bench->clock.now().addDays(2));
    const auto backups = [this] {
        return dp::backup::list(m_bench->library()).size();
    };
    const auto before = backups();
    QCOMPARE(exportTo(u"-"_s, options), 0);
    QCOMPARE(backups(), before);
    QCOMPARE(exportTo(u"-"_s, options + QStringList{u"--renew-keys"_s}), 0);
    QCOMPARE(backups(), before + 1);
}

void TestExportCitations::aFailedExportRenewsNothing()
{
    const QStringList options{u"--format"_s, u"bibtex"_s};
    QCOMPARE(exportTo(u"-"_s, options), 0);
    const QByteArray before = m_bench->out;
    dp::Settings(m_bench->in(u"settings.ini"_s)).set(dp::Setting::CitationKeyPattern, u"arXiv:{id}"_s);
    QVERIFY(exportTo(m_bench->in(u"missing/a.bib"_s), options + QStringList{u"--renew-keys"_s}) != 0);
    QVERIFY(
        exportTo(u"-"_s, {u"--format"_s, u"bibtex"_s, u"--id"_s, u"2502.77777"_s, u"--renew-keys"_s}) != 0);
    QCOMPARE(exportTo(u"-"_s, options), 0);
    QCOMPARE(m_bench->out, before);
}

void TestExportCitations::papersAreSelected_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("expected");
    QTest::newRow("starred") << QStringList{u"--starred"_s} << u"hep-th/9901001"_s;
    QTest::newRow("tag") << QStringList{u"--tag"_s, u"survey"_s} << u"2502.00002"_s;
    QTest::newRow("keyword") << QStringList{u"--keyword"_s, u"empty one"_s} << u""_s;
    QTest::newRow("search") << QStringList{u"--search"_s, u"title:second"_s} << u"2502.00001"_s;
    QTest::newRow("identifiers") << QStringList{u"--id"_s, u"arXiv:2502.00001v1"_s, u"--id"_s,
        u"https://arxiv.org/abs/hep-th/9901001"_s}
                                 << u"2502.00001 hep-th/9901001"_s;
    QTest::newRow("all conditions") << QStringList{u"--starred"_s, u"--tag"_s, u"Survey"_s} << u""_s;
}

void TestExportCitations::papersAreSelected()
{
    QFETCH(QStringList, options);
    QFETCH(QString, expected);
    QCOMPARE(exportTo(u"-"_s, QStringList{u"--format"_s, u"bibtex"_s} + options), 0);
    QStringList ids;
    for (const auto &entry : dp::test::readBibtex(m_bench->out))
        ids << entry.field("eprint");
    QCOMPARE(ids.join(u' '), expected);
}

void TestExportCitations::wrongCallsWriteNothing_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("sentence");
    const QStringList bibtex{u"--format"_s, u"bibtex"_s};
    QTest::newRow("format") << QStringList{u"--format"_s, u"bib"_s} << 2 << u"Unknown format “bib”"_s;
    for (const char *option : {"--tag", "--search", "--id"})
        QTest::newRow(option) << QStringList{QString::fromLatin1(option), u"x"_s} << 2
                              << QString::fromLatin1(option) + u" cannot be used with"_s;
    QTest::newRow("README") << QStringList{u"--starred"_s, u"--format"_s, u"readme"_s} << 2
                            << u"--starred cannot be used with"_s;
    QTest::newRow("wrong search") << bibtex + QStringList{u"--search"_s, u"!!!"_s} << 2 << QString();
    QTest::newRow("two keywords") << bibtex + QStringList{u"--keyword"_s, u"a"_s, u"--keyword"_s, u"b"_s} << 2
                                  << u"--keyword"_s;
    QTest::newRow("keyword") << bibtex + QStringList{u"--keyword"_s, u"None"_s} << 1 << u"None"_s;
    QTest::newRow("tag") << bibtex + QStringList{u"--tag"_s, u"None"_s} << 1 << u"None"_s;
    QTest::newRow("identifier") << bibtex + QStringList{u"--id"_s, u"None"_s} << 2 << u"None"_s;
    QTest::newRow("paper") << bibtex + QStringList{u"--id"_s, u"2502.99999"_s} << 1 << u"2502.99999"_s;
}

void TestExportCitations::wrongCallsWriteNothing()
{
    QFETCH(QStringList, options);
    QFETCH(int, status);
    QFETCH(QString, sentence);
    QCOMPARE(exportTo(m_bench->in(u"out.txt"_s), options), status);
    QVERIFY2(m_bench->notes.join(u' ').contains(sentence), qPrintable(m_bench->notes.join(u' ')));
    QVERIFY(!m_bench->files().contains(u"out.txt"_s));
}

void TestExportCitations::aFailedExportLeavesTheOldFile()
{
    const QString file = m_bench->in(u"out.bib"_s);
    dp::test::putBytes(file, "old");
    const QStringList before = m_bench->files();
    QCOMPARE(exportTo(file, {u"--format"_s, u"bibtex"_s, u"--tag"_s, u"None"_s}), 1);
    QCOMPARE(bytesOf(file), QByteArray("old"));
    QCOMPARE(m_bench->files(), before); // no temporary file either
    QCOMPARE(exportTo(m_bench->library(), {u"--format"_s, u"bibtex"_s}), 1);
    QCOMPARE(m_bench->run({u"list"_s}), 0);
    QCOMPARE(m_bench->lines().size(), 3);
}

void TestExportCitations::aLibraryWithoutPapersGivesAnEmptyFile()
{
    m_bench = std::make_unique<CommandFixture>();
    QCOMPARE(exportTo(u"-"_s, {u"--format"_s, u"bibtex"_s}), 0);
    QCOMPARE(m_bench->out, QByteArray());
    QCOMPARE(exportTo(u"-"_s, {u"--format"_s, u"csl-json"_s}), 0);
    QCOMPARE(m_bench->out.simplified(), QByteArray("[ ]"));
}

DP_TEST(TestExportCitations)
#include "tst_exportcitations.moc"
