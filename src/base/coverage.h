#pragma once

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

namespace dp {

/// Days of submission (UTC). Both ends are included.
struct DayRange {
    QDate from;
    QDate to;

    bool isValid() const { return from.isValid() && to.isValid() && from <= to; }
    bool contains(QDate day) const { return from <= day && day <= to; }
    friend bool operator==(const DayRange &, const DayRange &) = default;
};

/// A set of days as ranges that neither touch nor overlap, oldest first.
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
    /// The days between `from` and `to` that are not in the set, oldest first.
    QList<DayRange> missing(QDate from, QDate to) const;

    friend bool operator==(const Days &, const Days &) = default;

private:
    QList<DayRange> m_ranges;
};

/// An unreadable entry of an accepted answer. Its days remain a gap until arXiv sends a readable entry.
struct UnreadableEntry {
    QString id; ///< arXiv identifier without version; empty where the entry has none
    /// Possible days of submission, estimated from its identifier and the neighbouring entries.
    DayRange days;
    QDateTime asked; ///< UTC: last request for this entry

    friend bool operator==(const UnreadableEntry &, const UnreadableEntry &) = default;
};

/// Progress of the check for new versions of a keyword's papers.
struct RevisionCheck {
    QDateTime knownUntil; ///< UTC: the library has every version up to this time; invalid: not known
    /// Start (UTC) of an interrupted check. It has read the list, newest version first, down to the entry at
    /// `start`, where the next check continues. Invalid if no check was interrupted.
    QDateTime began;
    int start = 0;

    friend bool operator==(const RevisionCheck &, const RevisionCheck &) = default;
};

/// The coverage of one keyword: the days of submission for which the library has all papers that arXiv had
/// announced at the last request. It is the basis of the sentence in the window, the gaps, and how far back a
/// refresh goes.
struct Coverage {
    /// The day of arXiv's first paper. A list that arXiv has returned completely covers all days back to it.
    /// Source: https://info.arxiv.org/about/
    static constexpr QDate beginning() { return QDate::fromJulianDay(2448483); } // 1991-08-14

    bool kept = false; ///< the library has a coverage record; false for a keyword without any answer
    Days complete; ///< according to the answers; known() excludes the days of unreadable entries
    QList<UnreadableEntry> unreadable;
    RevisionCheck revisions;
    QDate wantedFrom; ///< the user wants all papers since this day; invalid: no wish
    QDate resumeFrom; ///< an interrupted refresh was going back to this day; invalid: no interrupted refresh
    QDateTime answered; ///< UTC, by arXiv's clock: date of the newest accepted answer
    qint64 newestSubmitted = 0; ///< seconds since 1970, of the papers in accepted answers; 0: none yet
    qint64 newestUpdated = 0;
    int listTotal = 0; ///< papers in the whole list, according to the newest accepted answer
    QDateTime doubtedSince; ///< UTC: since when arXiv sends the answer in `doubt`; invalid: no doubt
    QString doubt; ///< an answer with less than the library has, in a comparable form

    bool isDoubt(const QString &answer) const { return doubtedSince.isValid() && doubt == answer; }
    void beginDoubt(const QString &answer, const QDateTime &since);
    void clearDoubt();

    /// The complete days without those of unreadable entries.
    Days known() const;

    QDate completeFrom() const;
    QDate completeTo() const;
    /// Start of the newest range of known(): since this day nothing is missing.
    QDate unbrokenFrom() const;
    /// The missing days between known days, and back to the day that the user wants; oldest first.
    QList<DayRange> gaps() const;
    /// Removes times after `now` (UTC), which a clock that was ahead has stored. Does nothing if the newest
    /// paper shows that the clock is behind now.
    void dropFuture(const QDateTime &now);

    friend bool operator==(const Coverage &, const Coverage &) = default;
};

} // namespace dp
