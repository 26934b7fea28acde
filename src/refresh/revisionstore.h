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

/// Older papers change as well, and entries that could not be read are mended: what is asked for beside a
/// keyword's list, and what is stored of the answers. Each function runs in the library's thread.
namespace revisionstore {

/// Requests for new versions of older papers in one run, over all keywords.
inline constexpr int mostRequests = 5;
/// Papers that one request names.
inline constexpr int idsInARequest = 100;

/// What is asked for beside the list.
struct Plan {
    QList<DayRange> days; ///< of entries that could not be read and have no identifier
    QList<QList<qint64>> unreadable; ///< entries that could not be read, by identifier
    QList<QList<qint64>> papers; ///< that may have a new version
    bool checksKeyword = false; ///< some of them are papers of the keyword, and not only starred ones
    std::optional<RevisionWalk> walk; ///< for a keyword with more papers than can be named
};

struct Planning {
    Keyword keyword; ///< id 0: starred papers alone
    QDateTime now; ///< UTC
    QDateTime lastAnswered; ///< UTC: of the refresh before this one; invalid: there was none
    QDateTime lastAnnouncement; ///< UTC
    bool isInsisting = false; ///< a person wants what was asked for since the last announcement once more
    bool withStarred = false; ///< no keyword of this run has asked for them
    int requests = mostRequests;
    int place = 0; ///< of the keyword in the run
    int keywords = 1; ///< of the run
    int pageSize = 100;
};
Result<Plan> plan(Library &library, const Planning &planning);

/// What an answer changed, by keyword; papers without a keyword are those of keyword 0.
struct Stored {
    QHash<qint64, ChangeSet> changes;
    std::optional<RevisionWalk> walk; ///< where it is now, after one of its pages
};
/// Papers that were asked for by identifier. unreadableOf: the keyword that has them as unreadable entries.
/// isSecond: an empty answer is the second one, and believed: arXiv does not know the identifiers.
Result<Stored> papers(Library &library, const QList<qint64> &ids, const Keyword &unreadableOf,
    const QString &host, const QDateTime &now, bool isSecond, const QByteArray &body);
/// A page of the keyword's list, newest version first.
Result<Stored> page(Library &library, const Keyword &keyword, const RevisionWalk &walk, const QString &host,
    const QDateTime &now, const QByteArray &body);
/// All papers that were due are checked: how far the versions of the keyword's papers are known.
Outcome noteChecked(Library &library, const Keyword &keyword, const QDateTime &now);

} // namespace revisionstore
} // namespace dp
