#pragma once

#include "library/library.h"
#include "transfer/publishoptions.h"

namespace dp {

/// The result of publishing, or of a dry run.
struct PublishReport {
    enum class State { New, Changed, Unchanged };
    struct File {
        QString name; ///< relative to the folder
        State state = State::Unchanged;
    };
    QList<File> files{};
    bool isCommitted = false;
    bool isPushed = false;
    QString remote{}; ///< where the branch is pushed to; empty: there is no remote
    QString branch{}; ///< name of the branch on the remote

    bool hasChanges() const;
};

/// Writes pages to a folder and publishes them with git. A page that differs only in the day of its last
/// update is not written. If another program has pushed to the remote, the pages are written again on top of
/// its commits; nothing is merged, and no push is forced. Use it in the thread of the library, which should
/// be a thread of its own, because git may take minutes.
namespace publishing {

/// Errors: PublishUnset, those of PublishBranch, of the library and of the files. Cancelled has a detail if
/// pages were written before.
Result<PublishReport> run(Library &library, const PublishOptions &options, const GitCommand::Stop &stop);
/// Returns what run() would do if nobody else pushes, or the error that it would return before it writes.
/// Asks the remote, but writes nothing.
Result<PublishReport> plan(Library &library, const PublishOptions &options, const GitCommand::Stop &stop);

} // namespace publishing
} // namespace dp
