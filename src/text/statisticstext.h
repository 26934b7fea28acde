#pragma once

#include "base/paperstatistics.h"

#include <QString>

namespace dp {

/// Texts about the numbers of papers of a week, a month or a year.
namespace statisticstext {

/// Returns the title of the axis of a chart, such as "Papers per week".
QString axisTitle(periods::Unit unit);
/// Returns a sentence about a period: its name, its days and its numbers.
QString description(const periods::Count &count, periods::Unit unit);
/// Returns the sentence that is shown instead of an empty chart.
QString noDays();
/// Returns the texts of the legend: papers that are new, papers with a new version, days without data.
QString newPapers();
QString revisedPapers();
QString gap();

} // namespace statisticstext
} // namespace dp
