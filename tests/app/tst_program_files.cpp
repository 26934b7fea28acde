// Tests the real program with the files of a person: without a home folder, with unusual file names, with
// several programs at once, and beside a program that is stopped.

#include "support/loopbackarxiv.h"
#include "support/programrun.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <csignal>
#include <fcntl.h>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using dp::test::dataPath;
using dp::test::Fault;
using dp::test::LoopbackArxiv;
using dp::test::ProgramRun;

class TestProgramFiles : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theHomeOfTheAccountIsUsedWithoutAnother_data();
    void theHomeOfTheAccountIsUsedWithoutAnother();
    void foldersOfTheDesktopWin_data();
    void foldersOfTheDesktopWin();
    void bytesThatAreNoTextAreRefused_data();
    void bytesThatAreNoTextAreRefused();
    void aLibraryIsFoundAgainByTheSameName_data();
    void aLibraryIsFoundAgainByTheSameName();
    void standardOutputGoesWhereTheShellWants();
    void theFirstCommandsOfADayMakeOneBackup();
    void aStoppedProgramIsWaitedForUntilItsTimeIsOver();

private:
    struct Answer {
        int status = -2;
        QByteArray out, err;
    };
    /// Runs a shell script in the folder of the test. The environment has only these variables.
    Answer shell(const QByteArray &script, const QMap<QString, QString> &variables = {}) const
    {
        QProcess process;
        QProcessEnvironment environment;
        environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
        environment.insert(u"P"_s, QStringLiteral(DP_PROGRAM));
        for (auto it = variables.cbegin(); it != variables.cend(); ++it)
            environment.insert(it.key(), it.value());
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder->path());
        process.start(u"sh"_s, {u"-c"_s, QString::fromLatin1(script)});
        Answer answer;
        if (process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit)
            answer.status = process.exitCode();
        answer.out = process.readAllStandardOutput();
        answer.err = process.readAllStandardError();
        return answer;
    }
    QString in(const QString &name) const { return m_folder->filePath(name); }
    QStringList names() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestProgramFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestProgramFiles::theHomeOfTheAccountIsUsedWithoutAnother_data()
{
    QTest::addColumn<QByteArray>("home");
    QTest::newRow("none") << QByteArray("unset HOME;");
    QTest::newRow("an empty one") << QByteArray("HOME=; export HOME;");
    QTest::newRow("the root") << QByteArray("HOME=/; export HOME;");
    QTest::newRow("a relative one") << QByteArray("HOME=here; export HOME;");
    QTest::newRow("a device") << QByteArray("HOME=/dev/null; export HOME;");
}

void TestProgramFiles::theHomeOfTheAccountIsUsedWithoutAnother()
{
    QFETCH(QByteArray, home);
    const struct passwd *account = ::getpwuid(::getuid());
    if (!account || ::access(account->pw_dir, W_OK) != 0 || QByteArray(account->pw_dir) == "/")
        QSKIP("this account has no home folder");
    const Answer answer = shell(home + "exec \"$P\" --help"); // --help writes no file
    QCOMPARE(answer.status, 0);
    const QByteArray folder = account->pw_dir;
    QVERIFY2(
        answer.out.contains(folder + "/.local/share/daily-papers/library.sqlite"), answer.out.constData());
    QVERIFY2(answer.out.contains(folder + "/.config/daily-papers/settings.ini"), answer.out.constData());
}

void TestProgramFiles::foldersOfTheDesktopWin_data()
{
    QTest::addColumn<QString>("data");
    QTest::addColumn<QString>("expected"); // %1 is the folder of the test
    QTest::newRow("absolute") << u"%1/data"_s << u"%1/data/daily-papers/library.sqlite"_s;
    QTest::newRow("relative") << u"data"_s << u"%1/home/.local/share/daily-papers/library.sqlite"_s;
    QTest::newRow("empty") << QString() << u"%1/home/.local/share/daily-papers/library.sqlite"_s;
}

void TestProgramFiles::foldersOfTheDesktopWin()
{
    QFETCH(QString, data);
    QFETCH(QString, expected);
    const Answer answer = shell("exec \"$P\" import '" + dataPath(u"readme/page.md"_s).toUtf8() + "'",
        {{u"HOME"_s, in(u"home"_s)}, {u"XDG_DATA_HOME"_s, data.replace(u"%1"_s, m_folder->path())}});
    QVERIFY2(answer.status == 0, answer.err.constData());
    QVERIFY(QFile::exists(expected.replace(u"%1"_s, m_folder->path())));
    QCOMPARE(names().size(), 1);
}

void TestProgramFiles::bytesThatAreNoTextAreRefused_data()
{
    QTest::addColumn<QByteArray>("script");
    const QByteArray import = " import '" + dataPath(u"readme/page.md"_s).toUtf8() + "'";
    QTest::newRow("the library") << "\"$P\" --library $(printf 'caf\\351.sqlite')" + import;
    QTest::newRow("the library, in one word") << "\"$P\" --library=$(printf 'caf\\351.sqlite')" + import;
    QTest::newRow("the settings") << "\"$P\" --library l --settings $(printf '\\377')" + import;
    QTest::newRow("an export") << QByteArray("\"$P\" --library l export $(printf 'a\\300\\200.md')");
    QTest::newRow("the home") << "HOME=$PWD/$(printf 'm\\374ller'); export HOME; \"$P\"" + import;
}

void TestProgramFiles::bytesThatAreNoTextAreRefused()
{
    QFETCH(QByteArray, script);
    const Answer answer = shell(script);
    QCOMPARE(answer.status, 2);
    QVERIFY2(answer.err.contains("UTF-8") && answer.err.count('\n') == 1, answer.err.constData());
    QCOMPARE(answer.out, QByteArray());
    QCOMPARE(names(), QStringList());
}

