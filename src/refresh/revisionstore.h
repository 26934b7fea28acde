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

/// Plans and stores the requests beside a keyword's list: new versions of older papers, and entries that were
/// unreadable and may be readable now. Each function runs in the library's thread.
namespace revisionstore {

/// Requests for new versions of older papers in one run, for all keywords together.
inline constexpr int mostRequests = 5;
/// Number of identifiers in one request.
inline constexpr int idsInARequest = 100;

/// The requests beside the list.
struct Plan {
    QList<DayRange> days; ///< days of unreadable entries without an identifier
    QList<QList<qint64>> unreadable; ///< unreadable entries, by identifier
    QList<QList<qint64>> papers; ///< papers that may have a new version
    bool checksKeyword = false; ///< some of the papers belong to the keyword, not only to the starred ones
    std::optional<RevisionWalk> walk; ///< for a keyword with too many papers to request by identifier
};

struct Planning {
    Keyword keyword; ///< id 0: only starred papers
    QDateTime now; ///< UTC
    QDateTime lastAnswered; ///< UTC: time of the previous refresh; invalid: none
    QDateTime lastAnnouncement; ///< UTC
    bool isInsisting = false; ///< repeat requests that were answered since the last announcement
    bool withStarred = false; ///< no keyword of this run has requested the starred papers
    int requests = mostRequests;
    int place = 0; ///< index of the keyword in the run
    int keywords = 1; ///< number of keywords in the run
    int pageSize = 100;
};
Result<Plan> plan(Library &library, const Planning &planning);

/// The changes of an answer, by keyword. Keyword 0 has the papers without a keyword.
struct Stored {
    QHash<qint64, ChangeSet> changes;
    std::optional<RevisionWalk> walk; ///< state after this page; only for page()
};
/// Stores papers that were requested by identifier. unreadableOf: the keyword whose unreadable entries they
/// are. isSecond: this is the second answer, and it is accepted even if it is empty: arXiv does not know the
/// identifiers.
Result<Stored> papers(Library &library, const QList<qint64> &ids, const Keyword &unreadableOf,
    const QString &host, const QDateTime &now, bool isSecond, const QByteArray &body);
/// Stores a page of the keyword's list, newest version first.
Result<Stored> page(Library &library, const Keyword &keyword, const RevisionWalk &walk, const QString &host,
    const QDateTime &now, const QByteArray &body);
/// Records the time until which the versions of the keyword's papers are known, after all due papers were
/// checked.
Outcome noteChecked(Library &library, const Keyword &keyword, const QDateTime &now);

} // namespace revisionstore
} // namespace dp
