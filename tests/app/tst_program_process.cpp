#include "support/loopbackarxiv.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace Qt::StringLiterals;
using dp::test::dataPath;
using dp::test::Fault;
using dp::test::LoopbackArxiv;

/// Runs the real program as a script or a cron job does: without a display, a home folder or a locale.
class TestProgramProcess : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theHelpNamesOnlyCommandsThereAre();
    void theVersionIsOneLine();
    void worksWithoutAHome();
    void writesUtf8InAnyLocale_data();
    void writesUtf8InAnyLocale();
    void resultsAndNotesGoTheirOwnWays();
    void aFullDiskIsAnError();
    void aReaderThatGoesAwayEndsIt();
    void aWrongCallIsTwo();
    void anInterruptedRefreshIsOneHundredAndThirty_data();
    void anInterruptedRefreshIsOneHundredAndThirty();
    void aKillLosesNothingThatWasStored();
    void aFillThatIsKilledGoesOnWhereItWas();
    void twoProgramsAreOnePoliteClient();
    void commandsNeedNoWindow();
    void aWindowOpensAndEndsAsTheSessionDoes();

private:
    /// Runs the program with this arXiv server, which needs the event loop of this thread. Returns the exit
    /// status; -1: the program crashed.
    int ask(const LoopbackArxiv &arxiv, const QStringList &words)
    {
        QProcess process;
        prepare(process,
            QStringList{u"--api-url"_s, arxiv.apiUrl().toString(), u"--request-interval"_s, u"0"_s} + words);
        process.start();
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60000))
            return -2;
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }
    void prepare(QProcess &process, const QStringList &words, const QString &locale = u"C"_s)
    {
        QProcessEnvironment environment;
        environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
        environment.insert(u"LC_ALL"_s, locale);
        environment.insert(u"ASAN_OPTIONS"_s, qEnvironmentVariable("ASAN_OPTIONS"));
        process.setProcessEnvironment(environment);
        process.setProgram(QStringLiteral(DP_PROGRAM));
        process.setArguments(
            QStringList{u"--library"_s, library(), u"--settings"_s, m_folder->filePath(u"settings.ini"_s)}
            + words);
    }
    /// Runs the program. Returns the exit status; -1: the program crashed.
    int run(const QStringList &words, const QString &locale = u"C"_s)
    {
        QProcess process;
        prepare(process, words, locale);
        process.start();
        if (!process.waitForFinished(60000))
            return -2;
        m_out = process.readAllStandardOutput();
        m_err = process.readAllStandardError();
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }
    QString library() const { return m_folder->filePath(u"library.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_out;
    QByteArray m_err;
};

void TestProgramProcess::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestProgramProcess::theHelpNamesOnlyCommandsThereAre()
{
    QCOMPARE(run({u"--help"_s}), 0);
    QCOMPARE(m_err, QByteArray());
    const QString help = QString::fromUtf8(m_out).section(u"Commands:"_s, 1).section(u"Exit status"_s, 0, 0);
    static const QRegularExpression entry(u"^  ([a-z]+)"_s, QRegularExpression::MultilineOption);
    int commands = 0;
    for (auto it = entry.globalMatch(help); it.hasNext(); ++commands) {
        const QString command = it.next().captured(1);
        QVERIFY(run({command, u"--no-such-option"_s}) == 2);
        // The error is about the option and not about the command.
        QVERIFY2(m_err.contains("no-such-option"), m_err.constData());
    }
    QVERIFY(commands >= 8);
}

void TestProgramProcess::theVersionIsOneLine()
{
    QCOMPARE(run({u"--version"_s}), 0);
    static const QRegularExpression form(u"\\Adaily-papers \\d+\\.\\d+\\.\\d+\\n\\z"_s);
    QVERIFY2(form.match(QString::fromUtf8(m_out)).hasMatch(), m_out.constData());
}

void TestProgramProcess::worksWithoutAHome()
{
    QCOMPARE(run({u"keywords"_s}), 0); // prepare() sets no home folder
    QCOMPARE(m_out, QByteArray("Hallucination\nMLLM\nReasoning\nReward Model\n"));
    QCOMPARE(m_err, QByteArray());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void TestProgramProcess::writesUtf8InAnyLocale_data()
{
    QTest::addColumn<QString>("locale");
    for (const char *locale : {"C", "POSIX", "C.UTF-8", "no_SUCH.thing", ""})
        QTest::newRow(*locale ? locale : "none") << QString::fromLatin1(locale);
}

void TestProgramProcess::writesUtf8InAnyLocale()
{
    QFETCH(QString, locale);
    const QString page = m_folder->filePath(u"Größe 🙂.md"_s);
    dp::test::putBytes(page, dp::test::data(u"readme/page.md"_s));
    QCOMPARE(run({u"import"_s, page}, locale), 0);
    QVERIFY2(m_out.startsWith(page.toUtf8() + "\t3 papers"), m_out.constData());
    QCOMPARE(m_err, QByteArray());
    QCOMPARE(run({u"export"_s, u"-"_s}, locale), 0);
    QCOMPARE(m_out, dp::test::data(u"readme/page.md"_s));
    QCOMPARE(run({u"keywords"_s, u"add"_s, u"大模型"_s}, locale), 0);
    QCOMPARE(run({u"keywords"_s}, locale), 0);
    QVERIFY2(m_out.endsWith("大模型\n"), m_out.constData());
}

void TestProgramProcess::resultsAndNotesGoTheirOwnWays()
{
    QCOMPARE(run({u"import"_s, dataPath(u"atom/skipped.xml"_s)}), 1);
    QCOMPARE(m_out.count('\n'), 1);
    QCOMPARE(m_err.count('\n'), 5);
}

void TestProgramProcess::aFullDiskIsAnError()
{
    run({u"import"_s, dataPath(u"readme/page.md"_s)});
    for (const QString &words : {u"export -"_s, u"list"_s, u"keywords"_s, u"--help"_s}) {
        QProcess process;
        prepare(process, words.split(u' '));
        process.setStandardOutputFile(u"/dev/full"_s);
        process.start();
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitCode(), 1);
    }
    QCOMPARE(run({u"export"_s, u"/dev/full"_s}), 1);
    QVERIFY2(m_err.contains("disk is full"), m_err.constData());
}

void TestProgramProcess::aReaderThatGoesAwayEndsIt()
{
    QByteArray rows;
    for (int i = 1; i <= 5000; ++i)
        rows += QStringLiteral("| **[T%1](http://arxiv.org/abs/2502.%2v1)** | 2025-02-26 | "
                               "<details><summary>Show</summary><p>A</p></details> |  |\n")
                    .arg(i)
                    .arg(i, 5, 10, '0'_L1)
                    .toUtf8();
    dp::test::putBytes(m_folder->filePath(u"page.md"_s),
        "## K\n| **Title** | **Date** | **Abstract** | **Comment** |\n| --- | --- | --- | --- |\n" + rows);
    QCOMPARE(run({u"import"_s, m_folder->filePath(u"page.md"_s)}), 0);
    QProcess program, head;
    prepare(program, {u"list"_s});
    head.setProgram(u"head"_s);
    head.setArguments({u"-n"_s, u"1"_s});
    program.setStandardOutputProcess(&head);
    program.start();
    head.start();
    QVERIFY(program.waitForFinished(60000));
    QVERIFY(head.waitForFinished(60000));
    QCOMPARE(head.readAllStandardOutput().count('\n'), 1);
}

void TestProgramProcess::aWrongCallIsTwo()
{
    QCOMPARE(run({u"fetch"_s}), 2);
    QCOMPARE(m_out, QByteArray());
    QCOMPARE(m_err.count('\n'), 1);
}

void TestProgramProcess::anInterruptedRefreshIsOneHundredAndThirty_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestProgramProcess::anInterruptedRefreshIsOneHundredAndThirty()
{
    QFETCH(int, number);
    LoopbackArxiv arxiv(dp::test::madeUpPapers(200, QDate(2026, 11, 20)));
    QVERIFY(arxiv.listen());
    arxiv.queueFault(Fault::None);
    arxiv.queueFault(Fault::Hang, {}, -1);
    QProcess process;
    prepare(
        process, {u"--api-url"_s, arxiv.apiUrl().toString(), u"--request-interval"_s, u"0"_s, u"refresh"_s});
    process.start();
    QTRY_COMPARE_WITH_TIMEOUT(arxiv.requests().size(), 2, 30000);
    ::kill(pid_t(process.processId()), number);
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 10000);
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    QCOMPARE(run({u"check"_s}), 0);
    run({u"list"_s, u"--keyword"_s, u"Hallucination"_s});
    QVERIFY(m_out.count('\n') > 5); // papers that were stored before stay
}

