#include "bench/process.h"

#include <QByteArray>
#include <QFile>
#include <QList>

#include <chrono>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

using namespace Qt::StringLiterals;

namespace dp::bench::process {
namespace {

constexpr int patience = 60000; // longest wait, in milliseconds
constexpr int settled = 700; // ms; a window has finished its delayed work after this time

double now()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// A child process. It is started with posix_spawn(), because fork() would copy this large process.
class Child
{
public:
    /// Starts the program. errors: file descriptor that becomes the standard error of the child; -1: the
    /// child uses the standard error of this process.
    Child(const QString &program, const QStringList &arguments, int errors)
        : m_name(program.toLocal8Bit())
    {
        QList<QByteArray> words{m_name};
        for (const QString &argument : arguments)
            words << argument.toLocal8Bit();
        QList<char *> pointers;
        for (QByteArray &word : words)
            pointers << word.data();
        pointers << nullptr;
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        if (errors >= 0)
            posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO);
        if (posix_spawnp(&m_pid, m_name.constData(), &actions, nullptr, pointers.data(), environ) != 0)
            qFatal("%s does not start", m_name.constData());
        posix_spawn_file_actions_destroy(&actions);
    }

    /// Ends the process with SIGTERM, as at the end of a desktop session. The program then leaves no data
    /// that would change the next measurement.
    void end() const { ::kill(m_pid, SIGTERM); }
    void wait(bool mayFail)
    {
        int status = 0;
        while (::waitpid(m_pid, &status, 0) < 0 && errno == EINTR) { }
        if (!mayFail && (!WIFEXITED(status) || WEXITSTATUS(status) != 0))
            qFatal("%s failed", m_name.constData());
    }
    /// Returns the maximum memory that the process has used until now, in MB. getrusage() is not suitable,
    /// because its value for a child includes the memory that this process had when it started the child.
    double peak() const
    {
        QFile status(u"/proc/%1/status"_s.arg(m_pid));
        if (!status.open(QIODevice::ReadOnly))
            qFatal("%s is gone", m_name.constData());
        const QByteArray text = status.readAll();
        const qsizetype at = text.indexOf("VmHWM:");
        return text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toDouble() / 1024;
    }

private:
    QByteArray m_name;
    pid_t m_pid = 0;
};

} // namespace

double whole(const QString &program, const QStringList &arguments)
{
    const double begin = now();
    Child child(program, arguments, -1);
    child.wait(false);
    return now() - begin;
}

Run untilPainted(const QString &program, const QStringList &arguments)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        qFatal("no pipe");
    qputenv("QT_LOGGING_RULES", "dp.timing=true");
    const double begin = now();
    Child child(program, arguments, ends[1]);
    qunsetenv("QT_LOGGING_RULES");
    ::close(ends[1]);
    QByteArray said;
    double painted = 0, until = begin + patience;
    for (double left = patience; left > 0; left = until - now()) {
        pollfd waiting{ends[0], POLLIN, 0};
        if (::poll(&waiting, 1, int(left) + 1) <= 0)
            continue;
        char bytes[4096];
        const ssize_t count = ::read(ends[0], bytes, sizeof bytes);
        if (count <= 0)
            break;
        said.append(bytes, count);
        if (const qsizetype at = said.indexOf(" painted "), end = said.indexOf('\n', at);
            painted == 0 && at >= 0 && end > at) {
            painted = said.mid(at + 9, end - at - 9).toDouble();
            until = now() + settled;
        }
    }
    const double peak = child.peak();
    child.end();
    ::close(ends[0]);
    child.wait(true);
    if (painted == 0)
        qFatal("%s painted nothing: %s", qPrintable(program), said.constData());
    return {painted - begin, peak};
}

} // namespace dp::bench::process
