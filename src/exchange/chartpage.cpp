#include "exchange/chartpage.h"

namespace dp::chartpage {

BarChart::Format formatOf(
    const QList<NamedStatistics> &keywords, bool isSameScale, double lineHeight, double digitWidth)
{
    const BarChart::Format format{{chartWidth - margin, chartHeight}, lineHeight, digitWidth};
    if (!isSameScale)
        return format;
    QList<PaperStatistics> all;
    for (const NamedStatistics &keyword : keywords)
        all << keyword.statistics;
    return BarChart::sameScale(format, all);
}

} // namespace dp::chartpage
