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

/// Creates the requests for a keyword's list, page by page. The list contains the newest papers, the papers
/// of the days to fill, or the announcements of a day. This class does not send the requests.
class PageRequests
{
public:
    using Work = std::function<Result<pagestore::Stored>(Library &)>;

    /// now: the start time of the requests for the keyword (UTC).
    PageRequests(const RefreshOptions &options, const QDateTime &now);

    /// Sets the stored state of the keyword. Call this function once, before the first request.
    void setKeyword(const KeywordState &state);
    /// Begins to request the newest papers. isInsisting: the server must send the list even if it has not
    /// changed since the previous answer.
    void beginList(const pagestore::Known &known, bool isInsisting);
    void beginDays(const QList<DayRange> &days);

    bool hasNext() const { return !m_isFinished && m_asked.fetchPlan.next().has_value(); }
    Request next();
    /// Returns the work for the library's thread that checks and stores the answer.
    Work storing(const Answer &answer, const Clock &clock);
    /// Continues with the next page after a page was stored.
    void accept(const pagestore::Stored &stored);
    /// Requests the same page once more, because the answer was unexpectedly empty or has unusable entries.
    void repeatPage();

    const pagestore::Asked &asked() const { return m_asked; }
    /// Returns the finished part of the pages, 0 to 1.
    double progress() const { return m_asked.fetchPlan.progress(); }
    bool wasCutOff() const { return m_asked.fetchPlan.wasCutOff(); }

private:
    FetchPlan::Limits limits() const;

    const RefreshOptions &m_options;
    pagestore::Asked m_asked;
    Validators m_known; // validators of the previous answer to the request for the first page
    bool m_isAnnouncements = false; // the announcement feed is requested, not a list
    bool m_isFinished = false; // the announcement feed was stored; it has only one page
};

} // namespace dp
