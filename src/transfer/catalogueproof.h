#pragma once

#include "base/arxivid.h"
#include "base/coverage.h"

#include <QHash>
#include <QList>
#include <QString>

namespace dp {

/// For which days a file shows that it has all of arXiv's papers. It looks at every line of the file, also at
/// those that an import does not take, and is made of four facts:
///
/// - Identifiers are numbered consecutively in each month (before April 2007: in each archive and month), and
/// few
///   numbers are never used: a month is dense where at most one number in 400 is missing, and nowhere more
///   than three in a row. So the last number of a month is near the count of its papers. In October 2024
///   arXiv had 24,226 submissions (https://arxiv.org/stats/monthly_submissions), and 2410.24224 is one of the
///   last.
/// - An identifier is given when a paper is announced, in the month of that announcement
///   (https://info.arxiv.org/help/availability.html). So a day of submission is proved by its own month and
///   those after it. Papers that moderators hold come later: the last 31 days before the end of what is
///   proved are left out.
/// - A month that is whole goes on to its end: its last papers were submitted in its last days, no day there
/// has far
///   fewer papers than the same weekday before and after, and the next month begins with its first number.
/// - The lines are in order of their identifiers, as in arXiv's file, each is there once, and each could be
/// read.
///
/// Before 2000 some archives had months without papers, so that no file can show that they are all in it:
/// nothing is proved for those years. A value; any thread.
class CatalogueProof
{
public:
    /// A line of the file that is a paper.
    struct Line {
        qint64 key = 0; ///< ArxivId::key()
        qint32 day = 0; ///< of submission, as QDate::toJulianDay() counts; 0: not known
    };
    enum class Doubt { None, UnreadLines, NotInOrder, NotWhole };

    void add(const Line &line);
    /// Lines that could not be read, or not whole.
    void addUnread(qint64 lines) { m_unread += lines; }
    bool hasUnread() const { return m_unread > 0; }

    /// Days of submission, UTC. The first and the last day of the file are never among them.
    Days days() const;
    /// Why there are none.
    Doubt doubt() const;

    /// For an import that is stopped and goes on.
    QString toText() const;
    static CatalogueProof fromText(const QString &text);

    /// How the library stores days: 2007-04-02/2024-01-31, a blank between ranges.
    static QString textOf(const Days &days);
    static Days daysOf(const QString &text);

private:
    /// The papers of a month, before April 2007 those of one archive. `number` is the place in the month.
    struct Month {
        qint64 place = 0; ///< the key without its number
        int papers = 0;
        int firstNumber = 0;
        int lastNumber = 0;
        int longestGap = 0; ///< numbers in a row that are missing
        qint32 lastDay = 0;
    };
    const Month *monthOf(int month, int archive) const;
    bool isDense(const Month &month) const;
    bool isWhole(int month) const;
    bool isWholeOf(int month, int archive) const;
    bool endsThinly(int month) const;
    qint32 provedUntil(int month) const;

    QList<Month> m_months;
    QHash<qint32, int> m_papersOfDay;
    qint64 m_lastKey = 0;
    qint64 m_unread = 0;
    bool m_isInTextOrder = true; ///< 0704.0001 … 2502.00001, acc-phys/9411001 …: as in arXiv's file
    bool m_isInKeyOrder = true; ///< in order of months
};

} // namespace dp
