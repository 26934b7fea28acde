#pragma once

#include "arxiv/query.h"
#include "base/coverage.h"
#include "base/keyword.h"

#include <QSet>

#include <optional>

namespace dp {

/// The sequence of requests of one keyword's refresh or fill: the next request to send, and the days that
/// each accepted page proves complete. A value type without clock or network access. The service copies it
/// into the transaction that stores the page, and continues with the copy after the commit.
class FetchPlan
{
public:
    /// arXiv holds some papers for days and then lists them below newer papers. A refresh therefore goes back
    /// this number of days before the known range.
    static constexpr int overlapDays = 7;
    /// arXiv currently returns no results past the 10,000th.
    static constexpr int window = 10000;
    /// A range of days with more papers than this is split into halves.
    static constexpr int mostInARange = 9000;

    struct Limits {
        SortBy order = SortBy::Submitted;
        int pageSize = 100;
        /// Maximum number of papers that a refresh goes back; missing older papers are a gap.
        int bound = 2000;
    };

    /// Creates a plan from the newest paper back to the known days. The first one fetches the keyword's
    /// limit.
    static FetchPlan refresh(const Keyword &keyword, const Coverage &known, bool first, const Limits &limits);
    /// Returns the gaps. Each one starts within the known days before it, because arXiv had not shown all
    /// papers of the last known days.
    static QList<DayRange> daysToFill(const Coverage &known);
    /// Creates a plan over all of these days, newest first. margin: the number of days of submission
    /// requested before each range, for keywords whose days are days of announcement.
    static FetchPlan fill(const QList<DayRange> &days, int margin, const Limits &limits);

    /// Returns the next page to request, or nothing at the end.
    std::optional<query::Slice> next() const;

    /// The content of an accepted page.
    struct Page {
        int entries = 0; ///< distinct entries, including unusable ones
        int total = 0; ///< papers in the whole list
        QDate oldest; ///< oldest date of the page, by which the list is sorted; invalid: no entry
        bool ordered = true; ///< entries are sorted newest first, as requested
        QDate answered; ///< the day of the answer by arXiv's clock
        /// Number of entries at the end of the page that are unreadable and have no date.
        int undatedAtEnd = 0;
        QSet<qint64> papers{}; ///< papers on the page, readable or not
    };
    /// The information that the page adds to the ledger.
    struct CoverageUpdate {
        QList<DayRange> complete;
        std::optional<QDate> resumeFrom; ///< invalid: no interrupted refresh to continue
        bool isWholeList = false; ///< no pages follow this one
    };
    CoverageUpdate advance(const Page &page);
    /// Returns whether the list became shorter between two pages once too often. Such a page must not be
    /// taken, because the requests would never end.
    bool isUnsteady(const Page &page) const;

    bool isFill() const { return m_isFill; }
    /// Returns the finished part of the requests, 0 to 1.
    double progress() const;
    /// Returns whether the bound was reached before the known days. The missing days stay a gap.
    bool wasCutOff() const { return m_cutOff; }
    /// Returns the day on which the next page begins, if the previous page tells it. Invalid: the newest day.
    QDate lastDay() const { return m_lastDay; }
    /// Returns the first of the last known days on which arXiv had not shown all papers when it answered.
    /// These days count as complete again only after this refresh has covered them. Invalid: no such days, or
    /// this is a fill.
    QDate unsureFrom() const { return m_target; }
    /// Returns whether a page was taken.
    bool hasBegun() const { return m_total >= 0; }
    /// Returns the number of papers in the list according to the last answer; -1: no answer yet.
    int total() const { return m_total; }
    /// Returns whether the next page lies past the total. It is requested to confirm the total, and is empty
    /// if the total was right.
    bool isPastTotal() const { return m_total >= 0 && m_start >= m_total && m_start > 0; }
    /// The days of which all pages are stored, and the papers on these pages.
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
        -1; // papers in the list by the last answer after which all its days were complete; -1: none
    int m_total = -1; // total of the last answer; -1: no answer yet
    int m_timesBack = 0; // number of times that the list became shorter between two pages
    // Used by a refresh.
    int m_least = 0; // minimum number of papers to fetch, regardless of the known days
    int m_need = 0; // expected number of papers to fetch
    QDate m_target; // days before this one are known; invalid: no days are known
    QDate m_answered;
    bool m_lookAgain = false; // the list grew during the run, so its first page is requested again at the end
    bool m_atTop = false; // the repeated request for the first page is in progress
    // Used by a fill.
    QList<DayRange> m_ranges; // the first range is in progress
    int m_margin = 0;
    qint64 m_days = 0;
};

} // namespace dp
