#include "library/libraryfiles.h"
#include "library/recovery/backup.h"
#include "support/commandfixture.h"
#include "support/loopbackarxiv.h"
#include "support/snapshots.h"
#include "support/testprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::test::CommandFixture;
using dp::test::dataPath;

class TestCommands : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keywordsAreAddedListedAndRemoved();
    void keywordsAsJson();
    void aLibraryThatImportMakesHasItsKeywordsAlone();
    void listTellsThePapers();
    void listFilters();
    void searchFindsByText();
    void searchSaysHowItWasUnderstood();
    void searchTakesIdentifiersAmongWordsAndInLists();
    void identifiersAreReadAsTheyArePasted();
    void showTellsAllThatIsKnown();
    void showTellsWhichVersionItShows_data();
    void showTellsWhichVersionItShows();
    void readingLeavesNoFiles();
    void marksAreSetAndTaken();
    void aDayWithAMarkHasABackup();
    void aNewLibraryBesideBackupsIsTold();
    void markDoesWhatCanBeDone();
    void exportWritesWhatWasImported();
    void exportToStandardOutput();
    void exportedAddressesAreArxivs();
    void importTakesWhatItCan();
    void importTakesASnapshot();
    void checkSaysOk();
    void readingMakesNoLibrary();
    void resultsThatCannotBeWrittenAreAnError();
    void refreshFetchesAndTells();
    void refreshOfOneKeyword();

private:
    QJsonArray json() const { return QJsonDocument::fromJson(m_bench->out).array(); }
    std::unique_ptr<CommandFixture> m_bench;
};

void TestCommands::init()
{
    m_bench = std::make_unique<CommandFixture>();
}

void TestCommands::keywordsAreAddedListedAndRemoved()
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

void TestCommands::keywordsAsJson()
{
    m_bench->run({u"keywords"_s, u"add"_s, u"Mine"_s, u"--query"_s, u"au:x"_s});
    m_bench->run({u"keywords"_s, u"add"_s, u"Time Series"_s});
    QCOMPARE(m_bench->run({u"keywords"_s, u"--json"_s}), 0);
    QCOMPARE(json().size(), 6);
    const QJsonObject mine = json()[4].toObject(), series = json()[5].toObject();
    QCOMPARE(mine["query"_L1].toString(),
        u"(au:x)"_s); // whoever writes a query says in it which categories are meant
    QCOMPARE(mine["custom_query"_L1], QJsonValue(true));
    QCOMPARE(series["query"_L1].toString(),
        u"(ti:\"Time Series\" OR abs:\"Time Series\") AND (cat:cs.* OR cat:stat.*)"_s);
    QCOMPARE(series["limit"_L1].toInt(), 100);
}

void TestCommands::aLibraryThatImportMakesHasItsKeywordsAlone()
{
    QCOMPARE(m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)}), 0);
    QCOMPARE(
        m_bench->lines(), QStringList{dataPath(u"readme/page.md"_s) + u"\t3 papers\t3 new\t0 revised"_s});
    m_bench->run({u"keywords"_s});
    QCOMPARE(m_bench->lines(), (QStringList{u"Reward Model"_s, u"Empty One"_s}));
}

void TestCommands::listTellsThePapers()
{
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
    QCOMPARE(m_bench->run({u"list"_s}), 0);
    QCOMPARE(m_bench->lines(),
        (QStringList{u"2502.00002\t2025-02-26\tMuster for $\\alpha < \\beta$: A Survey"_s,
            u"2502.00001\t2025-03-01\tSecond"_s, u"hep-th/9901001\t1999-01-01\tThird"_s}));
    QCOMPARE(m_bench->run({u"list"_s, u"--keyword"_s, u"empty one"_s}), 0);
    QCOMPARE(m_bench->out, QByteArray());
    QCOMPARE(m_bench->run({u"list"_s, u"--keyword"_s, u"empty one"_s, u"--json"_s}), 0);
    QVERIFY(QJsonDocument::fromJson(m_bench->out).isArray());
}

