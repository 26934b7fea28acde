#pragma once

#include "base/arxivid.h"
#include "base/coverage.h"

#include <QHash>
#include <QList>
#include <QString>

namespace dp {

/// Determines the days for which a file provably contains all of arXiv's papers. It uses every line of the
/// file, including lines with papers that are not imported, and relies on four facts:
///
/// - Identifiers are numbered consecutively in each month (before April 2007: in each archive and month), and
///   only a few numbers are unused. A month is called dense if at most one number in 400 is missing, and at
///   most three consecutive numbers are missing. So the last number of a month is about its number of papers.
///   For example, arXiv had 24,226 submissions in October 2024 (https://arxiv.org/stats/monthly_submissions),
///   and one of the last identifiers of that month is 2410.24224.
/// - An identifier is given when a paper is announced, in the month of that announcement
///   (https://info.arxiv.org/help/availability.html). So a day of submission is proved if its month and the
///   following months are complete. Papers that moderators hold are announced later. Therefore the last 31
///   days of the complete months are not counted as proved.
/// - A month is complete up to its end under three conditions. Its last papers were submitted in its last
///   days. None of these days has far fewer papers than the same weekday of the previous and the next week.
///   The file also has the first numbers of the next month.
/// - The lines are sorted by identifier, as in arXiv's file. Each identifier occurs once, and each line could
///   be read.
///
/// Before 2000 some archives had months without papers, so a file cannot prove that it contains all archives.
/// Therefore no days before 2000 are proved. A value type; it may be used in any thread.
class CatalogueProof
{
public:
    /// Describes a line of the file that contains a paper.
    struct Line {
        qint64 key = 0; ///< ArxivId::key()
        qint32 day = 0; ///< day of submission, as in QDate::toJulianDay(); 0: unknown
    };
    enum class Doubt { None, UnreadLines, NotInOrder, NotWhole };

    void add(const Line &line);
    /// Adds to the number of lines that could not be read completely.
    void addUnread(qint64 lines) { m_unread += lines; }
    bool hasUnread() const { return m_unread > 0; }

    /// Returns the days of submission (UTC) for which the file contains all papers. The first and the last
    /// day of the file are never included.
    Days days() const;
    /// Returns the reason why no days are proved; None if there are proved days.
    Doubt doubt() const;

    /// Returns the state as a text, with which an interrupted import can continue.
    QString toText() const;
    static CatalogueProof fromText(const QString &text);

    /// Returns the days in the form in which the library stores them, such as "2007-04-02/2024-01-31". Ranges
    /// are separated by a space.
    static QString textOf(const Days &days);
    static Days daysOf(const QString &text);

private:
    /// Describes the papers of a month or, before April 2007, the papers of one archive in a month. The
    /// numbers are the numbers in the identifiers, which count from 1 in each month.
    struct Month {
        qint64 place = 0; ///< the key without its number
        int papers = 0;
        int firstNumber = 0;
        int lastNumber = 0;
        int longestGap = 0; ///< largest number of consecutive missing numbers
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
    /// Lines are sorted by identifier as a text, as in arXiv's file: 0704.0001 … 2502.00001, acc-phys/9411001
    /// …
    bool m_isInTextOrder = true;
    bool m_isInKeyOrder = true; ///< lines are sorted by ArxivId::key(), so by month
};

} // namespace dp
