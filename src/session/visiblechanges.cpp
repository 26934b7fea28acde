#include "session/visiblechanges.h"

#include "library/library.h"
#include "library/mutecache.h"
#include "library/revisionpolicy.h"

namespace dp {

namespace {

void removeMuted(RefreshReport &report, const MutedPapers &muted)
{
    const auto isHidden = [&](qint64 paper) {
        return muted.isHidden(paper, report.keyword.id);
    };
    ChangeSet &changes = report.changes;
    for (QList<qint64> *papers :
        {&changes.added, &changes.revised, &changes.withdrawn, &changes.late, &changes.amended})
        papers->removeIf(isHidden);
}

/// A revision is stored with the first keyword that finds it, and the report of that keyword has it. Another
/// keyword of the paper may not ignore it.
Outcome removeIgnored(RefreshReport &report, Library &library)
{
    ChangeSet &changes = report.changes;
    const auto shown = revisionpolicy::notIgnored(library, changes.revised);
    if (!shown)
        return shown.error();
    for (QList<qint64> *papers : {&changes.revised, &changes.withdrawn})
        papers->removeIf([&](qint64 paper) { return !shown->contains(paper); });
    return success();
}

} // namespace

Result<QList<RefreshReport>> visibleChanges(Library &library, const QList<RefreshReport> &reports)
{
    const auto muted = MuteCache::hidden(library);
    if (!muted)
        return muted.error();
    QList<RefreshReport> visible = reports;
    for (RefreshReport &report : visible) {
        if (*muted)
            removeMuted(report, **muted);
        if (report.areRevisionsIgnored())
            DP_TRY(removeIgnored(report, library));
    }
    return visible;
}

} // namespace dp
