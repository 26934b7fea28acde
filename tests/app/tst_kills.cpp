// The program loses no data if it is killed at any moment. Each run of the tests kills it a few times. ./dev
// endure kills it more often, with DAILY_PAPERS_KILLS=300. The moments are random. The test prints
// DAILY_PAPERS_DICE and a number: if the variable is set to this number, the test repeats the same moments.

#include "library/library.h"
#include "library/libraryfiles.h"
#include "library/libraryopener.h"
#include "library/paperreader.h"
#include "library/papers.h"
#include "support/checks.h"
#include "support/damage.h"
#include "support/loopbackarxiv.h"
#include "support/programrun.h"
#include "support/snapshots.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace dp::test;

class TestKills : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void ofEveryWork_data();
    void ofEveryWork();
    void ofTagsAndNotes();
    void ofTheMoveToTodaysSchema();
    void ofARebuilding();

private:
    int kills() const { return std::max(4, qEnvironmentVariableIntValue("DAILY_PAPERS_KILLS") / 5); }
    /// Starts the program and kills it at a random moment. wholeRun: the duration of a complete run in
    /// milliseconds. Returns true if the program ended successfully before that moment.
    bool runAndKill(const QStringList &words, qint64 wholeRun);
    qint64 timeOf(const QStringList &words, int wanted = 0);
    void mustBeSound(const QByteArray &after);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LoopbackArxiv> m_arxiv;
    std::unique_ptr<ProgramRun> m_program;
    QRandomGenerator m_dice;
};

void TestKills::init()
{
    const uint seed = qEnvironmentVariableIsSet("DAILY_PAPERS_DICE")
        ? qEnvironmentVariableIntValue("DAILY_PAPERS_DICE")
        : QRandomGenerator::global()->generate() % 1000000;
    m_dice.seed(seed);
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_arxiv = std::make_unique<LoopbackArxiv>(madeUpPapers(3000, QDate(2026, 10, 30)));
    QVERIFY(m_arxiv->listen());
    m_program = std::make_unique<ProgramRun>(
        QStringLiteral(DP_PROGRAM), m_folder->path(), m_arxiv->apiUrl().toString());
    qInfo("DAILY_PAPERS_DICE=%u", seed);
    for (const QString &name : {u"Graph Neural Networks"_s, u"Time Series"_s})
        QCOMPARE(m_program->run({u"keywords"_s, u"add"_s, name, u"--limit"_s, u"400"_s}).status, 0);
}

