#include "session/commandrun.h"

#include "base/plaintext.h"

#ifdef Q_OS_UNIX
#include <csignal>
#include <unistd.h>
#endif

namespace dp {
namespace {

constexpr std::chrono::seconds patience{3}; // between the request to end and the kill
constexpr qsizetype mostErrors = 4096; // bytes

/// Returns the last line of a text that has one, for display.
QString lastLine(const QByteArray &text)
{
    constexpr qsizetype longest = 200;
    const QString line = QString::fromUtf8(text).trimmed().section(QLatin1Char('\n'), -1).trimmed();
    return plaintext::isolated(line.size() > longest ? line.left(longest - 1) + QChar(0x2026) : line);
}

} // namespace

CommandRun::CommandRun(QObject *parent)
    : QObject(parent)
{
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &CommandRun::readOutput);
    connect(&m_process, &QProcess::readyReadStandardError, this, &CommandRun::readErrors);
    connect(&m_process, &QProcess::finished, this, [this] { end(true); });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(false);
    });
    m_killer.setSingleShot(true);
    connect(&m_killer, &QTimer::timeout, this, [this] { signalGroup(true); });
#ifdef Q_OS_UNIX
    m_process.setChildProcessModifier([] { ::setpgid(0, 0); });
#endif
}

CommandRun::~CommandRun()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    signalGroup(true);
    m_process.waitForFinished(1000);
}

void CommandRun::start(const Call &call)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto variable = call.environment.cbegin(); variable != call.environment.cend(); ++variable)
        environment.insert(variable.key(), variable.value());
    m_process.setProcessEnvironment(environment);
    m_process.setProgram(call.program);
    m_process.setArguments(call.arguments);
    m_process.start();
    if (!call.input.isEmpty())
        m_process.write(call.input);
    m_process.closeWriteChannel();
}

void CommandRun::stop()
{
    if (m_process.state() == QProcess::NotRunning || m_killer.isActive())
        return;
    signalGroup(false);
    m_killer.start(patience);
}

void CommandRun::signalGroup(bool isKill)
{
#ifdef Q_OS_UNIX
    if (const qint64 group = m_process.processId(); group > 0)
        ::kill(pid_t(-group), isKill ? SIGKILL : SIGTERM);
#endif
    isKill ? m_process.kill() : m_process.terminate();
}

void CommandRun::readOutput()
{
    m_result.output += m_process.readAllStandardOutput();
    m_result.isTooLong = m_result.isTooLong || m_result.output.size() > mostOutput;
    m_result.output.truncate(mostOutput);
}

void CommandRun::readErrors()
{
    m_errors = (m_errors + m_process.readAllStandardError()).right(mostErrors);
}

void CommandRun::end(bool isStarted)
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_killer.stop();
    readOutput();
    readErrors();
    m_result.isStarted = isStarted;
    m_result.isCrashed = isStarted && m_process.exitStatus() == QProcess::CrashExit;
    m_result.exitCode = m_process.exitCode();
    m_result.message = isStarted ? lastLine(m_errors) : plaintext::isolated(m_process.errorString());
    emit finished(m_result);
}

} // namespace dp

#include "moc_commandrun.cpp"
