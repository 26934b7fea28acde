#pragma once

#include "arxiv/query.h"
#include "base/coverage.h"
#include "base/keyword.h"

#include <QSet>

#include <optional>

namespace dp {

/// The way of one keyword's refresh or fill: what arXiv is asked next, and what is known of the keyword's
/// past after each believed page. A value without clock or network; the service copies it into the
/// transaction that stores the page and goes on with the copy once that is committed.
class Course
{
public:
    /// arXiv holds some papers for days and then shows them below newer ones: a refresh goes back this much
    /// further than to what is known.
    static constexpr int overlapDays = 7;
    /// Today's arXiv answers nothing past its 10,000th result.
    static constexpr int window = 10000;
    /// A range of days with more papers than this is asked for in halves.
    static constexpr int mostInARange = 9000;

    struct Limits {
        SortBy order = SortBy::Submitted;
        int pageSize = 100;
        int bound = 2000; ///< papers that a refresh goes back at most; what is missing then is a gap
    };

    /// From the newest back to what is known; a first one takes the keyword's limit.
    static Course refresh(const Keyword &keyword, const Coverage &known, bool first, const Limits &limits);
    /// The gaps, each begun within what is known before it: on its last days arXiv had not shown all of
    /// theirs.
    static QList<DayRange> daysToFill(const Coverage &known);
    /// All of these days, newest first. margin: as many days of submission are asked for before each range,
    /// for keywords whose days are those of announcement.
    static Course fill(const QList<DayRange> &days, int margin, const Limits &limits);

    /// Nothing: the way is at its end.
    std::optional<query::Slice> next() const;

    /// What a believed page said.
    struct Page {
        int entries = 0; ///< distinct ones, and those that could not be used
        int total = 0; ///< papers in the whole list
        QDate oldest; ///< of the date by which the list is sorted; invalid: no entry
        bool ordered = true; ///< newest first, as asked
        QDate answered; ///< the day of the answer by arXiv's clock
        /// Entries at the end of the page that could not be read and have no date.
        int undatedAtEnd = 0;
        QSet<qint64> papers{}; ///< in it, readable or not
    };
    /// What the page adds to the ledger.
    struct Claim {
        QList<DayRange> complete;
        std::optional<QDate> resumeFrom; ///< invalid: nothing to go on with
        bool isWholeList = false; ///< there is nothing behind the page
    };
    Claim took(const Page &page);

    bool isFill() const { return m_isFill; }
    /// How much of the way is done, 0 to 1.
    double progress() const;
    /// The bound was met before what is known: a gap stays.
    bool wasCutOff() const { return m_cutOff; }
    /// The day on which the page that comes next begins, as far as the one before it tells; invalid: the
    /// newest.
    QDate lastDay() const { return m_lastDay; }
    /// The first of the last known days, on which arXiv had not shown all papers when it answered; they are
    /// proved again when the way has passed them. Invalid: there are none, or this is a fill.
    QDate unsureFrom() const { return m_target; }
    /// A page was taken.
    bool hasBegun() const { return m_total >= 0; }
    /// The days of which all pages are stored, and the papers on them.
    const Days &covered() const { return m_covered; }
    const QSet<qint64> &seen() const { return m_seen; }

private:
    Claim tookOfRefresh(const Page &page);
    Claim tookOfFill(const Page &page);
    int entriesPassed(const Page &page, bool isEnd) const;
    void nextRange();

    Limits m_limits;
    bool m_isFill = false;
    bool m_done = false;
    bool m_cutOff = false;
    int m_start = 0; // of the next page
    QDate m_lastDay; // of the page before it
    Days m_covered;
    QSet<qint64> m_seen;
    int m_total = -1; // as the answers say; -1: not yet
    // a refresh
    int m_least = 0; // papers it fetches whatever is known
    int m_need = 0; // papers it is expected to fetch
    QDate m_target; // days before it are known; invalid: none are
    QDate m_answered;
    bool m_lookAgain = false; // the list grew meanwhile: its top is to be seen once more
    bool m_atTop = false; // that is under way
    // a fill
    QList<DayRange> m_ranges; // the first is under way
    int m_margin = 0;
    qint64 m_days = 0;
};

} // namespace dp
