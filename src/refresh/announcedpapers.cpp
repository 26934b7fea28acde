#include "refresh/announcedpapers.h"

using namespace Qt::StringLiterals;

namespace dp::announcedpapers {

Result<ChangeSet> store(
    Papers &papers, const Keyword &keyword, const QList<Announcement> &items, const QDateTime &now)
{
    const bool areRevisionsIgnored = keyword.revisions == Keyword::Revisions::Ignored;
    QList<Paper> list, replaced;
    for (const Announcement &item : items) {
        const bool isReplacement = item.kind.startsWith("replace"_L1);
        (areRevisionsIgnored && isReplacement ? replaced : list) << item.paper;
    }
    auto changes = papers.store(list, keyword.id, Source::Announcement, now);
    if (!changes)
        return changes;
    const auto updated = papers.update(replaced, now, Source::Announcement);
    if (!updated)
        return updated;
    changes->uniteOnce(*updated);
    for (const Announcement &item : items)
        DP_TRY(papers.noteAnnounced(keyword.id, item.paper.id.key(), item.kind));
    return changes;
}

} // namespace dp::announcedpapers
