#pragma once

#include "base/result.h"
#include "transfer/gitcommand.h"

#include <QString>
#include <QStringList>

namespace dp {

/// The branch of a git working tree to which pages are committed. Only the published files are touched: other
/// changes of the person, staged or not, stay as they are, and no commit of the person is lost or pushed.
/// Can be used in any thread.
class PublishBranch
{
public:
    /// files: the published files, relative to the folder. Errors: those of GitCommand, NotInRepository,
    /// DetachedHead.
    static Result<PublishBranch> open(const GitCommand &git, const QStringList &files);

    /// Moves the branch to the remote one, if it has moved. Commits of this program that were not pushed are
    /// dropped then, because the pages are written again. Errors: UnpushedCommits, if the branch has
    /// commits of the person that no remote has; PublishDiverged, if the remote branch then has others.
    /// Does nothing without a remote.
    Outcome followRemote();
    /// Returns whether followRemote() would move the branch, or the error that it would return. Asks the
    /// remote and fetches its commits, but changes no branch and no file of the person.
    Result<bool> wouldFollowRemote();
    /// Returns whether the published files differ from the last commit.
    Result<bool> hasChanges() const;
    /// Returns whether the remote does not have the last commit. Call it after followRemote().
    Result<bool> hasUnpushed() const;
    /// Returns the content of a published file on the remote, after followRemote(); null: it is not there.
    Result<QByteArray> remoteContent(const QString &name) const;
    /// Commits the published files, if they differ from the last commit. Returns whether there is a commit.
    Result<bool> commit(const QString &message);
    /// Pushes the branch, if the remote does not have its commits. Returns whether something was pushed.
    /// Error PublishRemoteMoved: another program has pushed since followRemote().
    Result<bool> push();

    bool hasRemote() const { return !m_remote.isEmpty(); }
    QString remote() const { return m_remote; }
    /// Returns the name of the branch on the remote.
    QString remoteBranch() const { return m_remoteRef.section(u'/', 2); }

private:
    PublishBranch(const GitCommand &git, const QStringList &files)
        : m_git(git)
        , m_files(files)
    {
    }

    Outcome checkFinished() const;
    Outcome readRemote();
    /// Returns the commit of the branch; empty: the branch has no commits yet.
    Result<QString> head() const;
    /// Returns the commit of the remote branch; empty: the remote does not have the branch.
    Result<QString> remoteTip() const;
    /// Whether git stores that it has fetched.
    enum class Fetch { Recorded, Unrecorded };
    Result<bool> isBehind(Fetch fetch);
    Outcome checkOwn(const QStringList &range, ErrorKind kind) const;
    Outcome fetchTip(Fetch fetch) const;
    Outcome moveTo(const QString &head, const QString &tip);
    Outcome discardOwnFiles(const QString &head, const QString &tip) const;
    Result<QStringList> filesIn(const QString &tree) const;
    Result<QStringList> changed(bool onlyNew) const;

    GitCommand m_git;
    QStringList m_files;
    QString m_prefix; // path of the folder in the working tree, with a slash at the end; may be empty
    QString m_branch; // such as refs/heads/main
    QString m_remote; // name or address
    QString m_remoteRef; // such as refs/heads/main
    QString m_remoteTip; // commit; empty: the remote does not have the branch
};

} // namespace dp
