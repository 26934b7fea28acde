#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>

namespace dp {

class GitReader;

/// The README of a repository after one commit.
struct PageVersion {
    struct Blob {
        QByteArray id;
        qint64 size = 0;

        friend bool operator==(const Blob &, const Blob &) = default;
    };

    QByteArray commit;
    qint64 time = 0; ///< time of the commit in seconds since 1970
    /// The README, and then other files of this name for the case that it has no papers: in the main folder
    /// first, then under an earlier name of the README, then in subfolders.
    QList<Blob> blobs;
};

struct PageVersions {
    /// Oldest first; a commit follows its parents. Versions with the same content are listed only once,
    /// except that the newest content is always the last.
    QList<PageVersion> list;
    bool isShallow = false; ///< the clone does not have the oldest commits
    int missing = 0; ///< number of files of the listed commits that the repository has lost or never had
};

/// Lists the versions of the page in a repository. All commits are searched that the current branch
/// contains, also those of merged branches. A README may be written in any case, may have had another name
/// and may have been in another folder.
namespace pageversions {

/// The folder is a working tree, a folder in it, or a bare repository. In a folder of a working tree, only
/// files below this folder are listed. Errors: EmptyRepository, NoPageInRepository, and those of GitReader.
Result<PageVersions> list(const GitReader &git);

} // namespace pageversions
} // namespace dp
