#pragma once

#include <QColor>

class QPainter;
class QPalette;
class QRectF;
class QString;

namespace dp {

struct BarChart;

/// The colors of a chart. New papers, revised papers and gaps also differ in their hatching, so that they are
/// told apart without colors.
struct ChartColors {
    /// Returns colors with enough contrast to the background of the window.
    static ChartColors of(const QPalette &palette);
    /// Returns the colors of a picture that is saved. They are those of chartsvg.h.
    static ChartColors ofPicture();

    QColor background;
    QColor text;
    QColor quiet; ///< labels of the axes
    QColor submitted;
    QColor revised; ///< lines and frame
    QColor revisedGround;
    QColor gap; ///< lines
};

/// Paints the parts of charts.
namespace chartpainter {

void paintSubmitted(QPainter &painter, const QRectF &rect, const ChartColors &colors);
void paintRevised(QPainter &painter, const QRectF &rect, const ChartColors &colors);
void paintGap(QPainter &painter, const QRectF &rect, const ChartColors &colors);
/// Paints the name of the keyword and of the unit above the bars. name: see statisticstext::nameOf().
void paintTitle(QPainter &painter, const BarChart &chart, const QString &name, const ChartColors &colors);
/// Paints the bars, the axes and their labels, without the title.
void paint(QPainter &painter, const BarChart &chart, const ChartColors &colors);
/// Paints the legend of all charts in one line and returns its width.
double paintLegend(QPainter &painter, const QRectF &rect, const ChartColors &colors);

} // namespace chartpainter
} // namespace dp
