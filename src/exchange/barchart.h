#pragma once

#include "base/paperstatistics.h"

#include <QLineF>
#include <QRectF>
#include <QString>

#include <optional>

namespace dp {

/// The places of the parts of a chart with the papers of one keyword. The window paints them, and chartsvg.h
/// writes them to an SVG file, so that both have the same picture. A bar has the new papers at the bottom and
/// the revised papers above them. Periods without papers at the beginning are left out.
struct BarChart {
    struct Format {
        QSizeF size;
        double lineHeight = 16; ///< height of a line of text
        double digitWidth = 8; ///< width of the widest digit
        /// Largest unit of the charts that are compared; empty: the smallest unit whose bars are wide enough.
        std::optional<periods::Unit> unit{};
        qint64 top = 0; ///< number at the upper end of the axis; 0: chosen for this chart
        bool hasAxes = true; ///< with a title and labels; otherwise the bars fill the chart
    };
    struct Bar {
        QRectF column; ///< the whole height of the plot
        QRectF submitted;
        QRectF revised;
        periods::Count count;
    };
    struct Label {
        QPointF at; ///< on the base line of the text
        QString text;
        bool isCentered = false; ///< the point is the middle of the text; otherwise it is its right end
    };

    explicit BarChart(const PaperStatistics &statistics, const Format &format);

    /// Returns the smallest unit whose bars are wide enough.
    static periods::Unit unitFor(const PaperStatistics &statistics, const Format &format);
    /// Returns the number at the upper end of the axis for the bars of this chart.
    static qint64 topFor(const PaperStatistics &statistics, periods::Unit unit);
    /// Returns the format with one unit and one axis for all these charts.
    static Format sameScale(const Format &format, const QList<PaperStatistics> &all);
    /// Returns lines that hatch a rectangle. distance: between two lines, horizontally. The lines of
    /// rectangles beside each other continue each other.
    static QList<QLineF> hatch(const QRectF &rect, double distance);
    /// Returns the index of the bar at this point; -1 if there is none.
    qsizetype barAt(QPointF point) const;

    periods::Unit unit = periods::Unit::Week;
    qint64 top = 1;
    QRectF plot;
    QList<Bar> bars;
    QList<Label> labels;

private:
    void placeBars(const QList<periods::Count> &counts, const Format &format);
    void placeLabels(const Format &format);
};

} // namespace dp
