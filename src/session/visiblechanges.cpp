#include "session/visiblechanges.h"

#include "library/library.h"
#include "library/mutecache.h"

namespace dp {

Result<QList<RefreshReport>> visibleChanges(Library &library, const QList<RefreshReport> &reports)
{
    const auto muted = MuteCache::hidden(library);
    if (!muted)
        return muted.error();
    QList<RefreshReport> visible = reports;
    if (!*muted)
        return visible;
    for (RefreshReport &report : visible) {
        const auto isHidden = [&](qint64 paper) {
            return (*muted)->isHidden(paper, report.keyword.id);
        };
        ChangeSet &changes = report.changes;
        for (QList<qint64> *papers :
            {&changes.added, &changes.revised, &changes.withdrawn, &changes.late, &changes.amended})
            papers->removeIf(isHidden);
    }
    return visible;
}

} // namespace dp