void TestCommands::listFilters()
{
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
    m_bench->run({u"mark"_s, u"2502.00002"_s, u"--read"_s});
    m_bench->run({u"mark"_s, u"hep-th/9901001"_s, u"--star"_s});
    const auto ids = [&](const QStringList &options) {
        m_bench->run(QStringList{u"list"_s} + options);
        QStringList list;
        for (const QString &line : m_bench->lines())
            list << line.section(u'\t', 0, 0);
        return list.join(u' ');
    };
    QCOMPARE(ids({u"--unread"_s}), u"2502.00001 hep-th/9901001"_s);
    QCOMPARE(ids({u"--starred"_s}), u"hep-th/9901001"_s);
    QCOMPARE(ids({u"--limit"_s, u"2"_s}), u"2502.00002 2502.00001"_s);
    QCOMPARE(ids({u"--limit"_s, u"1"_s, u"--unread"_s}), u"2502.00001"_s);
}

void TestCommands::searchFindsByText()
{
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
    QCOMPARE(m_bench->run({u"search"_s, u"muster"_s, u"\"a survey\""_s}), 0);
    QCOMPARE(
        m_bench->lines(), QStringList{u"2502.00002\t2025-02-26\tMuster for $\\alpha < \\beta$: A Survey"_s});
    QCOMPARE(m_bench->run({u"search"_s, u"must"_s}), 0);
    QCOMPARE(m_bench->out, QByteArray());
    QCOMPARE(m_bench->run({u"search"_s, u"must*"_s, u"--json"_s, u"--limit"_s, u"1"_s}), 0);
    QCOMPARE(json().size(), 1);
    QCOMPARE(json()[0].toObject()["id"_L1].toString(), u"2502.00002"_s);
    QCOMPARE(m_bench->run({u"search"_s, u"(\" OR *"_s, u"--json"_s}), 0);
    QCOMPARE(m_bench->out, QByteArray("[\n]\n"));
    QCOMPARE(m_bench->run({u"search"_s}), 2);
}

void TestCommands::searchSaysHowItWasUnderstood()
{
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
    QCOMPARE(m_bench->run({u"search"_s, u"https://arxiv.org/abs/2502.00002v7"_s}), 0);
    QCOMPARE(m_bench->lines().size(), 1);
    QVERIFY(m_bench->lines().first().startsWith("2502.00002\t"_L1));
    QVERIFY(m_bench->notes.join(u' ').contains("2502.00002"_L1));
    QCOMPARE(m_bench->run({u"search"_s, u"survey -muster"_s}), 0);
    QVERIFY(!m_bench->out.contains("2502.00002"));
    QVERIFY(m_bench->notes.join(u' ').contains(u"without “muster”"_s));
    for (const QString &typed : {u" -survey"_s, u"a -(b c)"_s, u"-2502.00002"_s}) {
        QCOMPARE(m_bench->run({u"search"_s, typed}), 2);
        QCOMPARE(m_bench->out, QByteArray());
        QCOMPARE(m_bench->notes.size(), 1);
    }
}

void TestCommands::searchTakesIdentifiersAmongWordsAndInLists()
{
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
    for (const QString &typed : {u"nonsense 2502.00002"_s, u"see arXiv:2502.00002v1 please"_s}) {
        QCOMPARE(m_bench->run({u"search"_s, typed}), 0);
        QCOMPARE(m_bench->lines().size(), 1);
        QVERIFY(m_bench->lines().first().startsWith("2502.00002\t"_L1));
    }
    for (const char16_t *between : {u" ", u", ", u"\n"}) {
        const QString list = u"2502.00002"_s + QString::fromUtf16(between) + u"2502.09999"_s;
        QCOMPARE(m_bench->run({u"search"_s, list}), 0);
        QCOMPARE(m_bench->lines().size(), 1);
        QVERIFY(m_bench->notes.join(u' ').contains("Not in the library: 2502.09999."_L1));
    }
}

void TestCommands::identifiersAreReadAsTheyArePasted()
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

