#pragma once

#include "arxiv/requestqueue.h"
#include "base/clock.h"
#include "refresh/pagestore.h"
#include "refresh/refreshoptions.h"

#include <QDateTime>
#include <QList>
#include <QUrl>

#include <functional>

namespace dp {

/// The requests for a keyword's list, page by page: the newest papers, the days of a fill, or the
/// announcements of a day. Sends no requests itself.
class PageRequests
{
public:
    using Work = std::function<Result<pagestore::Stored>(Library &)>;

    /// now: UTC, the start time of the requests for the keyword.
    PageRequests(const RefreshOptions &options, const QDateTime &now);

    /// Call it once, before the first request.
    void setKeyword(const KeywordState &state);
    /// Requests the newest papers. isInsisting: also if nothing has changed since the previous answer.
    void beginList(const pagestore::Known &known, bool isInsisting);
    void beginDays(const QList<DayRange> &days);

    bool hasNext() const { return !m_isFinished && m_asked.fetchPlan.next().has_value(); }
    Request next();
    /// Returns the work for the library's thread that checks and stores the answer.
    Work storing(const Answer &answer, const Clock &clock);
    /// Continues after a page was stored.
    void accept(const pagestore::Stored &stored);
    /// The answer was unexpectedly empty. The same page is requested once more.
    void repeatPage();

    const pagestore::Asked &asked() const { return m_asked; }
    /// Finished part of the pages, 0 to 1.
    double progress() const { return m_asked.fetchPlan.progress(); }
    bool wasCutOff() const { return m_asked.fetchPlan.wasCutOff(); }

private:
    FetchPlan::Limits limits() const;

    const RefreshOptions &m_options;
    pagestore::Asked m_asked;
    Validators m_known; // of the previous answer for the first page
    bool m_isAnnouncements = false; // requests the announcement feed
    bool m_isFinished = false; // the announcement feed, which has only one page, is stored
};

} // namespace dp
