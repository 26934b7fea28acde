#include "refresh/pagerequests.h"

namespace dp {

PageRequests::PageRequests(const RefreshOptions &options, const QDateTime &now)
    : m_options(options)
{
    // Rounded down to seconds, because the library stores times without fractions.
    m_asked.began = now.addMSecs(-now.time().msec());
    m_asked.host = options.apiUrl.host();
    m_asked.mayLookAgain = options.retries > 0;
}

void PageRequests::setKeyword(const KeywordState &state)
{
    m_asked.keyword = state.keyword;
    // The ledger marks the entries of a run with the start time of the run. Two runs within one second must
    // therefore have different start times.
    for (const UnreadableEntry &entry : state.coverage.unreadable)
        if (entry.asked >= m_asked.began)
            m_asked.began = entry.asked.addSecs(1);
}

FetchPlan::Limits PageRequests::limits() const
{
    return {m_options.order, m_options.pageSize, m_options.bound};
}

void PageRequests::beginList(const pagestore::Known &known, bool isInsisting)
{
    const Keyword &keyword = known.state.keyword;
    const Coverage &coverage = known.state.coverage;
    const bool isFresh = known.state.refreshed.isValid();
    m_isAnnouncements = keyword.kind == Keyword::Kind::Announcements;
    m_asked.fetchPlan = FetchPlan::refresh(keyword, coverage, !isFresh, limits());
    // The validators are sent only if the previous answer is stored completely. Otherwise the answer "not
    // modified" would leave papers missing.
    const bool isSameQuestion = m_isAnnouncements
        || known.answer.address
            == query::address(m_options.apiUrl, keyword, *m_asked.fetchPlan.next()).toString();
    if (isFresh && !isInsisting && !coverage.resumeFrom.isValid() && !coverage.complete.isEmpty()
        && isSameQuestion)
        m_known = {known.answer.etag, known.answer.lastModified};
}

void PageRequests::beginDays(const QList<DayRange> &days)
{
    // The papers announced on a day were submitted up to four days earlier.
    const int margin = m_asked.keyword.kind == Keyword::Kind::Announcements ? 4 : 0;
    m_isAnnouncements = false;
    m_isFinished = false;
    m_asked.fetchPlan = FetchPlan::fill(days, margin, limits());
}

Request PageRequests::next()
{
    m_asked.slice = *m_asked.fetchPlan.next();
    Request request;
    request.url = m_isAnnouncements ? query::announcements(m_options.apiUrl, m_asked.keyword.categories)
                                    : query::address(m_options.apiUrl, m_asked.keyword, m_asked.slice);
    if (m_asked.slice.isTop()) {
        request.known = m_known;
        m_asked.answer.address = request.url.toString();
    }
    return request;
}

PageRequests::Work PageRequests::storing(const Answer &answer, const Clock &clock)
{
    m_asked.now = clock.now();
    m_asked.today = clock.today();
    m_asked.serverTime = answer.date;
    if (m_asked.slice.isTop()) {
        m_asked.answer.etag = answer.validators.etag;
        m_asked.answer.lastModified = answer.validators.lastModified;
    }
    return [asked = m_asked, isAnnouncements = m_isAnnouncements, answer](Library &library) {
        return answer.unchanged ? pagestore::unchanged(library, asked)
            : isAnnouncements   ? pagestore::announcements(library, asked, answer.body)
                                : pagestore::page(library, asked, answer.body);
    };
}

void PageRequests::accept(const pagestore::Stored &stored)
{
    m_asked.mayLookAgain = m_options.retries > 0;
    m_asked.fetchPlan = stored.fetchPlan;
    m_asked.tookDoubted = stored.tookDoubted;
    m_isFinished = m_isAnnouncements;
}

void PageRequests::repeatPage()
{
    m_asked.emptyBefore = true;
    m_asked.mayLookAgain = false;
}

} // namespace dp
