#include "library/library.h"
#include "library/libraryfiles.h"
#include "library/recovery/backup.h"
#include "support/commandfixture.h"
#include "support/loopbackarxiv.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::test::CommandFixture;
using dp::test::dataPath;

class TestCommands : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void addsListsAndRemovesKeywords();
    void listsKeywordsAsJson();
    void showAndMarkReadPastedIdentifiers();
    void readingLeavesNoFiles();
    void newLibraryBesideBackupsIsReported();
    void theBackupOfANewLibraryIsNoEarlierOne();
    void checkPrintsOk();
    void readingCreatesNoLibrary();
    void failedOutputIsAnError();
    void refreshFetchesAndReports();
    void refreshFetchesOneKeyword();

private:
    QJsonArray json() const { return QJsonDocument::fromJson(m_bench->out).array(); }
    std::unique_ptr<CommandFixture> m_bench;
};

void TestCommands::init()
{
    m_bench = std::make_unique<CommandFixture>();
}

void TestCommands::addsListsAndRemovesKeywords()
{
    QCOMPARE(m_bench->run({u"keywords"_s}), 0);
    QCOMPARE(
        m_bench->lines(), (QStringList{u"Hallucination"_s, u"MLLM"_s, u"Reasoning"_s, u"Reward Model"_s}));
    QCOMPARE(m_bench->run({u"keywords"_s, u"add"_s, u"  Time  Series "_s, u"--category"_s, u"CS.lg"_s,
                 u"--limit"_s, u"250"_s}),
        0);
    QCOMPARE(m_bench->out, QByteArray());
    QCOMPARE(m_bench->run({u"keywords"_s, u"remove"_s, u"mllm"_s}), 0);
    QCOMPARE(m_bench->run({u"keywords"_s}), 0);
    QCOMPARE(m_bench->lines(),
        (QStringList{u"Hallucination"_s, u"Reasoning"_s, u"Reward Model"_s, u"Time Series"_s}));
}

void TestCommands::listsKeywordsAsJson()
{
    m_bench->run({u"keywords"_s, u"add"_s, u"Mine"_s, u"--query"_s, u"au:x"_s});
    m_bench->run({u"keywords"_s, u"add"_s, u"Time Series"_s});
    QCOMPARE(m_bench->run({u"keywords"_s, u"--json"_s}), 0);
    QCOMPARE(json().size(), 6);
    const QJsonObject mine = json()[4].toObject(), series = json()[5].toObject();
    QCOMPARE(mine["query"_L1].toString(),
        u"(au:x)"_s); // no categories are added to a custom query
    QCOMPARE(mine["custom_query"_L1], QJsonValue(true));
    QCOMPARE(series["query"_L1].toString(),
        u"(ti:\"Time Series\" OR abs:\"Time Series\") AND (cat:cs.* OR cat:stat.*)"_s);
    QCOMPARE(series["limit"_L1].toInt(), 100);
}

void TestCommands::showAndMarkReadPastedIdentifiers()
{
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
    for (const QString &text :
        {u"arXiv:2502.00002v1 [cs.CV] 28 Feb 2025"_s, u"https://doi.org/10.48550/arXiv.2502.00002"_s,
            u"/home/x/2502.00002v1 (1).pdf"_s, u"[2502.00002](https://arxiv.org/abs/2502.00002)"_s}) {
        QCOMPARE(m_bench->run({u"show"_s, text, u"--json"_s}), 0);
        QVERIFY(m_bench->out.contains("2502.00002"));
        QCOMPARE(m_bench->run({u"mark"_s, text, u"--star"_s}), 0);
    }
    for (const QString &command : {u"show"_s, u"mark"_s}) {
        QStringList call{command, u"2502.00001 and arXiv:2502.00002"_s};
        if (command == "mark"_L1)
            call << u"--star"_s;
        QCOMPARE(m_bench->run(call), 2);
        QVERIFY(m_bench->notes.join(u' ').contains("several arXiv identifiers"_L1));
    }
}

void TestCommands::readingLeavesNoFiles()
{
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
    for (const QStringList &call : {QStringList{u"list"_s}, {u"show"_s, u"2502.00001"_s},
             {u"search"_s, u"a"_s}, {u"keywords"_s}, {u"export"_s, u"-"_s}, {u"check"_s}}) {
        QCOMPARE(m_bench->run(call), 0);
        for (const QString &suffix : {u"-wal"_s, u"-shm"_s})
            QVERIFY2(!QFile::exists(m_bench->library() + suffix), qPrintable(call.first() + suffix));
    }
}

