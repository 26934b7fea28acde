#pragma once

#include "base/paper.h"
#include "text/worddiff.h"

#include <QList>

#include <optional>

namespace dp {

/// The differences between two versions of a paper.
struct VersionDiff {
    int from = 0; ///< number of the old version
    int to = 0; ///< number of the new version
    QList<worddiff::Piece> title;
    QList<worddiff::Piece> abstract;
    QList<worddiff::Piece> comment;

    bool hasChange() const;
};

namespace versiondiff {

/// Returns the versions whose texts the library has, oldest first. The last one is the newest version.
QList<int> versions(const LibraryPaper &paper);
/// Compares two versions as arXiv has them. Empty if the library does not have the text of one of them.
std::optional<VersionDiff> compare(const LibraryPaper &paper, int from, int to);
/// Compares the readable texts of two versions, see readable::text(). So a change of the notation that does
/// not change the readable text is no change. A formula is one word.
std::optional<VersionDiff> compareReadable(const LibraryPaper &paper, int from, int to);

} // namespace versiondiff
} // namespace dp