bool TestKills::runAndKill(const QStringList &words, qint64 wholeRun)
{
    QProcess process;
    m_program->prepare(process, words);
    process.start();
    const bool ended = ProgramRun::wait(process, 1 + m_dice.bounded(int(wholeRun)));
    if (!ended) {
        process.kill();
        ProgramRun::wait(process);
    }
    return ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

qint64 TestKills::timeOf(const QStringList &words, int wanted)
{
    QElapsedTimer timer;
    timer.start();
    const ProgramRun::Answer whole = m_program->run(words);
    if (whole.status != wanted)
        QTest::qFail(whole.toString().constData(), __FILE__, __LINE__);
    return timer.elapsed() + 5;
}

void TestKills::mustBeSound(const QByteArray &after)
{
    const ProgramRun::Answer check = m_program->run({u"check"_s});
    QVERIFY2(check.status == 0 && check.out == "ok\n", (after + check.toString()).constData());
}

void TestKills::ofEveryWork_data()
{
    QTest::addColumn<QString>("work");
    for (const char *work : {"refresh", "import", "mark"})
        QTest::newRow(work) << QString::fromLatin1(work);
}

void TestKills::ofEveryWork()
{
    QFETCH(QString, work);
    const QString snapshot = m_folder->filePath(u"snapshot.json"_s);
    QByteArray lines;
    for (int i = 1; i <= 6000; ++i)
        lines += snapshotLine(u"2403.%1"_s.arg(i, 5, 10, '0'_L1), u"A time series of paper %1"_s.arg(i));
    putBytes(snapshot, lines);
    QCOMPARE(m_program->run({u"refresh"_s}).status, 0);
    QStringList ids;
    const ProgramRun::Answer listed = m_program->run({u"list"_s});
    for (const QByteArray &line : listed.out.split('\n'))
        if (!line.isEmpty())
            ids << QString::fromUtf8(line.left(line.indexOf('\t')));
    QVERIFY(ids.size() > 50);

    QStringList words = work == "refresh"_L1 ? QStringList{u"refresh"_s, u"--force"_s}
        : work == "import"_L1                ? QStringList{u"import"_s, snapshot}
                                             : QStringList{};
    qint64 whole = words.isEmpty() ? timeOf({u"mark"_s, ids[0], u"--read"_s}) : timeOf(words);
    QSet<QString> starred; // papers whose star was acknowledged: the program ended with success
    for (int i = 0; i < kills(); ++i) {
        QString marked;
        if (work == "mark"_L1) {
            marked = ids[m_dice.bounded(int(ids.size()))];
            words = {u"mark"_s, marked, starred.contains(marked) ? u"--unstar"_s : u"--star"_s};
        } else {
            // Start with a new library, so that the program has something to do. Only the work "mark" keeps
            // its library.
            QDir(m_folder->path()).remove(u"library.sqlite"_s);
            dp::libraryfiles::remove(m_program->library());
            QCOMPARE(m_program->run({u"keywords"_s, u"add"_s, u"Time Series"_s}).status, 0);
        }
        const bool acknowledged = runAndKill(words, whole);
        mustBeSound(words.join(u' ').toUtf8() + ": ");
        if (QTest::currentTestFailed())
            return;
        const auto library = dp::libraryopener::open(m_program->library(), dp::Library::Access::Read);
        VERIFY_OK(library);
        if (work == "mark"_L1) {
            dp::PaperQuery query;
            query.starredOnly = true;
            const auto found = dp::PaperReader(**library).ids(query);
            VERIFY_OK(found);
            const QStringList names = idsOf(*found);
            QSet<QString> now(names.cbegin(), names.cend());
            if (acknowledged)
                starred.contains(marked) ? (void)starred.remove(marked) : (void)starred.insert(marked);
            else if (now.contains(marked)
                // The mark was written, but the program was killed before it could report this.
                != starred.contains(marked))
                starred = now;
            QCOMPARE(now, starred);
        } else if (i % 4 == 0) {
            const ProgramRun::Answer next = m_program->run(words);
            QVERIFY2(next.status == 0, next.toString().constData());
            if (work == "import"_L1)
                QCOMPARE(number(**library, u"SELECT count(*) FROM papers WHERE in_archive"_s), 6000);
        }
    }
}

/// Tests that a tag or a note that the program has acknowledged is in the library, and that a killed command
/// has written all of its change or nothing.
void TestKills::ofTagsAndNotes()
{
    QCOMPARE(m_program->run({u"refresh"_s}).status, 0);
    const ProgramRun::Answer listed = m_program->run({u"list"_s, u"--limit"_s, u"20"_s});
    QStringList ids;
    for (const QByteArray &line : listed.out.split('\n'))
        if (!line.isEmpty())
            ids << QString::fromUtf8(line.left(line.indexOf('\t')));
    QCOMPARE(ids.size(), 20);
    const qint64 whole = timeOf({u"tag"_s, ids[0], u"--add"_s, u"t0"_s, u"--add"_s, u"even"_s});
    QHash<QString, QStringList> known{{ids[0], {u"even,t0"_s, QString()}}}; // by paper: its tags and its note
    for (int i = 1; i <= 2 * kills(); ++i) {
        const QString id = ids[m_dice.bounded(int(ids.size()))];
        const bool isNote = i % 2 == 0;
        const bool hadTags = !known.value(id).value(0).isEmpty();
        const QString note = i % 6 == 0 ? QString() : u"note %1 "_s.arg(i).repeated(50).trimmed();
        const QString tag = u"t%1"_s.arg(i % 5);
        const QStringList words = isNote ? QStringList{u"note"_s, id, note}
            : hadTags ? QStringList{u"tag"_s, id, u"--remove"_s, known[id][0].section(u',', 0, 0)}
                      : QStringList{u"tag"_s, id, u"--add"_s, tag, u"--add"_s, u"even"_s};
        QStringList after = known.value(id, {QString(), QString()});
        if (isNote)
            after[1] = note;
        else
            after[0] = hadTags ? after[0].section(u',', 1) : u"even,"_s + tag;
        const bool acknowledged = runAndKill(words, whole);
        mustBeSound(words.join(u' ').toUtf8() + ": ");
        if (QTest::currentTestFailed())
            return;
        const auto library = dp::libraryopener::open(m_program->library(), dp::Library::Access::Read);
        VERIFY_OK(library);
        const auto paper = dp::PaperReader(**library).paper(keyOf(id));
        VERIFY_OK(paper);
        QStringList names;
        for (const dp::Tag &one : paper->tags)
            names << one.name;
        const QStringList now{names.join(u','), paper->note};
        if (acknowledged || now != known.value(id, {QString(), QString()}))
            QCOMPARE(now, after);
        known[id] = now;
    }
}

void TestKills::ofTheMoveToTodaysSchema()
{
    dp::libraryfiles::remove(m_program->library());
    makeOldLibrary(m_program->library(), u"002"_s);
    {
        // Add some thousand papers, so that the migration takes some time.
        const auto old = dp::Connection::open(m_program->library(), dp::Connection::Mode::ReadWrite);
        VERIFY_OK(old);
        VERIFY_OK(
            (*old)->execute(u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)"
                            " INSERT INTO papers (id, version, title, abstract, abs_url, updated, first_seen)"
                            " SELECT (SELECT max(id) FROM papers) + i, 1, 'Title ' || i, 'Of many words', "
                            "'http://arxiv.org/abs/x',"
                            " '2025-01-02', '2025-01-03T00:00:00Z' FROM n"_s));
    }
    const QByteArray old = bytesOf(m_program->library());
    const qint64 whole = timeOf({u"check"_s});
    for (int i = 0; i < kills(); ++i) {
        dp::libraryfiles::remove(m_program->library());
        putBytes(m_program->library(), old);
        runAndKill({u"check"_s}, whole);
        mustBeSound("moving: ");
        if (QTest::currentTestFailed())
            return;
        const auto library = dp::libraryopener::open(m_program->library(), dp::Library::Access::Read);
        VERIFY_OK(library);
        QCOMPARE(number(**library, u"SELECT count(*) FROM papers"_s), 3001);
        QCOMPARE(number(**library, u"SELECT count(*) FROM papers WHERE is_starred"_s), 1);
    }
}

void TestKills::ofARebuilding()
{
    dp::libraryfiles::remove(m_program->library());
    makeRichLibrary(m_program->library());
    const QStringList treasures = userDataOf(m_program->library());
    const QByteArray sound = bytesOf(m_program->library());
    flip(m_program->library(), 100);
    const qint64 whole = timeOf({u"check"_s, u"--repair"_s});
    for (int i = 0; i < kills(); ++i) {
        dp::libraryfiles::remove(m_program->library());
        putBytes(m_program->library(), sound);
        flip(m_program->library(), 100);
        runAndKill({u"check"_s, u"--repair"_s}, whole);
        const ProgramRun::Answer next = m_program->run({u"check"_s, u"--repair"_s});
        QVERIFY2(next.status == 0 && next.out.endsWith("ok\n"), next.toString().constData());
        QCOMPARE(userDataOf(m_program->library()), treasures);
    }
}

DP_TEST(TestKills)
#include "tst_kills.moc"
