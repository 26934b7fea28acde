#pragma once

#include "base/keyword.h"
#include "library/papers.h"
#include "refresh/refreshreport.h"
#include "refresh/revisionstore.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QQueue>

#include <optional>

namespace dp {

/// A request for one keyword. A refresh fetches its newest papers. A fill fetches missing days and, with
/// backTo, older papers. Keyword id 0: only the starred papers.
struct KeywordRequest {
    Keyword keyword;
    bool insist = false; ///< repeat requests that arXiv has answered since its last announcement
    bool isFill = false;
    QDate backTo{}; ///< for a fill: all papers since this day are wanted, if valid
};

/// The keywords and the reports of one run of RefreshService, and the state that the keywords of a run
/// share. Sends no requests.
class RefreshRun
{
public:
    /// Starts a new run. Reports of the previous run are dropped, waiting keywords stay.
    void restart();

    void enqueue(const KeywordRequest &request) { m_waiting.enqueue(request); }
    bool isWaiting(qint64 keywordId) const;
    bool hasWaiting() const { return !m_waiting.isEmpty(); }
    KeywordRequest takeNext() { return m_waiting.dequeue(); }
    /// Ends the run: the current and the waiting keywords are reported as cancelled.
    void cancel(const RefreshReport &current);

    static RefreshReport emptyReport(const KeywordRequest &request);
    /// Adds the report of a keyword, with the changes that requests of other keywords have found. Returns the
    /// report, or nothing if there is nothing to report.
    std::optional<RefreshReport> finish(RefreshReport report);
    /// Adds a report about the papers whose keywords are not in the run, and returns it. Call it after the
    /// last keyword.
    std::optional<RefreshReport> finishOtherPapers();
    const QList<RefreshReport> &reports() const { return m_reports; }
    /// Index of the current keyword.
    int place() const { return int(m_reports.size()); }
    /// Number of keywords: finished, current and waiting ones.
    int keywords() const { return place() + 1 + int(m_waiting.size()); }

    /// Number of requests for new versions that may still be sent in this run.
    int requestsForVersions() const { return m_requestsForVersions; }
    void countRequestForVersions() { --m_requestsForVersions; }
    void skipVersions() { m_requestsForVersions = 0; }
    /// Returns true once in a run: the first keyword requests the starred papers too.
    bool takeStarred();
    /// Adds changes, by keyword. They are reported with their keyword, or at the end of the run.
    void addChanges(const QHash<qint64, ChangeSet> &changes);

private:
    QQueue<KeywordRequest> m_waiting;
    QList<RefreshReport> m_reports;
    QHash<qint64, ChangeSet> m_changes; // by keyword; for papers whose keyword has no report yet
    int m_requestsForVersions = revisionstore::mostRequests;
    bool m_hasTakenStarred = false;
};

} // namespace dp
