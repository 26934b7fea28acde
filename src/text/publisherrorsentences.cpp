#include "text/publisherrorsentences.h"

#include "text/errorsentence.h"

#include <QtGlobal>

#include <cstddef>
#include <iterator>

namespace dp {
namespace {

constexpr size_t firstOfPublishing = size_t(ErrorKind::PublishUnset);

/// Sorted in the order of ErrorKind.
constexpr ErrorSentence publishSentences[] = {
    {ErrorKind::PublishUnset,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "Nothing is chosen for publishing. Choose a folder and pages in the settings, under "
            "Publishing.")},
    //: %1 is a file
    {ErrorKind::PublishLink,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "“%1” is a symbolic link, which is not published. Remove it and publish again.")},
    //: %1 is a file or a folder
    {ErrorKind::PublishInTheWay,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "“%1” is in the way of a page: it is a file where a folder must be, or a folder where a file "
            "must "
            "be. Move or rename it, then publish again.")},
    //: %1 is a file
    {ErrorKind::PublishUncommitted,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "“%1” has changes of yours that are not committed, and publishing would replace them. Commit, "
            "move "
            "or delete the file, then publish again.")},
    //: %1 is a file
    {ErrorKind::PublishForeignFile,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "“%1” was not written by Daily Papers, and publishing would replace it. Move, rename or delete "
            "the "
            "file, then publish again.")},
    //: %1 is a folder; “Commit” is an option in the settings
    {ErrorKind::PublishGitMissing,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "“%1” cannot be committed, because Git was not found. Install Git, or turn off Commit in the "
            "settings.")},
    //: %1 is a folder, %2 is the message of Git, in English
    {ErrorKind::PublishGitFailed,
        QT_TRANSLATE_NOOP(
            "dp::ErrorText", "Git could not publish “%1” (%2). Correct this and publish again.")},
    //: %1 is a folder, %2 is the message of Git, in English
    {ErrorKind::PublishCommitFailed,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "The pages in “%1” were written, but Git did not commit them (%2). Correct this and publish "
            "again.")},
    //: %1 is a folder, %2 is the message of Git, in English
    {ErrorKind::PublishPushFailed,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "The pages in “%1” are committed, but Git did not push them (%2). Correct this and publish "
            "again.")},
    //: %1 is a folder; do not translate user.name, user.email and git config
    {ErrorKind::PublishNoIdentity,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "Git cannot commit in “%1”, because it does not know your name and e-mail address. Set user.name "
            "and user.email with git config, then publish again.")},
    //: %1 is a folder, %2 is the message of Git, in English; it may be empty
    {ErrorKind::PublishGitTimeout,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "Git did not finish in “%1” in time; it may wait for a password or a signature (%2). The pages "
            "may be written already. Run the step in a terminal, then publish again.")},
    //: %1 is a folder; “Commit” is an option in the settings
    {ErrorKind::NotInRepository,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "“%1” is not in a Git repository. Choose another folder, or turn off Commit in the settings.")},
    {ErrorKind::DetachedHead,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "“%1” is not on a branch (detached HEAD). Check out a branch and publish again.")},
    {ErrorKind::UnpushedCommits,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "“%1” has commits of yours that are not pushed. Push or merge them, then publish again.")},
    //: %1 is a folder; do not translate git pull --rebase
    {ErrorKind::PublishDiverged,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "The branch in “%1” and the branch of the remote have diverged: each has commits that the other "
            "one does not have. Join them, for example with git pull --rebase, then publish again.")},
    //: %1 is a folder, %2 is the message of Git, in English
    {ErrorKind::PublishRemoteMoved,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "“%1” was not pushed, because others push at the same time (%2). Publish again later.")},
};

constexpr bool arePublishSentencesComplete()
{
    for (size_t at = 0; at < std::size(publishSentences); ++at)
        if (publishSentences[at].kind != ErrorKind(firstOfPublishing + at))
            return false;
    return firstOfPublishing + std::size(publishSentences) == size_t(ErrorKind::NotesUnset);
}
static_assert(arePublishSentencesComplete(), "the sentences must have the order of ErrorKind");

} // namespace

const char *publishErrorSentence(ErrorKind kind)
{
    return publishSentences[size_t(kind) - firstOfPublishing].text;
}

} // namespace dp
