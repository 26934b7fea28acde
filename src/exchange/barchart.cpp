#include "exchange/barchart.h"

#include <algorithm>
#include <cmath>

namespace dp {
namespace {

// In heights of a line of text.
constexpr double narrowestColumn = 0.2;
constexpr double widestColumn = 2;
constexpr double titleHeight = 1.4;
constexpr double axisHeight = 1.4;

// The part of a column that the bar has, if the column is wide enough.
constexpr double barPart = 0.8;

QList<periods::Count> countsToShow(const PaperStatistics &statistics, periods::Unit unit)
{
    constexpr qsizetype fewest = 12;
    QList<periods::Count> counts = periods::counts(statistics, unit);
    const auto first = std::find_if(counts.cbegin(), counts.cend(), [](const periods::Count &count) {
        return count.completeness != periods::Completeness::Complete || count.submitted + count.revised > 0;
    });
    const qsizetype leftOut = std::min(first - counts.cbegin(), counts.size() - fewest);
    return counts.mid(std::max<qsizetype>(0, leftOut));
}

/// Returns the least of 1, 2, 5, 10, 20, 50 and so on that is not less than the number.
qint64 rounded(qint64 number)
{
    for (qint64 power = 1;; power *= 10)
        for (const qint64 factor : {1, 2, 5})
            if (factor * power >= number)
                return factor * power;
}

double plotWidth(const BarChart::Format &format, qint64 top)
{
    if (!format.hasAxes)
        return format.size.width();
    return format.size.width() - format.digitWidth * (double(QString::number(top).size()) + 2);
}

} // namespace

BarChart::BarChart(const PaperStatistics &statistics, const Format &format)
    : unit(format.unit ? *format.unit : unitFor(statistics, format))
    , top(format.top > 0 ? format.top : topFor(statistics, unit))
{
    const double width = std::max(0.0, plotWidth(format, top));
    if (!format.hasAxes) {
        plot = {{0, 0}, format.size};
        plot.setHeight(std::max(1.0, plot.height() - 1)); // for the line below the bars
        placeBars(periods::counts(statistics, unit), format);
        return;
    }
    plot = {format.size.width() - width - format.digitWidth / 2, titleHeight * format.lineHeight, width,
        std::max(1.0, format.size.height() - (titleHeight + axisHeight) * format.lineHeight)};
    placeBars(countsToShow(statistics, unit), format);
    placeLabels(format);
}

periods::Unit BarChart::unitFor(const PaperStatistics &statistics, const Format &format)
{
    for (const periods::Unit unit : {periods::Unit::Week, periods::Unit::Month})
        if (double(countsToShow(statistics, unit).size()) * narrowestColumn * format.lineHeight
            <= plotWidth(format, topFor(statistics, unit)))
            return unit;
    return periods::Unit::Year;
}

qint64 BarChart::topFor(const PaperStatistics &statistics, periods::Unit unit)
{
    qint64 most = 1;
    for (const periods::Count &count : countsToShow(statistics, unit))
        if (count.completeness != periods::Completeness::None)
            most = std::max(most, count.submitted + count.revised);
    return rounded(most);
}

BarChart::Format BarChart::sameScale(const Format &format, const QList<PaperStatistics> &all)
{
    Format same = format;
    same.unit = periods::Unit::Week;
    for (const PaperStatistics &statistics : all)
        same.unit = std::max(*same.unit, unitFor(statistics, format));
    same.top = 1;
    for (const PaperStatistics &statistics : all)
        same.top = std::max(same.top, topFor(statistics, *same.unit));
    return same;
}

QList<QLineF> BarChart::hatch(const QRectF &rect, double distance)
{
    // On a line from the lower left to the upper right, x + y is constant.
    QList<QLineF> lines;
    for (double sum = distance * std::ceil((rect.left() + rect.top()) / distance);
         sum < rect.right() + rect.bottom(); sum += distance) {
        const double left = std::max(rect.left(), sum - rect.bottom());
        const double right = std::min(rect.right(), sum - rect.top());
        if (left < right)
            lines << QLineF(left, sum - left, right, sum - right);
    }
    return lines;
}

qsizetype BarChart::barAt(QPointF point) const
{
    if (bars.isEmpty() || !plot.contains(point))
        return -1;
    const auto index = qsizetype((point.x() - plot.left()) / bars.first().column.width());
    return index < bars.size() ? index : -1;
}

void BarChart::placeBars(const QList<periods::Count> &counts, const Format &format)
{
    if (counts.isEmpty())
        return;
    const double column = std::min(plot.width() / double(counts.size()), widestColumn * format.lineHeight);
    const double width = column < 2 * narrowestColumn * format.lineHeight ? column : column * barPart;
    double left = plot.left();
    for (const periods::Count &count : counts) {
        Bar bar;
        bar.count = count;
        bar.column = {left, plot.top(), column, plot.height()};
        const auto height = [&](qint64 papers) {
            return count.completeness == periods::Completeness::None
                ? 0.0
                : plot.height() * double(std::min(papers, top)) / double(top);
        };
        const double submitted = height(count.submitted);
        const double both = height(count.submitted + count.revised);
        const double begin = left + (column - width) / 2;
        bar.submitted = {begin, plot.bottom() - submitted, width, submitted};
        bar.revised = {begin, plot.bottom() - both, width, both - submitted};
        bars << bar;
        left += column;
    }
}

/// Places the labels of both axes. The labels below the bars are as close as there is room for them.
void BarChart::placeLabels(const Format &format)
{
    const double right = plot.left() - format.digitWidth / 2;
    // The middle of a digit is about a third of the line above its base line.
    for (const auto &[number, y] : {std::pair(top, plot.top()), std::pair(qint64(0), plot.bottom())})
        labels << Label{{right, y + format.lineHeight / 3}, QString::number(number), false};
    if (bars.isEmpty())
        return;
    // Long series of months have labels only for years.
    const auto widthOf = [&](periods::Unit shown) {
        return format.digitWidth * double(periods::name(bars.first().count.days.from, shown).size() + 2);
    };
    const double column = bars.first().column.width();
    if (column <= 0) // there is no room for the bars
        return;
    auto step = std::max<qsizetype>(1, qsizetype(std::ceil(widthOf(unit) / column)));
    qsizetype first = 0;
    periods::Unit shown = unit;
    if (unit == periods::Unit::Month && step > 3) {
        constexpr int months = 12;
        shown = periods::Unit::Year;
        first = (months + 1 - bars.first().count.days.from.month()) % months;
        step = months * qsizetype(std::ceil(widthOf(shown) / (months * column)));
    }
    for (qsizetype i = first; i < bars.size(); i += step) {
        const double half = (widthOf(shown) / 2) - format.digitWidth;
        const double middle = std::max(half, bars[i].column.center().x());
        if (middle + half <= format.size.width())
            labels << Label{{middle, plot.bottom() + format.lineHeight * 1.1},
                periods::name(bars[i].count.days.from, shown), true};
    }
}

} // namespace dp