void TestProgramProcess::aKillLosesNothingThatWasStored()
{
    LoopbackArxiv arxiv(dp::test::madeUpPapers(200, QDate(2026, 11, 20)));
    QVERIFY(arxiv.listen());
    arxiv.queueFault(Fault::None);
    arxiv.queueFault(Fault::Hang, {}, -1);
    QProcess process;
    prepare(
        process, {u"--api-url"_s, arxiv.apiUrl().toString(), u"--request-interval"_s, u"0"_s, u"refresh"_s});
    process.start();
    QTRY_COMPARE_WITH_TIMEOUT(arxiv.requests().size(), 2, 30000);
    process.kill();
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 10000);
    QCOMPARE(run({u"check"_s}), 0);
    QCOMPARE(m_out, QByteArray("ok\n"));
    run({u"list"_s, u"--keyword"_s, u"Hallucination"_s});
    QVERIFY(m_out.count('\n') > 5);
}

void TestProgramProcess::aFillThatIsKilledGoesOnWhereItWas()
{
    LoopbackArxiv arxiv(dp::test::madeUpPapers(1500, QDate(2026, 11, 20)));
    QVERIFY(arxiv.listen());
    run({u"keywords"_s, u"add"_s, u"All"_s, u"--query"_s, u"cat:cs.*"_s, u"--limit"_s, u"20"_s});
    const QStringList refresh{u"refresh"_s, u"--keyword"_s, u"All"_s};
    QCOMPARE(ask(arxiv, refresh), 0);
    arxiv.clearRequests();
    arxiv.queueFault(Fault::None, {}, 3);
    arxiv.queueFault(Fault::Hang);
    QProcess process;
    prepare(process,
        QStringList{u"--api-url"_s, arxiv.apiUrl().toString(), u"--request-interval"_s, u"0"_s} + refresh
            + QStringList{u"--back-to"_s, u"2026-10-01"_s});
    process.start();
    QTRY_COMPARE_WITH_TIMEOUT(arxiv.requests().size(), 4, 30000);
    process.kill();
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 10000);
    QCOMPARE(run({u"check"_s}), 0);
    arxiv.clearRequests();
    QCOMPARE(ask(arxiv, refresh + QStringList{u"--fill"_s}), 0);

    run({u"list"_s, u"--keyword"_s, u"All"_s});
    QByteArrayList listed;
    for (const QByteArray &line : m_out.split('\n'))
        listed << line.left(line.indexOf('\t'));
    int wanted = 0;
    for (const auto &paper : arxiv.papers()) {
        const bool isIn = std::any_of(paper.categories.cbegin(), paper.categories.cend(),
            [](const QString &name) { return name.startsWith("cs."_L1); });
        if (!isIn || paper.published.date() < QDate(2026, 10, 1))
            continue;
        ++wanted;
        QVERIFY2(listed.contains(paper.id.toUtf8()), qPrintable(paper.id));
    }
    QVERIFY2(wanted > 500, qPrintable(QString::number(wanted)));
    QVERIFY2(arxiv.requests().size() < wanted / 100, "it has asked for all of it again");
}

