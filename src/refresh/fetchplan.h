#pragma once

#include "arxiv/query.h"
#include "base/coverage.h"
#include "base/keyword.h"

#include <QSet>

#include <optional>

namespace dp {

/// Decides which pages a refresh or a fill of one keyword requests, and determines for which days the
/// accepted pages prove that all papers are known. A value type without clock or network access. The
/// transaction that stores a page works on a copy of the plan, and the copy replaces the plan after the
/// commit.
class FetchPlan
{
public:
    /// Number of days that a refresh goes back before the end of the known range. This is necessary because
    /// arXiv holds some papers for days and then lists them below newer papers.
    static constexpr int overlapDays = 7;
    /// Maximum number of results of a query. arXiv currently returns no results after the 10,000th one.
    static constexpr int window = 10000;
    /// Maximum number of papers in a range of days. A fill splits a larger range into halves.
    static constexpr int mostInARange = 9000;

    struct Limits {
        SortBy order = SortBy::Submitted;
        int pageSize = 100;
        /// Maximum number of papers that a refresh requests. If older papers are then missing, their days are
        /// a gap.
        int bound = 2000;
    };

    /// Creates a plan that requests the papers from the newest one back to the known days. first: the keyword
    /// was never refreshed, so the plan requests as many papers as the keyword's limit.
    static FetchPlan refresh(const Keyword &keyword, const Coverage &known, bool first, const Limits &limits);
    /// Returns the gaps in the known days. Each returned range begins some days earlier than its gap, because
    /// arXiv may not have shown all papers of the last known days before the gap.
    static QList<DayRange> daysToFill(const Coverage &known);
    /// Creates a plan that requests all papers of these days, newest first. margin: number of days that are
    /// requested additionally before each range; 0 unless the days are days of announcement, which are later
    /// than the days of submission.
    static FetchPlan fill(const QList<DayRange> &days, int margin, const Limits &limits);

    /// Returns the next page to request, or nothing if all pages were requested.
    std::optional<query::Slice> next() const;

    /// Describes the content of an accepted page.
    struct Page {
        int entries = 0; ///< number of distinct entries, including unusable ones
        int total = 0; ///< number of papers in the whole list
        /// Oldest date on the page, of the kind by which the list is sorted; invalid: no entry has a date.
        QDate oldest;
        bool ordered = true; ///< the entries are sorted newest first, as requested
        QDate answered; ///< day of the answer by arXiv's clock
        /// Number of entries at the end of the page that are unreadable and have no date.
        int undatedAtEnd = 0;
        QSet<qint64> papers{}; ///< keys of the papers on the page, including unreadable ones
    };
    /// Contains the information that a page adds to the ledger.
    struct CoverageUpdate {
        QList<DayRange> complete;
        /// Day from which an interrupted refresh continues; invalid date: no refresh is interrupted; empty:
        /// unchanged.
        std::optional<QDate> resumeFrom;
        bool isWholeList = false; ///< the list has no further pages
    };
    CoverageUpdate advance(const Page &page);
    /// Returns whether the list has become shorter between two pages too many times. Such a page must be
    /// rejected, because otherwise the requests might never end.
    bool isUnsteady(const Page &page) const;

    bool isFill() const { return m_isFill; }
    /// Returns the finished part of the requests, 0 to 1.
    double progress() const;
    /// Returns whether the plan ended at a maximum number of papers before all days were covered. The missing
    /// days stay a gap.
    bool wasCutOff() const { return m_cutOff; }
    /// Returns the oldest day of the previous page, on which the next page begins. Invalid: there is no
    /// previous page, so the next page begins with the newest day.
    QDate lastDay() const { return m_lastDay; }
    /// Returns the first known day for which arXiv may not have shown all papers in the previous answer. This
    /// day and the later ones count as complete again only after this refresh has covered them. Invalid:
    /// there are no such days, or this is a fill.
    QDate unsureFrom() const { return m_target; }
    /// Returns whether a page was accepted.
    bool hasBegun() const { return m_total >= 0; }
    /// Returns the number of papers in the list according to the last answer; -1: no answer yet.
    int total() const { return m_total; }
    /// Returns whether the next page begins after the last entry according to the total. Such a page is
    /// requested to check the total, and it is empty if the total is correct.
    bool isPastTotal() const { return m_total >= 0 && m_start >= m_total && m_start > 0; }
    /// Returns the days of which all pages were accepted. seen() returns the papers on the accepted pages.
    const Days &covered() const { return m_covered; }
    const QSet<qint64> &seen() const { return m_seen; }

private:
    bool hasShrunk(const Page &page) const;
    bool isEnd(const Page &page) const;
    CoverageUpdate advanceRefresh(const Page &page);
    CoverageUpdate advanceFill(const Page &page);
    int entriesPassed(const Page &page, bool isEnd) const;
    void nextRange();

    Limits m_limits;
    bool m_isFill = false;
    bool m_done = false;
    bool m_cutOff = false;
    int m_start = 0; // offset of the next page
    QDate m_lastDay; // oldest day of the previous page
    Days m_covered;
    QSet<qint64> m_seen;
    int m_wholeTotal =
        // Number of papers in the list when the whole list was last known; -1: the whole list was never
        // known.
        -1;
    int m_total = -1; // number of papers in the list according to the last answer; -1: no answer yet
    int m_timesBack = 0; // number of times that the list became shorter between two pages
    // The following members are used by a refresh.
    int m_least = 0; // minimum number of papers to fetch, regardless of the known days
    int m_need = 0; // expected number of papers to fetch
    QDate m_target; // a refresh ends when it has reached a day before this one; invalid: no days are known
    QDate m_answered;
    // The list became longer during the run, so the first page is requested again at the end.
    bool m_lookAgain = false;
    bool m_atTop = false; // the first page is now requested again
    // The following members are used by a fill.
    QList<DayRange> m_ranges; // remaining ranges; the first one is being requested
    int m_margin = 0;
    qint64 m_days = 0;
};

} // namespace dp