void TestCommands::showTellsAllThatIsKnown()
{
    m_bench->run({u"import"_s, dataPath(u"atom/today.xml"_s)});
    QCOMPARE(m_bench->run({u"show"_s, u"https://arxiv.org/abs/2603.01234v1"_s}), 0);
    const QString text = QString::fromUtf8(m_bench->out);
    for (const char *part :
        {"2603.01234v2", "Ada Łukasz, Ben Muster", "12 pages, 3 figures", "10.1234/muster.1",
            "2026-03-02T23:30:00Z", "https://arxiv.org/pdf/2603.01234v2", "Second paragraph."})
        QVERIFY2(text.contains(QString::fromUtf8(part)), part);
    QCOMPARE(m_bench->run({u"show"_s, u"arXiv:2603.01234"_s, u"--json"_s}), 0);
    const QJsonObject object = QJsonDocument::fromJson(m_bench->out).object();
    QCOMPARE(object["id"_L1].toString(), u"2603.01234"_s);
    QVERIFY(object["revisions"_L1].isArray());
}

void TestCommands::showTellsWhichVersionItShows_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("told");
    const QString missing = u"The library does not have version %1 of 2603.01234; version 2 is shown."_s;
    QTest::newRow("no version") << u"2603.01234"_s << QString();
    QTest::newRow("the version held") << u"2603.01234v2"_s << QString();
    QTest::newRow("a newer one") << u"2603.01234v3"_s << missing.arg(3);
    QTest::newRow("an older one") << u"2603.01234v1"_s << missing.arg(1);
    QTest::newRow("an address") << u"https://arxiv.org/pdf/2603.01234v12"_s << missing.arg(12);
    QTest::newRow("with a blank") << u"2603.01234 v3"_s << missing.arg(3);
    QTest::newRow("a stamp") << u"arXiv:2603.01234v4 [cs.CL] 2 Mar 2026"_s << missing.arg(4);
}

