#pragma once

#include <QDate>
#include <QDateTime>
#include <QList>

namespace dp {

/// Days of submission (UTC), both ends included.
struct DayRange {
    QDate from;
    QDate to;

    bool isValid() const { return from.isValid() && to.isValid() && from <= to; }
    bool contains(QDate day) const { return from <= day && day <= to; }
    friend bool operator==(const DayRange &, const DayRange &) = default;
};

/// Days as ranges that neither touch nor overlap, oldest first.
class Days
{
public:
    Days() = default;
    explicit Days(const QList<DayRange> &ranges);

    void add(const DayRange &range);
    bool contains(QDate day) const;
    bool isEmpty() const { return m_ranges.isEmpty(); }
    const QList<DayRange> &ranges() const { return m_ranges; }
    /// What of the days from `from` to `to` is not among them, oldest first.
    QList<DayRange> missing(QDate from, QDate to) const;

    friend bool operator==(const Days &, const Days &) = default;

private:
    QList<DayRange> m_ranges;
};

/// What the library knows of one keyword's past: for which days of submission it has all that arXiv had
/// announced when it was asked last. The window's sentence, the gaps and the way back of a refresh come from
/// here.
struct Coverage {
    /// The day of arXiv's first paper: nothing is older, so a list that arXiv has answered whole reaches back
    /// to it. Source: https://info.arxiv.org/about/
    static constexpr QDate beginning() { return QDate::fromJulianDay(2448483); } // 1991-08-14

    bool kept = false; ///< the library has a ledger of it: false for a keyword that was never answered
    Days complete;
    QDate wantedFrom; ///< a person wants all since then; invalid: no wish
    QDate resumeFrom; ///< a refresh was on its way back to this day when it was cut off; invalid: none was
    QDateTime answered; ///< UTC, by arXiv's own clock: of the newest believed answer
    qint64 newestSubmitted = 0; ///< seconds since 1970, of the papers in believed answers; 0: none yet
    qint64 newestUpdated = 0;
    QDateTime
        doubtedSince; ///< UTC: since when arXiv's answers are older than the library; invalid: they are not

    QDate completeFrom() const;
    QDate completeTo() const;
    /// Since when nothing is missing: the start of the newest range.
    QDate unbrokenFrom() const;
    /// The days that are missing between what is known, and back to the day that a person wants; oldest
    /// first.
    QList<DayRange> gaps() const;

    friend bool operator==(const Coverage &, const Coverage &) = default;
};

} // namespace dp