void TestProgramFiles::aLibraryIsFoundAgainByTheSameName_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"file:x.sqlite"_s, u":memory:"_s, u"a?b"_s, u"50%"_s, u"a#b"_s, u"-x"_s,
             u"two\nlines"_s, u"new/folder/x"_s, u"ä"_s})
        QTest::newRow(qPrintable(name)) << name;
}

void TestProgramFiles::aLibraryIsFoundAgainByTheSameName()
{
    QFETCH(QString, name);
    const QMap<QString, QString> variables{{u"L"_s, name}, {u"PAGE"_s, dataPath(u"readme/page.md"_s)}};
    Answer answer = shell("exec \"$P\" --library \"$L\" import \"$PAGE\"", variables);
    QVERIFY2(answer.status == 0, answer.err.constData());
    QVERIFY(QFileInfo(m_folder->path() + u'/' + name).isFile());
    answer = shell("exec \"$P\" --library \"$L\" list", variables);
    QVERIFY2(answer.status == 0 && answer.out.count('\n') > 1, answer.err.constData());
    answer = shell("exec \"$P\" --library \"$L\" check --repair", variables);
    QVERIFY2(answer.status == 0, answer.err.constData());
    QCOMPARE(names().filter(
                 QRegularExpression(u"^(?!%1)"_s.arg(QRegularExpression::escape(name.section(u'/', 0, 0))))),
        QStringList());
}

void TestProgramFiles::standardOutputGoesWhereTheShellWants()
{
    QCOMPARE(
        shell("exec \"$P\" --library l import '" + dataPath(u"readme/page.md"_s).toUtf8() + "'").status, 0);
    const Answer page = shell("exec \"$P\" --library l export -");
    QCOMPARE(page.status, 0);
    for (const char *name : {"/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "-"}) {
        if (!QFile::exists(u"/proc/self/fd"_s))
            break;
        const QByteArray call = "\"$P\" --library l export " + QByteArray(name);
        QCOMPARE(shell("echo before > out; " + call + " >> out; echo after >> out").status, 0);
        QVERIFY(dp::test::bytesOf(in(u"out"_s)) == "before\n" + page.out + "after\n");
        QCOMPARE(shell(call + " | cat").out, page.out);
        const Answer over = shell(call + " >> l");
        QVERIFY2(over.status == 1 && over.err.count('\n') == 1, over.err.constData());
        QCOMPARE(shell("exec \"$P\" --library l check").out, QByteArray("ok\n"));
    }
    QCOMPARE(shell("mkfifo pipe; cat pipe > out & \"$P\" --library l export pipe; wait").status, 0);
    QVERIFY(dp::test::bytesOf(in(u"out"_s)) == page.out);
}

void TestProgramFiles::theFirstCommandsOfADayMakeOneBackup()
{
    const QByteArray call = "\"$P\" --library l ";
    QCOMPARE(shell(call + "import '" + dataPath(u"readme/page.md"_s).toUtf8() + "'").status, 0);
    const QByteArray id = shell(call + "list --limit 1").out.split('\t').first();
    for (int round = 0; round < 4; ++round) {
        QDir(in(u"l.backups"_s)).removeRecursively();
        QByteArray script;
        for (int i = 0; i < 6; ++i)
            script += call + "mark " + id + " --star & ";
        const Answer answer = shell(script + "wait");
        QCOMPARE(answer.err, QByteArray());
        QCOMPARE(shell(call + "mark " + id + " --read").err, QByteArray());
        QCOMPARE(QDir(in(u"l.backups"_s)).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }
}

/// A program waits for its turn to ask arXiv. The turn of another program ends when the time for its request
/// is over, even if that program is stopped and cannot report the end.
void TestProgramFiles::aStoppedProgramIsWaitedForUntilItsTimeIsOver()
{
    LoopbackArxiv arxiv(dp::test::madeUpPapers(100, QDate(2026, 10, 30)));
    QVERIFY(arxiv.listen());
    arxiv.queueFault(Fault::Hang); // applies only to the first request
    const ProgramRun one(QStringLiteral(DP_PROGRAM), m_folder->path(), arxiv.apiUrl().toString());
    QProcess stopped;
    one.prepare(stopped, {u"--timeout"_s, u"3"_s, u"--retries"_s, u"0"_s, u"refresh"_s});
    stopped.start();
    QTRY_COMPARE(arxiv.requests().size(), 1);
    QCOMPARE(::kill(pid_t(stopped.processId()), SIGSTOP), 0);

    QElapsedTimer timer;
    timer.start();
    QVERIFY(QDir(m_folder->path()).mkdir(u"other"_s));
    const ProgramRun two(QStringLiteral(DP_PROGRAM), in(u"other"_s), arxiv.apiUrl().toString());
    const ProgramRun::Answer other =
        two.run({u"--timeout"_s, u"20"_s, u"refresh"_s, u"--keyword"_s, u"Reasoning"_s});
    QVERIFY2(other.status == 0, other.toString().constData());
    QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY2(other.err.contains("Another Daily Papers") && other.err.contains("at the latest"),
        other.err.constData());

    QCOMPARE(::kill(pid_t(stopped.processId()), SIGCONT), 0);
    QVERIFY(ProgramRun::wait(stopped));
    QCOMPARE(stopped.exitCode(), 1);
    QVERIFY2(stopped.readAllStandardError().contains("in time"), "a reply after the deadline is too late");
}

DP_TEST(TestProgramFiles)
#include "tst_program_files.moc"