void TestCommands::newLibraryBesideBackupsIsReported()
{
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
    const auto tells = [this] {
        return m_bench->notes.filter(u"of an earlier library. To restore one"_s).size() == 1;
    };
    QVERIFY(!tells());
    QCOMPARE(m_bench->run({u"mark"_s, u"2502.00001"_s, u"--star"_s}), 0);
    dp::libraryfiles::remove(m_bench->library());
    QCOMPARE(m_bench->run({u"keywords"_s, u"add"_s, u"A"_s}), 0);
    QVERIFY(tells());
    QCOMPARE(m_bench->run({u"keywords"_s, u"add"_s, u"B"_s}), 0);
    QVERIFY(!tells());
}

/// The first command adds a mute, and backs up the library that it has created.
void TestCommands::theBackupOfANewLibraryIsNoEarlierOne()
{
    QCOMPARE(m_bench->run({u"mutes"_s, u"add"_s, u"--word"_s, u"a"_s}), 0);
    QCOMPARE(m_bench->notes, QStringList());
}

void TestCommands::checkPrintsOk()
{
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
    QCOMPARE(m_bench->run({u"check"_s}), 0);
    QCOMPARE(m_bench->out, QByteArray("ok\n"));
    QCOMPARE(m_bench->notes, QStringList());
}

void TestCommands::readingCreatesNoLibrary()
{
    QCOMPARE(m_bench->run({u"keywords"_s}), 0);
    QCOMPARE(m_bench->run({u"list"_s}), 0);
    QCOMPARE(m_bench->run({u"export"_s, u"-"_s}), 0);
    QVERIFY(m_bench->out.contains("## Reward Model\n"));
    QVERIFY(m_bench->out.contains("Last update: 2025-03-04\n"));
    QCOMPARE(m_bench->files(), QStringList());
}

void TestCommands::failedOutputIsAnError()
{
    m_bench->failure = dp::Error{dp::ErrorKind::DiskFull, u"standard output"_s};
    QCOMPARE(m_bench->run({u"keywords"_s}), 1);
    QCOMPARE(m_bench->notes.size(), 1);
    QVERIFY(m_bench->notes[0].contains("standard output"_L1));
}

void TestCommands::refreshFetchesAndReports()
{
    dp::test::LoopbackArxiv arxiv(dp::test::madeUpPapers(200, QDate(2026, 11, 20)));
    QVERIFY(arxiv.listen());
    arxiv.queueFault(dp::test::Fault::status(503), "Reasoning", -1);
    const QStringList options{u"--api-url"_s, arxiv.apiUrl().toString(), u"--request-interval"_s, u"0"_s,
        u"--retries"_s, u"0"_s, u"refresh"_s};
    QCOMPARE(m_bench->run(options), 1);
    QCOMPARE(m_bench->lines().size(), 4);
    QVERIFY2(m_bench->lines()[0].startsWith("Hallucination\t"_L1)
            && m_bench->lines()[0].endsWith(" new\t0 revised\t0 unchanged"_L1),
        m_bench->out.constData());
    QCOMPARE(m_bench->lines()[2], u"Reasoning\t0 new\t0 revised\t0 unchanged\tfailed"_s);
    QVERIFY2(m_bench->notes.join(u'\n').contains("Reasoning: 127.0.0.1 returned the HTTP error 503"_L1),
        qPrintable(m_bench->notes.join(u'\n')));
    arxiv.clearFaults();
    QCOMPARE(m_bench->run(options), 0);
    QVERIFY(m_bench->lines()[0].startsWith("Hallucination\t0 new\t0 revised\t"_L1));
    QVERIFY(!m_bench->lines()[2].startsWith("Reasoning\t0 new"_L1));
}

void TestCommands::refreshFetchesOneKeyword()
{
    dp::test::LoopbackArxiv arxiv(dp::test::madeUpPapers(200, QDate(2026, 11, 20)));
    QVERIFY(arxiv.listen());
    QCOMPARE(m_bench->run({u"--api-url"_s, arxiv.apiUrl().toString(), u"--request-interval"_s, u"0"_s,
                 u"refresh"_s, u"--keyword"_s, u"mllm"_s}),
        0);
    QCOMPARE(m_bench->lines().size(), 1);
    QCOMPARE(arxiv.requests().size(), 1);
    QVERIFY(arxiv.requests()[0].parameter(u"search_query"_s).contains("MLLM"_L1));
}

DP_TEST(TestCommands)
#include "tst_commands.moc"
