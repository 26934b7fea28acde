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

/// Describes what to fetch for one keyword. A refresh fetches the keyword's newest papers. A fill fetches the
/// missing days and, with backTo, older papers. If the id of the keyword is 0, only new versions of the
/// starred papers are requested.
struct KeywordRequest {
    Keyword keyword;
    bool insist = false; ///< send the requests even if arXiv has answered them since its last announcement
    bool isFill = false;
    QDate backTo{}; ///< only for a fill: fetch all papers since this day; invalid: fetch only the gaps
};

/// Contains the keywords and the reports of one run of RefreshService, and the state that all keywords of the
/// run share. This class does not send requests.
class RefreshRun
{
public:
    /// Starts a new run. Removes the reports of the previous run, and keeps the waiting keywords.
    void restart();

    void enqueue(const KeywordRequest &request) { m_waiting.enqueue(request); }
    bool isWaiting(qint64 keywordId) const;
    bool hasWaiting() const { return !m_waiting.isEmpty(); }
    KeywordRequest takeNext() { return m_waiting.dequeue(); }
    /// Ends the run. Adds reports for the current and the waiting keywords with the error Cancelled.
    void cancel(const RefreshReport &current);

    static RefreshReport emptyReport(const KeywordRequest &request);
    /// Adds the report of a keyword, together with changes of its papers that were found by requests for
    /// other keywords. Returns the complete report, or nothing if there is nothing to report.
    std::optional<RefreshReport> finish(RefreshReport report);
    /// Adds and returns a report about the changed papers whose keywords are not in the run. Returns nothing
    /// if there are none. Call this function after the last keyword.
    std::optional<RefreshReport> finishOtherPapers();
    const QList<RefreshReport> &reports() const { return m_reports; }
    /// Returns the index of the current keyword in the run.
    int place() const { return int(m_reports.size()); }
    /// Returns the number of all keywords in the run: the finished ones, the current one and the waiting
    /// ones.
    int keywords() const { return place() + 1 + int(m_waiting.size()); }

    /// Returns the number of requests for new versions that may still be sent in this run.
    int requestsForVersions() const { return m_requestsForVersions; }
    void countRequestForVersions() { --m_requestsForVersions; }
    void skipVersions() { m_requestsForVersions = 0; }
    /// Returns true at the first call in a run, and false afterwards. The keyword that gets true requests new
    /// versions of the starred papers too.
    bool takeStarred();
    /// Adds changes. The hash key is the id of the keyword. The changes are reported with their keyword, or
    /// at the end of the run.
    void addChanges(const QHash<qint64, ChangeSet> &changes);

private:
    QQueue<KeywordRequest> m_waiting;
    QList<RefreshReport> m_reports;
    QHash<qint64, ChangeSet> m_changes; // changes by keyword id, for keywords that have no report yet
    int m_requestsForVersions = revisionstore::mostRequests;
    bool m_hasTakenStarred = false;
};

} // namespace dp
