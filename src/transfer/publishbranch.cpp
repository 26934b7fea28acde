#include "transfer/publishbranch.h"

#include "transfer/owncommits.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
Result<PublishBranch> PublishBranch::open(const GitCommand &git, const QStringList &files)
{
    PublishBranch branch(git, files);
    const auto prefix = git.line({u"rev-parse"_s, u"--show-prefix"_s});
    if (!prefix && prefix.error().detail.contains("not a git repository"_L1))
        return Error{ErrorKind::NotInRepository, git.folder(), {}};
    if (!prefix)
        return prefix.error();
    branch.m_prefix = *prefix;
    // A bare repository and the folder .git have no working tree.
    DP_TRY(git.run({u"rev-parse"_s, u"--show-toplevel"_s}));
    const auto name = git.lineIfAny({u"symbolic-ref"_s, u"-q"_s, u"HEAD"_s});
    if (!name)
        return name.error();
    if (name->isEmpty())
        return Error{ErrorKind::DetachedHead, git.folder(), {}};
    branch.m_branch = *name;
    DP_TRY(branch.checkFinished());
    DP_TRY(branch.readRemote());
    return branch;
}

/// Returns an error if the person is in the middle of a merge. Moving the branch would change its meaning.
Outcome PublishBranch::checkFinished() const
{
    for (const QString &name : {u"MERGE_HEAD"_s, u"CHERRY_PICK_HEAD"_s, u"REVERT_HEAD"_s}) {
        const auto found = m_git.lineIfAny({u"rev-parse"_s, u"-q"_s, u"--verify"_s, name});
        if (!found)
            return found.error();
        if (!found->isEmpty())
            return Error{ErrorKind::PublishGitFailed, m_git.folder(), name + u" exists"_s};
    }
    return success();
}

/// Reads where `git push` would push the branch, see push.default in git-config(1).
Outcome PublishBranch::readRemote()
{
    const QString name = m_branch.section(u'/', 2);
    const auto read = [this](const QString &key) {
        return m_git.lineIfAny({u"config"_s, u"--get"_s, key});
    };
    const auto upstream = read(u"branch.%1.remote"_s.arg(name));
    const auto merge = read(u"branch.%1.merge"_s.arg(name));
    const auto own = read(u"branch.%1.pushRemote"_s.arg(name));
    const auto general = read(u"remote.pushDefault"_s);
    const auto remotes = m_git.line({u"remote"_s});
    for (const auto *value : {&upstream, &merge, &own, &general, &remotes})
        if (!*value)
            return value->error();
    const QStringList all = remotes->split(u'\n', Qt::SkipEmptyParts);
    m_remote = !own->isEmpty()      ? *own
        : !general->isEmpty()       ? *general
        : !upstream->isEmpty()      ? *upstream
        : all.size() == 1           ? all.first()
        : all.contains("origin"_L1) ? u"origin"_s
                                    : QString();
    m_remoteRef = m_remote == *upstream && !merge->isEmpty() ? *merge : m_branch;
    if (m_remote == "."_L1) // the upstream is a branch of this repository
        m_remote.clear();
    return success();
}

Result<QString> PublishBranch::head() const
{
    return m_git.lineIfAny({u"rev-parse"_s, u"-q"_s, u"--verify"_s, u"HEAD^{commit}"_s});
}

Result<QString> PublishBranch::remoteTip() const
{
    const auto found = m_git.line({u"ls-remote"_s, m_remote, m_remoteRef});
    if (!found)
        return found.error();
    // The reference is a pattern, which also matches longer names.
    for (const QString &line : found->split(u'\n'))
        if (line.section(u'\t', 1) == m_remoteRef)
            return line.section(u'\t', 0, 0);
    return QString();
}

Outcome PublishBranch::followRemote()
{
    const auto isBehind = this->isBehind(Fetch::Recorded);
    if (!isBehind || !*isBehind)
        return isBehind ? success() : Outcome(isBehind.error());
    const auto head = this->head();
    return head ? moveTo(*head, m_remoteTip) : head.error();
}

