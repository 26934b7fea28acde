#pragma once

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

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
    void remove(const DayRange &range);
    bool contains(QDate day) const;
    bool isEmpty() const { return m_ranges.isEmpty(); }
    const QList<DayRange> &ranges() const { return m_ranges; }
    /// What of the days from `from` to `to` is not among them, oldest first.
    QList<DayRange> missing(QDate from, QDate to) const;

    friend bool operator==(const Days &, const Days &) = default;

private:
    QList<DayRange> m_ranges;
};

/// An entry of a believed answer that could not be read. Its days stay a gap until arXiv sends it readable.
struct UnreadableEntry {
    QString id; ///< arXiv identifier without version; empty where the entry has none
    DayRange days; ///< in which it was submitted, as far as its identifier and its neighbours tell
    QDateTime asked; ///< UTC: when arXiv was asked for it last

    friend bool operator==(const UnreadableEntry &, const UnreadableEntry &) = default;
};

/// How far the check for new versions of a keyword's papers has come.
struct RevisionCheck {
    QDateTime knownUntil; ///< UTC: every version up to then is in the library; invalid: not known
    /// A check that was cut short: it began at that time (UTC) and has read the list, newest version first,
    /// down to the entry at `start`, where the next one goes on. Invalid: none was.
    QDateTime began;
    int start = 0;

    friend bool operator==(const RevisionCheck &, const RevisionCheck &) = default;
};

/// What the library knows of one keyword's past: for which days of submission it has all that arXiv had
/// announced when it was asked last. The window's sentence, the gaps and the way back of a refresh come from
/// here.
struct Coverage {
    /// The day of arXiv's first paper: nothing is older, so a list that arXiv has answered whole reaches back
    /// to it. Source: https://info.arxiv.org/about/
    static constexpr QDate beginning() { return QDate::fromJulianDay(2448483); } // 1991-08-14

    bool kept = false; ///< the library has a ledger of it: false for a keyword that was never answered
    Days complete; ///< as answers have said; known() leaves out the days of unreadable entries
    QList<UnreadableEntry> unreadable;
    RevisionCheck revisions;
    QDate wantedFrom; ///< a person wants all since then; invalid: no wish
    QDate resumeFrom; ///< a refresh was on its way back to this day when it was cut off; invalid: none was
    QDateTime answered; ///< UTC, by arXiv's own clock: of the newest believed answer
    qint64 newestSubmitted = 0; ///< seconds since 1970, of the papers in believed answers; 0: none yet
    qint64 newestUpdated = 0;
    int listTotal = 0; ///< papers in the whole list, as the newest believed answer says
    QDateTime doubtedSince; ///< UTC: since when arXiv gives the answer in `doubt`; invalid: it does not
    QString doubt; ///< an answer that is worse than what the library has, in a form that can be compared

    bool isDoubt(const QString &answer) const { return doubtedSince.isValid() && doubt == answer; }
    void beginDoubt(const QString &answer, const QDateTime &since);
    void clearDoubt();

    /// The days without a gap.
    Days known() const;

    QDate completeFrom() const;
    QDate completeTo() const;
    /// Since when nothing is missing: the start of the newest range of known().
    QDate unbrokenFrom() const;
    /// The days that are missing between what is known, and back to the day that a person wants; oldest
    /// first.
    QList<DayRange> gaps() const;
    /// Drops what a clock that was ahead has written: a time after `now` (UTC) is no time. Nothing where the
    /// newest paper shows that the clock is behind now.
    void dropFuture(const QDateTime &now);

    friend bool operator==(const Coverage &, const Coverage &) = default;
};

} // namespace dp
