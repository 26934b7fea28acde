#include "gui/statistics/chartlegend.h"

#include "gui/statistics/chartpainter.h"
#include "text/statisticstext.h"

#include <QPainter>
#include <QPixmap>

using namespace Qt::StringLiterals;

namespace dp {

ChartLegend::ChartLegend(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"chartLegend"_s);
    setAccessibleName(
        QStringList{statisticstext::newPapers(), statisticstext::revisedPapers(), statisticstext::gap()}.join(
            u' '));
}

QSize ChartLegend::sizeHint() const
{
    QPixmap nothing(1, 1);
    QPainter painter(&nothing);
    painter.setFont(font());
    const int height = fontMetrics().height() + 4;
    const double width =
        chartpainter::paintLegend(painter, QRectF(0, 0, 0, height), ChartColors::of(palette()));
    return {int(width) + 1, height};
}

void ChartLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    chartpainter::paintLegend(painter, rect(), ChartColors::of(palette()));
}

} // namespace dp

#include "moc_chartlegend.cpp"