Result<bool> PublishBranch::wouldFollowRemote()
{
    return isBehind(Fetch::Unrecorded);
}

/// Returns whether the branch must move to the remote one, and reads the tip of that one.
Result<bool> PublishBranch::isBehind(Fetch fetch)
{
    if (!hasRemote())
        return false;
    const auto tip = remoteTip();
    const auto head = this->head();
    if (!tip || !head)
        return tip ? head.error() : tip.error();
    m_remoteTip = *tip;
    if (*tip == *head)
        return false;
    if (tip->isEmpty()) { // the remote does not have this branch yet
        if (!head->isEmpty())
            DP_TRY(checkOwn({*head, u"--not"_s, u"--remotes"_s}, ErrorKind::UnpushedCommits));
        return false;
    }
    DP_TRY(fetchTip(fetch));
    if (head->isEmpty())
        return true;
    const auto isAhead = m_git.isTrue({u"merge-base"_s, u"--is-ancestor"_s, *tip, *head});
    if (!isAhead)
        return isAhead.error();
    // A commit that another remote has was pushed by the person. After a forced push, the record of this
    // remote can be old.
    if (*isAhead)
        DP_TRY(checkOwn({*head, u"--not"_s, *tip, u"--exclude=%1/*"_s.arg(m_remote), u"--remotes"_s},
            ErrorKind::UnpushedCommits));
    else
        DP_TRY(checkOwn({*head, u'^' + *tip}, ErrorKind::PublishDiverged));
    return !*isAhead;
}

/// Returns this error if a commit in the range is not from this program.
Outcome PublishBranch::checkOwn(const QStringList &range, ErrorKind kind) const
{
    const auto areOwn = owncommits::areAll(m_git, m_prefix, m_files, range);
    if (!areOwn)
        return areOwn.error();
    return *areOwn ? success() : Outcome(Error{kind, m_git.folder(), {}});
}

Outcome PublishBranch::fetchTip(Fetch fetch) const
{
    QStringList arguments{u"fetch"_s, u"-q"_s, u"--no-tags"_s, u"--no-recurse-submodules"_s};
    if (fetch == Fetch::Unrecorded) // no reference and no file of the person changes
        arguments << u"--no-write-fetch-head"_s << u"--refmap="_s;
    const auto fetched = m_git.run(arguments + QStringList{m_remote, m_remoteRef});
    return fetched ? success() : Outcome(fetched.error());
}

/// Moves the branch, the index and the working tree like a checkout, which keeps all changes of the person.
/// If one of these would be lost, git refuses and nothing is changed.
Outcome PublishBranch::moveTo(const QString &head, const QString &tip)
{
    DP_TRY(discardOwnFiles(head, tip));
    auto from = Result<QString>(head);
    if (head.isEmpty()) // the empty tree
        from = m_git.line({u"hash-object"_s, u"-t"_s, u"tree"_s, u"/dev/null"_s});
    if (!from)
        return from.error();
    // Otherwise a file with a new time but its old content would be in the way. Status 1: files are changed.
    if (const auto refreshed = m_git.isTrue({u"update-index"_s, u"-q"_s, u"--refresh"_s}); !refreshed)
        return refreshed.error();
    DP_TRY(m_git.run({u"read-tree"_s, u"-m"_s, u"-u"_s, *from, tip}));
    const QString old = head.isEmpty() ? QString(tip.size(), u'0') : head;
    const auto moved =
        m_git.run({u"update-ref"_s, u"-m"_s, u"publish: follow the remote"_s, m_branch, tip, old});
    if (moved)
        return success();
    DP_TRY(m_git.unstoppable().run({u"read-tree"_s, u"-m"_s, u"-u"_s, tip, *from}));
    return moved.error();
}

Result<QStringList> PublishBranch::filesIn(const QString &tree) const
{
    if (tree.isEmpty())
        return QStringList();
    const auto names =
        m_git.run(QStringList{u"ls-tree"_s, u"-z"_s, u"--name-only"_s, tree, u"--"_s} + m_files);
    if (!names)
        return names.error();
    return gitprocess::namesIn(*names);
}

