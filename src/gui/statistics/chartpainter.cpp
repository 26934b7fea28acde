#include "gui/statistics/chartpainter.h"

#include "exchange/barchart.h"
#include "gui/contrast.h"
#include "text/statisticstext.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPalette>

#include <algorithm>

namespace dp {
namespace {

// Distances of the lines of the hatching in pixels.
constexpr double revisedDistance = 4;
constexpr double gapDistance = 8;

void paintLines(QPainter &painter, const QList<QLineF> &lines, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1));
    painter.drawLines(lines);
    painter.restore();
}

} // namespace

ChartColors ChartColors::of(const QPalette &palette)
{
    ChartColors colors;
    const QColor orange(0xc8, 0x55, 0x00);
    colors.background = palette.color(QPalette::Window);
    const auto glyph = [&](const QColor &color) {
        return contrast::readable(color, colors.background, contrast::glyph);
    };
    colors.text = contrast::readable(palette.color(QPalette::WindowText), colors.background, contrast::text);
    colors.quiet = contrast::readable(
        contrast::mixed(colors.text, colors.background, 0.75), colors.background, contrast::text);
    colors.submitted = glyph(palette.color(QPalette::Highlight));
    colors.revised = glyph(orange);
    colors.revisedGround = contrast::mixed(colors.revised, colors.background, 0.25);
    colors.gap = glyph(contrast::mixed(colors.text, colors.background, 0.4));
    return colors;
}

ChartColors ChartColors::ofPicture()
{
    return {Qt::white, QColor(0x22, 0x22, 0x22), QColor(0x22, 0x22, 0x22), QColor(0x1f, 0x5f, 0xa8),
        QColor(0xb3, 0x47, 0x00), QColor(0xf6, 0xd2, 0xb3), QColor(0x8a, 0x8a, 0x8a)};
}

namespace chartpainter {

void paintSubmitted(QPainter &painter, const QRectF &rect, const ChartColors &colors)
{
    painter.fillRect(rect, colors.submitted);
}

void paintRevised(QPainter &painter, const QRectF &rect, const ChartColors &colors)
{
    painter.fillRect(rect, colors.revisedGround);
    paintLines(painter, BarChart::hatch(rect, revisedDistance), colors.revised);
}

void paintGap(QPainter &painter, const QRectF &rect, const ChartColors &colors)
{
    paintLines(painter, BarChart::hatch(rect, std::min(gapDistance, rect.height() / 3)), colors.gap);
}

void paintTitle(QPainter &painter, const BarChart &chart, const QString &name, const ChartColors &colors)
{
    const QFont normal = painter.font();
    QFont bold = normal;
    bold.setBold(true);
    const double height = QFontMetricsF(normal).height();
    const QRectF line(chart.plot.left(), 0, chart.plot.width(), height);
    QRectF room = line;
    if (!chart.bars.isEmpty()) {
        const QString axis = statisticstext::axisTitle(chart.unit);
        painter.setPen(colors.quiet);
        painter.drawText(line, int(Qt::AlignRight | Qt::AlignVCenter), axis);
        room.setRight(line.right() - QFontMetricsF(normal).horizontalAdvance(axis) - height);
    }
    painter.setFont(bold);
    painter.setPen(colors.text);
    painter.drawText(room, int(Qt::AlignLeft | Qt::AlignVCenter),
        QFontMetricsF(bold).elidedText(name, Qt::ElideRight, room.width()));
    painter.setFont(normal);
}

void paint(QPainter &painter, const BarChart &chart, const ChartColors &colors)
{
    for (const BarChart::Bar &bar : chart.bars) {
        if (bar.count.completeness != periods::Completeness::Complete)
            paintGap(painter, bar.column, colors);
        if (bar.submitted.height() > 0)
            paintSubmitted(painter, bar.submitted, colors);
        if (bar.revised.height() > 0)
            paintRevised(painter, bar.revised, colors);
    }
    painter.fillRect(QRectF(chart.plot.left(), chart.plot.bottom(), chart.plot.width(), 1), colors.quiet);
    painter.setPen(colors.quiet);
    const QFontMetricsF metrics(painter.font());
    for (const BarChart::Label &label : chart.labels) {
        const double width = metrics.horizontalAdvance(label.text);
        painter.drawText(label.at - QPointF(label.isCentered ? width / 2 : width, 0), label.text);
    }
}

double paintLegend(QPainter &painter, const QRectF &rect, const ChartColors &colors)
{
    const QFontMetricsF metrics(painter.font());
    const double box = metrics.ascent();
    double left = rect.left();
    const auto entry = [&](auto paintBox, const QString &words) {
        paintBox(painter, QRectF(left, rect.center().y() - box / 2, box, box), colors);
        left += box * 1.5;
        painter.setPen(colors.text);
        const double width = metrics.horizontalAdvance(words);
        painter.drawText(
            QRectF(left, rect.top(), width + 1, rect.height()), int(Qt::AlignVCenter | Qt::AlignLeft), words);
        left += width + box * 2;
    };
    entry(paintSubmitted, statisticstext::newPapers());
    entry(paintRevised, statisticstext::revisedPapers());
    entry(paintGap, statisticstext::gap());
    return left - rect.left();
}

} // namespace chartpainter
} // namespace dp
