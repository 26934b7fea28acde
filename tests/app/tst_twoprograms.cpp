// Two programs refresh, mark and export at the same time with the same library. A normal run takes some
// seconds. ./dev endure sets DAILY_PAPERS_SECONDS=60 for a longer run.

#include "library/library.h"
#include "library/libraryopener.h"
#include "library/paperreader.h"
#include "support/checks.h"
#include "support/loopbackarxiv.h"
#include "support/programrun.h"
#include "support/somepaper.h"
#include "support/testprogram.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace dp::test;

class TestTwoPrograms : public QObject
{
    Q_OBJECT

private slots:
    void neitherSeesAnErrorOrLosesAMark();
};

void TestTwoPrograms::neitherSeesAnErrorOrLosesAMark()
{
    const int seconds = std::max(3, qEnvironmentVariableIntValue("DAILY_PAPERS_SECONDS"));
    const QTemporaryDir folder;
    LoopbackArxiv arxiv(madeUpPapers(2000, QDate(2026, 10, 30)));
    QVERIFY(arxiv.listen());
    const ProgramRun program(QStringLiteral(DP_PROGRAM), folder.path(), arxiv.apiUrl().toString());
    for (const QString &name : {u"Graph Neural Networks"_s, u"Time Series"_s})
        QCOMPARE(program.run({u"keywords"_s, u"add"_s, name, u"--limit"_s, u"300"_s}).status, 0);
    QCOMPARE(program.run({u"refresh"_s}).status, 0);
    QStringList ids;
    for (const QByteArray &line : program.run({u"list"_s}).out.split('\n'))
        if (!line.isEmpty())
            ids << QString::fromUtf8(line.left(line.indexOf('\t')));
    QVERIFY(ids.size() > 50);

    // Each side marks its own half of the papers. Both sides do all kinds of work.
    struct Side {
        int turn = 0;
        QStringList ids;
        QSet<QString> starred;
        QString marking;
        std::unique_ptr<QProcess> process;
    };
    Side sides[2];
    for (qsizetype i = 0; i < ids.size(); ++i)
        sides[i % 2].ids << ids[i];
    QElapsedTimer timer;
    timer.start();
    int runs = 0;
    // Minimum number of runs on a slow machine: each side has done each kind of work twice.
    constexpr int fewestRuns = 24;
    bool atWork = true;
    while (atWork) {
        atWork = false;
        for (Side &side : sides) {
            if (side.process && side.process->state() != QProcess::NotRunning) {
                atWork = true;
                continue;
            }
            if (side.process) {
                const QByteArray said = side.process->readAllStandardError();
                QVERIFY2(side.process->exitStatus() == QProcess::NormalExit && side.process->exitCode() == 0,
                    (side.process->arguments().join(u' ').toUtf8() + said).constData());
                ++runs;
                if (!side.marking.isEmpty())
                    side.starred.contains(side.marking) ? (void)side.starred.remove(side.marking)
                                                        : (void)side.starred.insert(side.marking);
            }
            side.process.reset();
            side.marking.clear();
            if (timer.elapsed() > 1000 * seconds && runs >= fewestRuns)
                continue;
            QStringList words;
            switch (side.turn++ % 6) {
            case 0: words = {u"refresh"_s, u"--force"_s}; break;
            case 2: words = {u"export"_s, folder.filePath(u"README.md"_s)}; break;
            case 4: words = {u"search"_s, u"neural net"_s, u"--limit"_s, u"10"_s}; break;
            default:
                side.marking = side.ids[side.turn % side.ids.size()];
                words = {u"mark"_s, side.marking,
                    side.starred.contains(side.marking) ? u"--unstar"_s : u"--star"_s};
            }
            side.process = std::make_unique<QProcess>();
            program.prepare(*side.process, words);
            side.process->start();
            atWork = true;
        }
        if (atWork) // waits until the program of one side has ended
            QVERIFY(QTest::qWaitFor(
                [&] {
                    return std::any_of(std::begin(sides), std::end(sides), [](const Side &side) {
                        return side.process && side.process->state() == QProcess::NotRunning;
                    });
                },
                60000));
    }
    qInfo("%d runs", runs);
    const ProgramRun::Answer check = program.run({u"check"_s});
    QVERIFY2(check.status == 0 && check.out == "ok\n", check.toString().constData());
    const auto library = dp::libraryopener::open(program.library(), dp::Library::Access::Read);
    VERIFY_OK(library);
    dp::PaperQuery query;
    query.starredOnly = true;
    const auto found = dp::PaperReader(**library).ids(query);
    VERIFY_OK(found);
    const QStringList names = idsOf(*found);
    QCOMPARE(QSet<QString>(names.cbegin(), names.cend()), sides[0].starred + sides[1].starred);
}

DP_TEST(TestTwoPrograms)
#include "tst_twoprograms.moc"
