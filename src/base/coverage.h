#pragma once

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

namespace dp {

/// A range of days of submission (UTC). It includes both ends.
struct DayRange {
    QDate from;
    QDate to;

    bool isValid() const { return from.isValid() && to.isValid() && from <= to; }
    bool contains(QDate day) const { return from <= day && day <= to; }
    friend bool operator==(const DayRange &, const DayRange &) = default;
};

/// A set of days, stored as ranges. The ranges neither touch nor overlap, and the oldest is first.
class Days
{
public:
    Days() = default;
    explicit Days(const QList<DayRange> &ranges);

    void add(const DayRange &range);
    void remove(const DayRange &range);
    bool contains(QDate day) const;
    bool isEmpty() const { return m_ranges.isEmpty(); }
    const QList<DayRange> &ranges() const { return m_ranges; }
    /// Returns the days between `from` and `to` that are not in the set, oldest first.
    QList<DayRange> missing(QDate from, QDate to) const;

    friend bool operator==(const Days &, const Days &) = default;

private:
    QList<DayRange> m_ranges;
};

/// An unreadable entry of an accepted answer. Its days count as missing until arXiv sends a readable entry.
struct UnreadableEntry {
    QString id; ///< arXiv identifier without version; empty if the entry has none
    /// Possible days of submission, estimated from the entry's identifier and from the neighbouring entries.
    DayRange days;
    QDateTime asked; ///< UTC: time of the last request for this entry

    friend bool operator==(const UnreadableEntry &, const UnreadableEntry &) = default;
};

/// Progress of checking a keyword's papers for new versions.
struct RevisionCheck {
    /// UTC: the library has every version up to this time; invalid: the time is not known.
    QDateTime knownUntil;
    /// Start (UTC) of a check that was interrupted. That check read the list (newest version first) up to the
    /// entry at `start`. The next check continues there. Invalid if no check was interrupted.
    QDateTime began;
    int start = 0;

    friend bool operator==(const RevisionCheck &, const RevisionCheck &) = default;
};

/// The coverage of one keyword: the days of submission for which the library has all papers that arXiv had
/// announced at the last request. The sentence in the window, the gaps, and the start day of a refresh are
/// computed from the coverage.
struct Coverage {
    /// Returns the day of arXiv's first paper. If arXiv has returned a complete list, the list covers all
    /// days back to this day. Source: https://info.arxiv.org/about/
    static constexpr QDate beginning() { return QDate::fromJulianDay(2448483); } // 1991-08-14

    bool kept = false; ///< the library has a coverage record; false if the keyword has not had an answer yet
    /// Complete days according to the answers; known() excludes the days of unreadable entries.
    Days complete;
    QList<UnreadableEntry> unreadable;
    RevisionCheck revisions;
    QDate wantedFrom; ///< the user wants all papers since this day; invalid: the user has not chosen a day
    /// Oldest day that an interrupted refresh was to reach; invalid: no refresh was interrupted.
    QDate resumeFrom;
    QDateTime answered; ///< UTC, by arXiv's clock: date of the newest accepted answer; invalid: no answer yet
    /// Submission time of the newest paper in accepted answers, in seconds since 1970; 0: no paper yet.
    qint64 newestSubmitted = 0;
    qint64 newestUpdated = 0;
    int listTotal = 0; ///< number of papers in the whole list, according to the newest accepted answer
    /// UTC: time when arXiv first sent the answer in `doubt`; invalid: there is no such answer.
    QDateTime doubtedSince;
    QString doubt; ///< an answer with fewer papers than the library has, in a form that can be compared

    bool isDoubt(const QString &answer) const { return doubtedSince.isValid() && doubt == answer; }
    void beginDoubt(const QString &answer, const QDateTime &since);
    void clearDoubt();

    /// Returns the complete days without the days of unreadable entries.
    Days known() const;

    QDate completeFrom() const;
    QDate completeTo() const;
    /// Returns the start of the newest range of known(). No paper since this day is missing.
    QDate unbrokenFrom() const;
    /// Returns the missing days, oldest first: those between known days, and those back to the day that the
    /// user wants.
    QList<DayRange> gaps() const;
    /// Removes times after `now` (UTC). They were stored while the computer's clock was ahead. Does nothing
    /// if the date of the newest paper shows that the clock is behind now.
    void dropFuture(const QDateTime &now);

    friend bool operator==(const Coverage &, const Coverage &) = default;
};

} // namespace dp