void TestProgramProcess::twoProgramsAreOnePoliteClient()
{
    LoopbackArxiv arxiv(dp::test::madeUpPapers(200, QDate(2026, 11, 20)));
    QVERIFY(arxiv.listen());
    constexpr int interval = 250; // in milliseconds
    QTemporaryDir other;
    QProcess processes[2];
    for (QProcess &process : processes) {
        prepare(process,
            {u"--api-url"_s, arxiv.apiUrl().toString(), u"--request-interval"_s, u"0.25"_s, u"refresh"_s});
        QStringList words = process.arguments();
        if (&process == &processes[1])
            // The second program has another library and another temporary folder.
            words[1] = other.filePath(u"library.sqlite"_s);
        process.setArguments(words);
        QProcessEnvironment environment = process.processEnvironment();
        environment.insert(u"TMPDIR"_s, other.path());
        if (&process == &processes[1])
            process.setProcessEnvironment(environment);
        process.start();
    }
    for (QProcess &process : processes) {
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 60000);
        QCOMPARE(process.exitCode(), 0);
    }
    QCOMPARE(arxiv.requests().size(), 8);
    QCOMPARE(arxiv.mostAtOnce(), 1);
    QVERIFY2(arxiv.shortestGapMs() >= interval - 10, qPrintable(QString::number(arxiv.shortestGapMs())));
}

/// The code that draws windows is in a separate file. Commands neither load nor need this file.
void TestProgramProcess::commandsNeedNoWindow()
{
    const QFileInfo program(QStringLiteral(DP_PROGRAM));
    const QDir folder(m_folder->path());
    const QString alone = folder.filePath(u"daily-papers"_s), commands = u"daily-papers-commands.so"_s;
    QVERIFY(QFile::copy(program.filePath(), alone));
    QVERIFY(QFile::copy(program.dir().filePath(commands), folder.filePath(commands)));
    QProcess process;
    prepare(process, {u"list"_s});
    process.setProgram(alone);
    process.start();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);

    prepare(process, {});
    process.setProgram(alone);
    QProcessEnvironment environment = process.processEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    process.setProcessEnvironment(environment);
    process.start();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(said.contains("daily-papers-window"), said.constData());

    QVERIFY(QFile::remove(folder.filePath(commands)));
    process.start();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(process.readAllStandardError().contains("install it again"));
}

void TestProgramProcess::aWindowOpensAndEndsAsTheSessionDoes()
{
    QProcess process;
    prepare(process, {});
    QProcessEnvironment environment = process.processEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"QT_LOGGING_RULES"_s, u"dp.timing=true"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start();
    QByteArray said;
    QVERIFY2(QTest::qWaitFor(
                 [&] {
                     said += process.readAll();
                     return said.contains(" painted ");
                 },
                 60000),
        said.constData());
    ::kill(pid_t(process.processId()), SIGTERM);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
}

DP_TEST(TestProgramProcess)
#include "tst_program_process.moc"