/// Gives the published files the content of the last commit, so that they are not in the way. They are
/// written again afterwards.
Outcome PublishBranch::discardOwnFiles(const QString &head, const QString &tip) const
{
    const auto known = filesIn(head), wanted = filesIn(tip);
    if (!known || !wanted)
        return known ? wanted.error() : known.error();
    if (!known->isEmpty())
        DP_TRY(m_git.run(QStringList{u"checkout"_s, u"-q"_s, head, u"--"_s} + *known));
    for (const QString &name : *wanted)
        if (!known->contains(name)) {
            DP_TRY(
                m_git.run({u"rm"_s, u"-q"_s, u"-f"_s, u"--cached"_s, u"--ignore-unmatch"_s, u"--"_s, name}));
            QFile::remove(QDir(m_git.folder()).filePath(name));
        }
    return success();
}

Result<QByteArray> PublishBranch::remoteContent(const QString &name) const
{
    const auto known = filesIn(m_remoteTip);
    if (!known)
        return known.error();
    if (!known->contains(name))
        return QByteArray();
    return m_git.run({u"cat-file"_s, u"blob"_s, m_remoteTip + u':' + m_prefix + name});
}

Result<bool> PublishBranch::hasChanges() const
{
    const auto all = changed(false);
    if (!all)
        return all.error();
    return !all->isEmpty();
}

Result<bool> PublishBranch::hasUnpushed() const
{
    const auto head = this->head();
    if (!head)
        return head.error();
    return hasRemote() && !head->isEmpty() && *head != m_remoteTip;
}

/// Returns the published files that differ from the last commit. onlyNew: only those that git does not know.
Result<QStringList> PublishBranch::changed(bool onlyNew) const
{
    const auto status = m_git.run(QStringList{u"status"_s, u"--porcelain"_s, u"-z"_s, u"--no-renames"_s,
                                      u"--untracked-files=all"_s, u"--ignored"_s, u"--"_s}
        + m_files);
    if (!status)
        return status.error();
    QStringList names;
    for (const QString &entry : gitprocess::namesIn(*status)) {
        const bool isNew = entry.startsWith("??"_L1) || entry.startsWith("!!"_L1);
        if (isNew || !onlyNew)
            names << entry.mid(3 + m_prefix.size());
    }
    return names;
}

Result<bool> PublishBranch::commit(const QString &message)
{
    const auto all = changed(false), added = changed(true);
    if (!all || !added)
        return all ? added.error() : all.error();
    if (all->isEmpty())
        return false;
    // Git commits only files that are in the index.
    auto done = added->isEmpty() ? Result<QByteArray>(QByteArray())
                                 : m_git.run(QStringList{u"add"_s, u"--"_s} + *added);
    if (done)
        done = m_git.run(QStringList{u"commit"_s, u"-q"_s, u"--only"_s, u"-m"_s, message, u"--"_s} + *all);
    if (done)
        return true;
    if (!added->isEmpty()) // also after git has added only some of them
        if (const auto removed = m_git.unstoppable().run(
                QStringList{u"rm"_s, u"-q"_s, u"-f"_s, u"--cached"_s, u"--ignore-unmatch"_s, u"--"_s}
                + *added);
            !removed)
            return done.error(); // the first error is the cause
    return done.error();
}

Result<bool> PublishBranch::push()
{
    const auto isDue = hasUnpushed();
    if (!isDue || !*isDue)
        return isDue;
    const auto head = this->head();
    if (!head)
        return head.error();
    const auto pushed = m_git.run({u"push"_s, u"-q"_s, u"--no-follow-tags"_s, u"--no-recurse-submodules"_s,
        m_remote, *head + u':' + m_remoteRef});
    if (pushed)
        return true;
    if (pushed.error().kind == ErrorKind::PublishGitFailed)
        if (const auto tip = remoteTip(); tip && *tip != m_remoteTip)
            return Error{ErrorKind::PublishRemoteMoved, m_git.folder(), pushed.error().detail};
    return pushed.error();
}

} // namespace dp
