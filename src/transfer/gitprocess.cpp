#include "transfer/gitprocess.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include <signal.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace dp::gitprocess {
namespace {

constexpr int stopInterval = 50; // milliseconds between two checks of the stop flag
constexpr qsizetype largestOutput = 512LL * 1024 * 1024;
constexpr qsizetype mostMessage = 64LL * 1024; // bytes
constexpr qsizetype longestMessage = 2000; // characters

/// Ends git with the programs that it has started, such as hooks and gpg.
void endGroup(QProcess &git)
{
    const auto group = pid_t(git.processId());
    if (group > 0)
        ::kill(-group, SIGTERM); // git removes its lock files
    if (!git.waitForFinished(2000) && group > 0)
        ::kill(-group, SIGKILL);
    git.waitForFinished();
}

QString linesOf(const QByteArray &bytes)
{
    QStringList lines;
    // Git writes a carriage return after each update of its progress.
    for (const QString &line : QString::fromLocal8Bit(bytes).replace(u'\r', u'\n').split(u'\n'))
        if (const QString text = line.simplified(); !text.isEmpty())
            lines << text;
    return lines.join(u'\n');
}

} // namespace

QString Answer::words() const
{
    const QString text = linesOf(message);
    return (text.isEmpty() ? linesOf(output) : text).left(longestMessage);
}

QString Answer::allWords() const
{
    QStringList all{linesOf(output.left(longestMessage)), linesOf(message)};
    all.removeAll(QString());
    return all.join(u'\n').left(longestMessage);
}

QProcessEnvironment environment()
{
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"GIT_DIR"_s, u"GIT_WORK_TREE"_s, u"GIT_INDEX_FILE"_s, u"GIT_COMMON_DIR"_s,
             u"GIT_PREFIX"_s, u"GIT_OBJECT_DIRECTORY"_s, u"GIT_ALTERNATE_OBJECT_DIRECTORIES"_s,
             u"GIT_NAMESPACE"_s, u"GIT_QUARANTINE_PATH"_s, u"GIT_CEILING_DIRECTORIES"_s})
        all.remove(name);
    all.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s);
    all.insert(u"GIT_OPTIONAL_LOCKS"_s, u"0"_s); // does not disturb the git of the person
    all.insert(u"GIT_PAGER"_s, u"cat"_s);
    all.insert(u"GIT_ASKPASS"_s, u"true"_s); // gives an empty password
    return all;
}

QStringList namesIn(const QByteArray &output)
{
    QStringList names;
    for (const QByteArray &name : output.split('\0'))
        if (!name.isEmpty())
            names << QFile::decodeName(name);
    return names;
}

Answer run(const Call &call, const Stop &stop)
{
    using End = Answer::End;
    if (*stop)
        return {End::Stopped, 0, {}, {}};
    QProcess git;
    git.setProgram(u"git"_s);
    git.setArguments(QStringList{u"-C"_s, call.folder, u"--no-pager"_s} + call.arguments);
    git.setProcessEnvironment(call.environment);
    // A session of its own has no terminal. It is also a process group.
    git.setChildProcessModifier([] { ::setsid(); });
    QElapsedTimer time;
    time.start();
    git.start();
    if (!git.waitForStarted())
        return {End::NotStarted, 0, {}, git.errorString().toUtf8()};
    if (!call.input.isEmpty())
        git.write(call.input);
    git.closeWriteChannel();
    Answer answer;
    const auto readAll = [&] {
        answer.output += git.readAllStandardOutput();
        // The end of a long message names the error.
        answer.message = (answer.message + git.readAllStandardError()).right(mostMessage);
    };
    while (git.state() != QProcess::NotRunning) {
        git.waitForReadyRead(stopInterval);
        readAll();
        if (git.state() == QProcess::NotRunning)
            break;
        const bool isLate = call.timeLimit.count() > 0 && time.hasExpired(call.timeLimit.count());
        const bool isTooLarge = answer.output.size() > largestOutput;
        if (!*stop && !isLate && !isTooLarge)
            continue;
        answer.end = *stop ? End::Stopped : isLate ? End::TimedOut : End::TooLarge;
        endGroup(git);
        readAll();
        return answer;
    }
    readAll();
    answer.status = git.exitStatus() == QProcess::NormalExit ? git.exitCode() : 128;
    return answer;
}

} // namespace dp::gitprocess
