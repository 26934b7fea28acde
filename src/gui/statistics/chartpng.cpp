#include "gui/statistics/chartpng.h"

#include "exchange/chartpage.h"
#include "gui/statistics/chartpainter.h"
#include "text/statisticstext.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dp::chartpng {
namespace {

using namespace chartpage; // a unit is two pixels unless the picture is very large

constexpr int mostRows = 80;
constexpr double mostPixels = 30e6; // Qt reads images of up to 128 MB

void paintChart(QPainter &painter, const NamedStatistics &keyword, const BarChart::Format &format,
    const ChartColors &colors)
{
    const BarChart chart(keyword.statistics, format);
    chartpainter::paintTitle(painter, chart, statisticstext::nameOf(keyword.name), colors);
    if (chart.bars.isEmpty()) {
        painter.drawText(QRectF(QPointF(), format.size), int(Qt::AlignCenter), statisticstext::noDays());
        return;
    }
    chartpainter::paint(painter, chart, colors);
}

} // namespace

Result<QByteArray> write(const QList<NamedStatistics> &keywords, bool isSameScale, const QFont &font)
{
    const int number = std::max(1, int(keywords.size()));
    const int columns = (number + mostRows - 1) / mostRows;
    const int rows = (number + columns - 1) / columns;
    const QSizeF size(columns * chartWidth, legendHeight + rows * chartHeight + margin);
    const double scale = std::min(2.0, std::sqrt(mostPixels / (size.width() * size.height())));
    QImage image((size * scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return Error{ErrorKind::WriteFailed};
    const ChartColors colors = ChartColors::ofPicture();
    image.fill(colors.background);
    QFont sized = font;
    constexpr int fontHeight = 13;
    sized.setPixelSize(fontHeight);
    const QFontMetricsF metrics(sized);
    const BarChart::Format format =
        formatOf(keywords, isSameScale, metrics.height(), metrics.horizontalAdvance(QLatin1Char('0')));
    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.setFont(sized);
    chartpainter::paintLegend(painter, {margin, 0, chartWidth - margin, legendHeight}, colors);
    for (int i = 0; i < keywords.size(); ++i) {
        painter.save();
        painter.translate(i / rows * chartWidth, legendHeight + i % rows * chartHeight);
        paintChart(painter, keywords[i], format, colors);
        painter.restore();
    }
    painter.end();
    QBuffer buffer;
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return Error{ErrorKind::WriteFailed};
    return buffer.data();
}

} // namespace dp::chartpng
