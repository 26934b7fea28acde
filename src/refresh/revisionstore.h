#pragma once

#include "base/keyword.h"
#include "library/library.h"
#include "library/papers.h"
#include "refresh/revisionwalk.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace dp {

/// Plans the requests that a refresh sends in addition to a keyword's list, and stores their answers. These
/// requests are for new versions of older papers, and for entries that were unreadable and may be readable
/// now. Each function runs in the library's thread.
namespace revisionstore {

/// Maximum number of requests for new versions of older papers in one run, for all keywords together.
inline constexpr int mostRequests = 5;
/// Maximum number of identifiers in one request.
inline constexpr int idsInARequest = 100;

/// Contains the requests that are sent in addition to a keyword's list.
struct Plan {
    QList<DayRange> days; ///< days of unreadable entries without an identifier
    QList<QList<qint64>> unreadable; ///< unreadable entries with an identifier, in groups of one request each
    QList<QList<qint64>> papers; ///< papers that may have a new version, in groups of one request each
    bool checksKeyword = false; ///< the papers of the keyword are checked, not only starred papers
    /// Used instead of `papers` if the keyword has too many papers to request them by identifier.
    std::optional<RevisionWalk> walk;
};

struct Planning {
    Keyword keyword; ///< keyword of the list; id 0: only starred papers are checked
    QDateTime now; ///< UTC
    QDateTime lastAnswered; ///< time of the answer to the previous refresh (UTC); invalid: no answer yet
    QDateTime lastAnnouncement; ///< UTC
    bool isInsisting = false; ///< send the requests even if they were answered since the last announcement
    bool withStarred = false; ///< this keyword also requests the starred papers
    int requests = mostRequests;
    int place = 0; ///< index of the keyword in the run
    int keywords = 1; ///< number of keywords in the run
    int pageSize = 100;
};
Result<Plan> plan(Library &library, const Planning &planning);

/// Contains the changes that an answer has caused, by keyword id. The key 0 stands for papers without a
/// keyword.
struct Stored {
    QHash<qint64, ChangeSet> changes;
    std::optional<RevisionWalk> walk; ///< state after the stored page; set only by page()
};
/// Stores papers that were requested by identifier. unreadableOf: the keyword that has the papers as
/// unreadable entries; id 0: the papers were requested for new versions. isSecond: the request was repeated,
/// or no retries are allowed. The answer is then accepted even if it is empty, because arXiv may not know the
/// identifiers, or if it contains an older version.
Result<Stored> papers(Library &library, const QList<qint64> &ids, const Keyword &unreadableOf,
    const QString &host, const QDateTime &now, bool isSecond, const QByteArray &body);
/// Stores a page of the keyword's list that is sorted by the date of the newest version.
Result<Stored> page(Library &library, const Keyword &keyword, const RevisionWalk &walk, const QString &host,
    const QDateTime &now, const QByteArray &body);
/// Stores the time until which all new versions of the keyword's papers are known. Call this function after
/// all due papers were checked.
Outcome noteChecked(Library &library, const Keyword &keyword, const QDateTime &now);

} // namespace revisionstore
} // namespace dp
