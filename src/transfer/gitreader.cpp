#include "transfer/gitreader.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// The variables of git that a person sets for all of its commands.
bool isPersonal(const QString &name)
{
    static const QStringList names{u"GIT_EXEC_PATH"_s, u"GIT_CONFIG_GLOBAL"_s, u"GIT_CONFIG_SYSTEM"_s,
        u"GIT_CONFIG_NOSYSTEM"_s, u"GIT_TERMINAL_PROMPT"_s, u"GIT_OPTIONAL_LOCKS"_s, u"GIT_PAGER"_s,
        u"GIT_ASKPASS"_s};
    return names.contains(name);
}

QProcessEnvironment readingEnvironment()
{
    QProcessEnvironment all = gitprocess::environment();
    const QStringList names = all.keys();
    for (const QString &name : names)
        if (name.startsWith("GIT_"_L1) && !isPersonal(name))
            all.remove(name);
    all.insert(u"GIT_NO_LAZY_FETCH"_s, u"1"_s);
    all.insert(u"GIT_ALLOW_PROTOCOL"_s, u"none"_s); // older versions do not know GIT_NO_LAZY_FETCH
    return all;
}

/// These options replace the settings of the repository.
QStringList safeOptions()
{
    return {u"-c"_s, u"core.fsmonitor=false"_s, u"-c"_s, u"core.hooksPath=/dev/null"_s, u"-c"_s,
        u"diff.external="_s, u"-c"_s, u"core.sshCommand=false"_s, u"-c"_s, u"log.showSignature=false"_s,
        u"-c"_s, u"core.quotePath=false"_s};
}

} // namespace

GitReader::GitReader(const QString &folder, Stop stop)
    : m_folder(folder)
    , m_stop(std::move(stop))
{
}

Result<QByteArray> GitReader::read(const QStringList &arguments, const QByteArray &input) const
{
    const gitprocess::Answer answer =
        gitprocess::run({m_folder, safeOptions() + arguments, readingEnvironment(), input}, m_stop);
    using End = gitprocess::Answer::End;
    switch (answer.end) {
    case End::Exited: break;
    case End::NotStarted: return Error{ErrorKind::GitMissing, m_folder, answer.words()};
    case End::Stopped: return Error{ErrorKind::Cancelled, m_folder, {}};
    case End::TimedOut:
    case End::TooLarge: return Error{ErrorKind::GitFailed, m_folder, u"the answer is too large"_s};
    }
    if (answer.status != 0)
        return Error{ErrorKind::GitFailed, m_folder, answer.words()};
    return answer.output;
}

} // namespace dp
