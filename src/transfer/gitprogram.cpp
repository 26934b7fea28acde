#include "transfer/gitprogram.h"

#include <QProcess>
#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int stopInterval = 100; // milliseconds between two looks at the stop flag
constexpr qsizetype maximumAnswer = 512LL * 1024 * 1024;
constexpr qsizetype maximumWords = 2000; // of a message of git

/// The variables of git that a person sets for all of its commands.
bool isPersonal(const QString &name)
{
    static const QStringList names{
        u"GIT_EXEC_PATH"_s, u"GIT_CONFIG_GLOBAL"_s, u"GIT_CONFIG_SYSTEM"_s, u"GIT_CONFIG_NOSYSTEM"_s};
    return names.contains(name);
}

QProcessEnvironment environment()
{
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    const QStringList names = all.keys();
    for (const QString &name : names)
        if (name.startsWith("GIT_"_L1)
            && !isPersonal(name)) // such as GIT_DIR, which names another repository
            all.remove(name);
    all.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s);
    all.insert(u"GIT_OPTIONAL_LOCKS"_s, u"0"_s);
    all.insert(u"GIT_NO_LAZY_FETCH"_s, u"1"_s);
    all.insert(u"GIT_ALLOW_PROTOCOL"_s, u"none"_s); // older versions do not know GIT_NO_LAZY_FETCH
    all.insert(u"GIT_PAGER"_s, u"cat"_s);
    all.insert(u"GIT_ASKPASS"_s, u"true"_s);
    return all;
}

/// These options replace the settings of the repository.
QStringList safeOptions()
{
    return {u"--no-pager"_s, u"-c"_s, u"core.fsmonitor=false"_s, u"-c"_s, u"core.hooksPath=/dev/null"_s,
        u"-c"_s, u"diff.external="_s, u"-c"_s, u"core.sshCommand=false"_s, u"-c"_s,
        u"log.showSignature=false"_s, u"-c"_s, u"core.quotePath=false"_s};
}

} // namespace

GitProgram::GitProgram(const QString &folder, Stop stop)
    : m_folder(folder)
    , m_stop(std::move(stop))
{
}

Error GitProgram::failed(QString words) const
{
    words = words.left(maximumWords).simplified();
    return {ErrorKind::GitFailed, m_folder, words};
}

Result<QByteArray> GitProgram::read(const QStringList &arguments, const QByteArray &input) const
{
    QProcess git;
    git.setProgram(u"git"_s);
    git.setArguments(QStringList{u"-C"_s, m_folder} + safeOptions() + arguments);
    git.setProcessEnvironment(environment());
    git.start();
    if (!git.waitForStarted())
        return Error{ErrorKind::GitMissing, m_folder, git.errorString()};
    if (!input.isEmpty())
        git.write(input);
    git.closeWriteChannel();
    QByteArray output;
    const auto end = [&git](const Error &error) {
        git.kill();
        git.waitForFinished();
        return error;
    };
    while (git.state() != QProcess::NotRunning) {
        git.waitForReadyRead(stopInterval);
        output += git.readAllStandardOutput();
        if (*m_stop)
            return end({ErrorKind::Cancelled, m_folder, {}});
        if (output.size() > maximumAnswer)
            return end(failed(u"the answer is too large"_s));
    }
    output += git.readAllStandardOutput();
    if (git.exitStatus() != QProcess::NormalExit || git.exitCode() != 0)
        return failed(QString::fromLocal8Bit(git.readAllStandardError()));
    return output;
}

} // namespace dp
