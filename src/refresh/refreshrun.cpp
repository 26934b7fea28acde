#include "refresh/refreshrun.h"

#include <algorithm>
#include <utility>

namespace dp {

void RefreshRun::restart()
{
    m_reports.clear();
    m_changes.clear();
    m_requestsForVersions = revisionstore::mostRequests;
    m_hasTakenStarred = false;
}

bool RefreshRun::isWaiting(qint64 keywordId) const
{
    return std::any_of(m_waiting.cbegin(), m_waiting.cend(),
        [&](const KeywordRequest &request) { return request.keyword.id == keywordId; });
}

void RefreshRun::cancel(const RefreshReport &current)
{
    QList<RefreshReport> open{current};
    for (const KeywordRequest &request : std::exchange(m_waiting, {}))
        open << emptyReport(request);
    for (RefreshReport &report : open)
        report.error = Error{ErrorKind::Cancelled, report.keyword.name, {}};
    m_reports += open;
}

RefreshReport RefreshRun::emptyReport(const KeywordRequest &request)
{
    RefreshReport report;
    report.keyword = request.keyword;
    report.isOfOtherPapers = request.keyword.id == 0;
    return report;
}

std::optional<RefreshReport> RefreshRun::finish(RefreshReport report)
{
    report.changes.uniteOnce(m_changes.take(report.keyword.id));
    const bool isEmpty = !report.error && !report.versionsError && report.changes.isEmpty();
    if (report.isOfOtherPapers && isEmpty)
        return std::nullopt;
    m_reports << report;
    return report;
}

std::optional<RefreshReport> RefreshRun::finishOtherPapers()
{
    RefreshReport report;
    report.isOfOtherPapers = true;
    const auto others = std::exchange(m_changes, {});
    for (const ChangeSet &changes : others)
        report.changes.uniteOnce(changes);
    if (report.changes.isEmpty())
        return std::nullopt;
    m_reports << report;
    return report;
}

bool RefreshRun::takeStarred()
{
    return !std::exchange(m_hasTakenStarred, true);
}

void RefreshRun::addChanges(const QHash<qint64, ChangeSet> &changes)
{
    for (auto it = changes.cbegin(); it != changes.cend(); ++it)
        m_changes[it.key()].unite(it.value());
}

} // namespace dp