void TestCommands::showTellsWhichVersionItShows()
{
    QFETCH(QString, asked);
    QFETCH(QString, told);
    m_bench->run({u"import"_s, dataPath(u"atom/today.xml"_s)});
    for (const bool json : {false, true}) {
        m_bench->notes.clear();
        QCOMPARE(
            m_bench->run(json ? QStringList{u"show"_s, asked, u"--json"_s} : QStringList{u"show"_s, asked}),
            0);
        QCOMPARE(m_bench->notes.join(u' '), told);
        QVERIFY(m_bench->out.contains("2603.01234"));
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

void TestCommands::marksAreSetAndTaken()
{
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
    const auto shown = [&](const QString &key) {
        m_bench->run({u"show"_s, u"2502.00001"_s, u"--json"_s});
        return QJsonDocument::fromJson(m_bench->out).object()[key].toBool();
    };
    QCOMPARE(m_bench->run({u"mark"_s, u"2502.00001v1"_s, u"2502.00002"_s, u"--read"_s, u"--star"_s}), 0);
    QVERIFY(shown(u"read"_s) && shown(u"starred"_s));
    QCOMPARE(m_bench->run({u"mark"_s, u"2502.00001"_s, u"--unread"_s}), 0);
    QVERIFY(!shown(u"read"_s) && shown(u"starred"_s));
    QCOMPARE(m_bench->run({u"mark"_s, u"2502.00001"_s, u"--unstar"_s}), 0);
    QVERIFY(!shown(u"starred"_s));
}

/// However short the day's work with the program is.
void TestCommands::aDayWithAMarkHasABackup()
{
    // A keyword alone is nothing that a backup of the day is made for, before the mark.
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
    QVERIFY(dp::backup::list(m_bench->library()).isEmpty());
    QCOMPARE(m_bench->run({u"mark"_s, u"2502.00001"_s, u"--star"_s}), 0);
    const auto backups = dp::backup::list(m_bench->library());
    QCOMPARE(backups.size(), 1);
    QCOMPARE(backups.first().starred, 1);
    m_bench->clock.set(m_bench->clock.now().addDays(1));
    QCOMPARE(m_bench->run({u"mark"_s, u"2502.00002"_s, u"--star"_s}), 0);
    QCOMPARE(dp::backup::list(m_bench->library()).value(0).starred, 2); // with the mark of this day
}

void TestCommands::aNewLibraryBesideBackupsIsTold()
{
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
    const auto tells = [this] {
        return m_bench->notes.filter(u"of an earlier library are beside it"_s).size() == 1;
    };
    QVERIFY(!tells());
    QCOMPARE(m_bench->run({u"mark"_s, u"2502.00001"_s, u"--star"_s}), 0);
    dp::libraryfiles::remove(m_bench->library());
    QCOMPARE(m_bench->run({u"keywords"_s, u"add"_s, u"A"_s}), 0);
    QVERIFY(tells());
    QCOMPARE(m_bench->run({u"keywords"_s, u"add"_s, u"B"_s}), 0);
    QVERIFY(!tells());
}

void TestCommands::markDoesWhatCanBeDone()
{
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
    QCOMPARE(m_bench->run({u"mark"_s, u"2502.99999"_s, u"2502.00001"_s, u"--star"_s}), 1);
    QCOMPARE(m_bench->notes.size(), 1);
    QVERIFY(m_bench->notes[0].contains("2502.99999"_L1));
    m_bench->run({u"list"_s, u"--starred"_s});
    QCOMPARE(m_bench->lines().size(), 1);
}

void TestCommands::exportWritesWhatWasImported()
{
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
    QCOMPARE(m_bench->run({u"export"_s, m_bench->in(u"out.md"_s)}), 0);
    QCOMPARE(m_bench->out, QByteArray());
    QCOMPARE(dp::test::bytesOf(m_bench->in(u"out.md"_s)), dp::test::data(u"readme/page.md"_s));
}

void TestCommands::exportToStandardOutput()
{
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
    QCOMPARE(m_bench->run({u"export"_s, u"-"_s}), 0);
    QCOMPARE(m_bench->out, dp::test::data(u"readme/page.md"_s));
    QCOMPARE(
        m_bench->run({u"export"_s, u"-"_s, u"--format"_s, u"json"_s, u"--keyword"_s, u"Reward Model"_s}), 0);
    QCOMPARE(json().size(), 3);
    QCOMPARE(m_bench->run({u"export"_s, u"-"_s, u"--format"_s, u"opml"_s}), 0);
    QCOMPARE(m_bench->out.count("<outline "), 2);
}

/// Other programs read the file, and the server that this program asks may be on this computer.
void TestCommands::exportedAddressesAreArxivs()
{
    for (const auto &[name, announces] : {std::pair("Zebra", false), std::pair("cs.CL", true)})
        QCOMPARE(m_bench->run(QStringList{u"keywords"_s, u"add"_s, QString::fromLatin1(name)}
                     + (announces ? QStringList{u"--announcements"_s, u"--category"_s, u"cs.CL"_s}
                                  : QStringList())),
            0);
    for (const char *api : {"http://127.0.0.1:8765/api/query", "http://localhost/api/query",
             "https://mirror.example.org/api/query", "https://export.arxiv.org/api/query"}) {
        QCOMPARE(m_bench->run({u"--api-url"_s, QString::fromLatin1(api), u"export"_s, u"-"_s, u"--format"_s,
                     u"opml"_s}),
            0);
        QVERIFY(m_bench->out.contains("xmlUrl=\"https://rss.arxiv.org/rss/cs.CL\""));
        QVERIFY(m_bench->out.contains("xmlUrl=\"https://export.arxiv.org/api/query?"));
        QCOMPARE(m_bench->out.count("xmlUrl=\"https://"), m_bench->out.count("<outline "));
        QVERIFY(!m_bench->out.contains("mirror") && !m_bench->out.contains("127.0.0.1"));
    }
}

void TestCommands::importTakesWhatItCan()
{
    const QString missing = m_bench->in(u"missing.md"_s);
    QCOMPARE(m_bench->run({u"import"_s, missing, dataPath(u"atom/skipped.xml"_s),
                 dataPath(u"readme/page.md"_s), u"--keyword"_s, u"Empty One"_s}),
        1);
    // The feed names a keyword that a library made by this import gets; five of its entries are named.
    QCOMPARE(m_bench->lines().size(), 2);
    QCOMPARE(m_bench->notes.size(), 6);
    QVERIFY(m_bench->notes[0].contains("missing.md"_L1));
    QVERIFY(m_bench->notes[1].contains("entry 2"_L1));
    m_bench->run({u"list"_s});
    QCOMPARE(m_bench->lines().size(), 5);
}

void TestCommands::importTakesASnapshot()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"snapshot.json.gz"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(dp::test::gzipped(dp::test::snapshotLine(u"2403.00001"_s, u"A Zebra"_s, u"2024-03-02"_s)
        + dp::test::snapshotLine(u"2303.00001"_s, u"Zebras"_s, u"2023-03-02"_s, u"math.AG"_s) + "{}\n"));
    file.close();
    QCOMPARE(m_bench->run({u"import"_s, path, u"--years"_s, u"2024"_s, u"--category"_s, u"cs"_s}),
        1); // one line is no paper
    QCOMPARE(m_bench->lines(), QStringList{path + u"\t1 papers\t1 new\t0 revised"_s});
    QVERIFY2(m_bench->notes.join(u' ').contains("line 3: no identifier"_L1),
        qPrintable(m_bench->notes.join(u' ')));
    QCOMPARE(m_bench->run({u"import"_s, path}), 1);
    QCOMPARE(m_bench->lines(), QStringList{path + u"\t2 papers\t1 new\t0 revised"_s});
    QCOMPARE(m_bench->run({u"keywords"_s, u"add"_s, u"Animals"_s, u"--query"_s, u"ti:zebra"_s}), 0);
    QCOMPARE(m_bench->run({u"list"_s, u"--keyword"_s, u"Animals"_s}), 0);
    QCOMPARE(m_bench->lines().size(), 2); // without a request
    QCOMPARE(m_bench->run({u"import"_s, path, u"--years"_s, u"last"_s}), 2);
    QCOMPARE(m_bench->run({u"import"_s, path, u"--category"_s, u"nonsense"_s}), 2);
    QCOMPARE(m_bench->run({u"import"_s, path, u"--keyword"_s, u"Nobody"_s}), 1);
    QCOMPARE(m_bench->run({u"check"_s}), 0);
}

void TestCommands::checkSaysOk()
{
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
    QCOMPARE(m_bench->run({u"check"_s}), 0);
    QCOMPARE(m_bench->out, QByteArray("ok\n"));
    QCOMPARE(m_bench->notes, QStringList());
}

void TestCommands::readingMakesNoLibrary()
{
    QCOMPARE(m_bench->run({u"keywords"_s}), 0);
    QCOMPARE(m_bench->run({u"list"_s}), 0);
    QCOMPARE(m_bench->run({u"export"_s, u"-"_s}), 0);
    QVERIFY(m_bench->out.contains("## Reward Model\n"));
    QVERIFY(m_bench->out.contains("Last update: 2025-03-04\n"));
    QCOMPARE(m_bench->files(), QStringList());
}

void TestCommands::resultsThatCannotBeWrittenAreAnError()
{
    m_bench->failure = dp::Error{dp::ErrorKind::DiskFull, u"standard output"_s};
    QCOMPARE(m_bench->run({u"keywords"_s}), 1);
    QCOMPARE(m_bench->notes.size(), 1);
    QVERIFY(m_bench->notes[0].contains("standard output"_L1));
}

void TestCommands::refreshFetchesAndTells()
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
    QVERIFY2(m_bench->notes.join(u'\n').contains("Reasoning: 127.0.0.1 answered with the error 503"_L1),
        qPrintable(m_bench->notes.join(u'\n')));
    arxiv.clearFaults();
    QCOMPARE(m_bench->run(options), 0);
    QVERIFY(m_bench->lines()[0].startsWith("Hallucination\t0 new\t0 revised\t"_L1));
    QVERIFY(!m_bench->lines()[2].startsWith("Reasoning\t0 new"_L1));
}

void TestCommands::refreshOfOneKeyword()
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
