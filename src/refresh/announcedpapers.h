#pragma once

#include "arxiv/announcementparser.h"
#include "base/keyword.h"
#include "library/papers.h"

namespace dp::announcedpapers {

/// Stores the papers of an announcement feed in the list of a keyword. If the keyword ignores revisions, an
/// older paper that is announced again does not come into the list. Must be called in a transaction.
Result<ChangeSet> store(
    Papers &papers, const Keyword &keyword, const QList<Announcement> &items, const QDateTime &now);

} // namespace dp::announcedpapers
