#include "transfer/gitcommand.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

QProcessEnvironment writingEnvironment()
{
    QProcessEnvironment all = gitprocess::environment();
    // Without these variables, no program can open a dialog that asks for a password.
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"GPG_TTY"_s, u"SSH_ASKPASS"_s})
        all.remove(name);
    all.insert(u"SSH_ASKPASS_REQUIRE"_s, u"never"_s);
    all.insert(u"GIT_EDITOR"_s, u"true"_s);
    all.insert(u"GIT_MERGE_AUTOEDIT"_s, u"no"_s);
    all.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    return all;
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

Error GitCommand::failed(const gitprocess::Answer &answer) const
{
    return {ErrorKind::PublishGitFailed, m_folder, answer.allWords()};
}

Result<gitprocess::Answer> GitCommand::answer(const QStringList &arguments) const
{
    const QStringList options{u"--literal-pathspecs"_s, u"-c"_s, u"core.quotePath=false"_s, u"-c"_s,
        u"gc.auto=0"_s, u"-c"_s, u"maintenance.auto=false"_s};
    gitprocess::Answer answer =
        gitprocess::run({m_folder, options + arguments, writingEnvironment(), {}, m_timeLimit}, m_stop);
    using End = gitprocess::Answer::End;
    switch (answer.end) {
    case End::Exited: return answer;
    case End::NotStarted: return Error{ErrorKind::PublishGitMissing, m_folder, answer.words()};
    case End::Stopped: return Error{ErrorKind::Cancelled, m_folder, {}};
    case End::TimedOut: return Error{ErrorKind::PublishGitTimeout, m_folder, answer.allWords()};
    case End::TooLarge: break;
    }
    return failed(answer);
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
