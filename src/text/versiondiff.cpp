#include "text/versiondiff.h"

#include <algorithm>

namespace dp {
namespace {

std::optional<Revision> textOf(const LibraryPaper &paper, int version)
{
    const Paper &newest = paper.paper;
    if (version == newest.id.version())
        return Revision{version, newest.title, newest.abstract, newest.comment, newest.updated};
    const auto found = std::find_if(paper.revisions.cbegin(), paper.revisions.cend(),
        [version](const Revision &revision) { return revision.version == version; });
    return found == paper.revisions.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

bool VersionDiff::hasChange() const
{
    return worddiff::hasChange(title) || worddiff::hasChange(abstract) || worddiff::hasChange(comment);
}

QList<int> versiondiff::versions(const LibraryPaper &paper)
{
    QList<int> versions{paper.paper.id.version()};
    for (const Revision &revision : paper.revisions)
        versions << revision.version;
    std::sort(versions.begin(), versions.end());
    return versions;
}

std::optional<VersionDiff> versiondiff::compare(const LibraryPaper &paper, int from, int to)
{
    const auto before = textOf(paper, from), after = textOf(paper, to);
    if (!before || !after)
        return std::nullopt;
    return VersionDiff{from, to, worddiff::compare(before->title, after->title),
        worddiff::compare(before->abstract, after->abstract),
        worddiff::compare(before->comment, after->comment)};
}

} // namespace dp
