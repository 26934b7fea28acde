#pragma once

#include "base/coverage.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

namespace dp {

/// Numbers of papers of one keyword by day (UTC).
struct PaperStatistics {
    /// The days of the ledger with the days that the user wants, see Coverage::gaps(); invalid: the keyword
    /// has no complete day.
    DayRange days;
    Days known; ///< days for which the library has all papers of the keyword
    QHash<QDate, qint64> submitted; ///< by the day of the first version
    QHash<QDate, qint64> revised; ///< by the day of the newest version; without papers that have one version
};

/// The numbers of papers of a keyword with its name.
struct NamedStatistics {
    QString name;
    PaperStatistics statistics;
};

/// Divides the days of statistics into weeks, months or years. Weeks are those of ISO 8601: they begin on
/// Monday, and a week belongs to the year of its Thursday.
namespace periods {

enum class Unit { Week, Month, Year };
enum class Completeness { Complete, Partial, None };

/// The papers of a week, month or year.
struct Count {
    DayRange days;
    /// Complete: all papers are known. Partial: those of some days. None: the period is a gap.
    Completeness completeness = Completeness::None;
    qint64 submitted = 0;
    qint64 revised = 0;

    friend bool operator==(const Count &, const Count &) = default;
};

/// Returns the week, month or year of a day.
DayRange around(QDate day, Unit unit);
/// Returns the counts of all periods with a day of the statistics, oldest first.
QList<Count> counts(const PaperStatistics &statistics, Unit unit);
/// Returns the name of the period of a day, such as 2026-W09, 2026-03 or 2026.
QString name(QDate day, Unit unit);

} // namespace periods
} // namespace dp
