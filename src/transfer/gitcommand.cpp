#include "transfer/gitcommand.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QProcessEnvironment>

#include <utility>

#include <signal.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int stopInterval = 50; // milliseconds between two looks at the stop flag
constexpr qsizetype longestMessage = 2000; // characters of a message of git

/// Returns whether a variable names a repository or a part of it. Such a variable is set when the program is
/// started by a hook of another repository.
bool namesRepository(const QString &name)
{
    static const QStringList names{u"GIT_DIR"_s, u"GIT_WORK_TREE"_s, u"GIT_INDEX_FILE"_s, u"GIT_COMMON_DIR"_s,
        u"GIT_PREFIX"_s, u"GIT_OBJECT_DIRECTORY"_s, u"GIT_ALTERNATE_OBJECT_DIRECTORIES"_s, u"GIT_NAMESPACE"_s,
        u"GIT_QUARANTINE_PATH"_s, u"GIT_CEILING_DIRECTORIES"_s};
    return names.contains(name);
}

QProcessEnvironment environment()
{
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    const QStringList names = all.keys();
    for (const QString &name : names)
        if (namesRepository(name))
            all.remove(name);
    // Without these variables, no program can open a dialog that asks for a password.
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"GPG_TTY"_s, u"SSH_ASKPASS"_s})
        all.remove(name);
    all.insert(u"SSH_ASKPASS_REQUIRE"_s, u"never"_s);
    all.insert(u"GIT_ASKPASS"_s, u"true"_s); // gives an empty password
    all.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s);
    all.insert(u"GIT_OPTIONAL_LOCKS"_s, u"0"_s); // does not disturb the git of the person
    all.insert(u"GIT_EDITOR"_s, u"true"_s);
    all.insert(u"GIT_MERGE_AUTOEDIT"_s, u"no"_s);
    all.insert(u"GIT_PAGER"_s, u"cat"_s);
    all.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    return all;
}

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

} // namespace

GitCommand::GitCommand(const QString &folder, std::chrono::milliseconds timeLimit, Stop stop)
    : m_folder(folder)
    , m_timeLimit(timeLimit)
    , m_stop(std::move(stop))
{
}

GitCommand GitCommand::unstoppable() const
{
    return GitCommand(m_folder, m_timeLimit);
}

Error GitCommand::failed(const Answer &answer) const
{
    QString words = QString::fromLocal8Bit(answer.message).simplified();
    if (words.isEmpty())
        words = QString::fromLocal8Bit(answer.output).simplified();
    return {ErrorKind::PublishGitFailed, m_folder, words.left(longestMessage)};
}

Result<GitCommand::Answer> GitCommand::answer(const QStringList &arguments) const
{
    if (*m_stop)
        return Error{ErrorKind::Cancelled, m_folder, {}};
    QProcess git;
    git.setProgram(u"git"_s);
    git.setArguments(
        QStringList{u"-C"_s, m_folder, u"--no-pager"_s, u"--literal-pathspecs"_s, u"-c"_s,
            u"core.quotePath=false"_s, u"-c"_s, u"gc.auto=0"_s, u"-c"_s, u"maintenance.auto=false"_s}
        + arguments);
    git.setProcessEnvironment(environment());
    git.setStandardInputFile(QProcess::nullDevice());
    // A session of its own has no terminal, so ssh and gpg cannot ask there. It is also a process group.
    git.setChildProcessModifier([] { ::setsid(); });
    QElapsedTimer time;
    time.start();
    git.start();
    if (!git.waitForStarted())
        return Error{ErrorKind::PublishGitMissing, m_folder, git.errorString()};
    Answer answer;
    while (git.state() != QProcess::NotRunning) {
        git.waitForFinished(stopInterval);
        answer.output += git.readAllStandardOutput();
        answer.message += git.readAllStandardError();
        const bool isStopped = *m_stop;
        if (git.state() != QProcess::NotRunning && (isStopped || time.hasExpired(m_timeLimit.count()))) {
            endGroup(git);
            answer.message += git.readAllStandardError();
            return isStopped ? Error{ErrorKind::Cancelled, m_folder, {}}
                             : Error{ErrorKind::PublishGitTimeout, m_folder, failed(answer).detail};
        }
    }
    answer.output += git.readAllStandardOutput();
    answer.message += git.readAllStandardError();
    answer.status = git.exitStatus() == QProcess::NormalExit ? git.exitCode() : 128;
    return answer;
}

Result<QByteArray> GitCommand::run(const QStringList &arguments) const
{
    const auto got = answer(arguments);
    if (!got)
        return got.error();
    if (got->status != 0)
        return failed(*got);
    return got->output;
}

Result<QString> GitCommand::line(const QStringList &arguments) const
{
    const auto output = run(arguments);
    if (!output)
        return output.error();
    return QString::fromUtf8(*output).trimmed();
}

Result<QString> GitCommand::lineIfAny(const QStringList &arguments) const
{
    const auto got = answer(arguments);
    if (!got)
        return got.error();
    if (got->status > 1)
        return failed(*got);
    return got->status == 1 ? QString() : QString::fromUtf8(got->output).trimmed();
}

Result<bool> GitCommand::isTrue(const QStringList &arguments) const
{
    const auto got = answer(arguments);
    if (!got)
        return got.error();
    if (got->status > 1)
        return failed(*got);
    return got->status == 0;
}

} // namespace dp
