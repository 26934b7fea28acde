#pragma once

#include "base/arxivid.h"
#include "base/coverage.h"

#include <QHash>
#include <QList>
#include <QString>

namespace dp {

/// Determines the days for which a file provably contains all of arXiv's papers. It uses every line of the
/// file, including lines that an import does not take, and relies on four facts:
///
/// - Identifiers are numbered consecutively in each month (before April 2007: in each archive and month), and
///   few numbers are never used. A month is dense if at most one number in 400 is missing, and never more
///   than three in a row. So the last number of a month is close to its number of papers. In October 2024
///   arXiv had 24,226 submissions (https://arxiv.org/stats/monthly_submissions), and 2410.24224 is one of the
///   last.
/// - An identifier is given when a paper is announced, in the month of that announcement
///   (https://info.arxiv.org/help/availability.html). So a day of submission is proved by its own month and
///   the following ones. Papers held by moderators are announced later, so the last 31 days before the end of
///   the proved range are left out.
/// - A month is complete up to its end if its last papers were submitted in its last days, no day there has
///   far fewer papers than the same weekday before and after, and the next month begins with its first
///   number.
/// - The lines are in the order of their identifiers, as in arXiv's file, each identifier occurs once, and
///   each line could be read.
///
/// Before 2000 some archives had months without papers, so a file cannot prove that it has all archives.
/// A file therefore proves no days of those years. A value type; any thread.
class CatalogueProof
{
public:
    /// A line of the file with a paper.
    struct Line {
        qint64 key = 0; ///< ArxivId::key()
        qint32 day = 0; ///< day of submission, as in QDate::toJulianDay(); 0: not known
    };
    enum class Doubt { None, UnreadLines, NotInOrder, NotWhole };

    void add(const Line &line);
    /// Counts lines that could not be read, or only partly.
    void addUnread(qint64 lines) { m_unread += lines; }
    bool hasUnread() const { return m_unread > 0; }

    /// The proved days of submission, UTC. The first and the last day of the file are never included.
    Days days() const;
    /// The reason why no days are proved.
    Doubt doubt() const;

    /// Stores the state, so that an interrupted import can continue.
    QString toText() const;
    static CatalogueProof fromText(const QString &text);

    /// The form in which the library stores days: 2007-04-02/2024-01-31, with a blank between ranges.
    static QString textOf(const Days &days);
    static Days daysOf(const QString &text);

private:
    /// The papers of a month, before April 2007 those of one archive in a month. A number is the position in
    /// the month.
    struct Month {
        qint64 place = 0; ///< the key without its number
        int papers = 0;
        int firstNumber = 0;
        int lastNumber = 0;
        int longestGap = 0; ///< consecutive missing numbers
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
    bool m_isInTextOrder = true; ///< 0704.0001 … 2502.00001, acc-phys/9411001 …: the order of arXiv's file
    bool m_isInKeyOrder = true; ///< ordered by month
};

} // namespace dp
