#include "transfer/commitcheck.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace dp::commitcheck {

Outcome check(const GitCommand &git, const QStringList &files)
{
    for (const QString &ident : {u"GIT_AUTHOR_IDENT"_s, u"GIT_COMMITTER_IDENT"_s}) {
        const auto known = git.run({u"var"_s, ident});
        if (!known && known.error().kind == ErrorKind::PublishGitFailed)
            return Error{ErrorKind::PublishNoIdentity, git.folder(), known.error().detail};
        if (!known)
            return known.error();
    }
    const auto lock = git.line({u"rev-parse"_s, u"--git-path"_s, u"index.lock"_s});
    const auto ignored =
        git.lineIfAny(QStringList{u"--no-literal-pathspecs"_s, u"check-ignore"_s, u"--"_s} + files);
    if (!lock || !ignored)
        return lock ? ignored.error() : lock.error();
    if (QFile::exists(QDir(git.folder()).filePath(*lock)))
        return Error{ErrorKind::PublishGitFailed, git.folder(), *lock + u" exists"_s};
    if (!ignored->isEmpty())
        return Error{ErrorKind::PublishGitFailed, git.folder(),
            u"Git ignores “%1”; git check-ignore -v shows the rule"_s.arg(
                QString(*ignored).replace(u'\n', u", "_s))};
    return success();
}

} // namespace dp::commitcheck
