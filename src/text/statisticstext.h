#pragma once

#include "base/paperstatistics.h"

#include <QString>

namespace dp {

/// Texts about the numbers of papers of a week, a month or a year.
namespace statisticstext {

/// Returns the title of the axis of a chart, such as "Papers per week".
QString axisTitle(periods::Unit unit);
enum class Numbers { All, New };
/// Returns a sentence about a period: its name, its days and its numbers.
QString description(const periods::Count &count, periods::Unit unit, Numbers numbers = Numbers::All);
/// Returns the name of a keyword for a picture: without invisible characters and without characters that
/// override the direction of the text. Joiners stay, because some languages cannot be written without them.
QString nameOf(const QString &keyword);
/// Returns the sentence that is shown instead of an empty chart.
QString noDays();
/// Returns the texts of the legend: papers that are new, papers with a new version, days without data.
QString newPapers();
QString revisedPapers();
QString gap();

} // namespace statisticstext
} // namespace dp
