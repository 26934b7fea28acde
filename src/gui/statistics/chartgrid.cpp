#include "gui/statistics/chartgrid.h"

#include "gui/statistics/chartwidget.h"

#include <QKeyEvent>

#include <algorithm>

namespace dp {
namespace {

constexpr int space = 16; // between two charts, in pixels
constexpr int mostColumns = 4;

} // namespace

ChartGrid::ChartGrid(QWidget *parent)
    : QWidget(parent)
{
}

void ChartGrid::add(ChartWidget *chart)
{
    chart->setParent(this);
    m_charts << chart;
    chart->show();
    place();
}

void ChartGrid::setSameScale(bool isSame)
{
    m_isSameScale = isSame;
    updateScale();
}

void ChartGrid::updateScale()
{
    if (m_charts.isEmpty())
        return;
    BarChart::Format same;
    if (m_isSameScale) {
        QList<PaperStatistics> all;
        for (const ChartWidget *chart : std::as_const(m_charts))
            all << chart->statistics();
        same = BarChart::sameScale(m_charts.first()->format(), all);
    }
    for (ChartWidget *chart : std::as_const(m_charts))
        chart->setScale(same.unit, same.top);
}

int ChartGrid::columns() const
{
    if (m_charts.isEmpty())
        return 1;
    const int fitting = (width() + space) / (m_charts.first()->sizeHint().width() + space);
    return std::clamp(fitting, 1, std::min(mostColumns, int(m_charts.size())));
}

QSize ChartGrid::sizeHint() const
{
    constexpr int preferredColumns = 2, preferredRows = 3;
    if (m_charts.isEmpty())
        return {};
    const QSize one = m_charts.first()->sizeHint();
    const int number = int(m_charts.size());
    const int columns = std::min(preferredColumns, number);
    const int rows = std::min(preferredRows, (number + columns - 1) / columns);
    return {columns * (one.width() + space) - space, rows * (one.height() + space) - space};
}

QSize ChartGrid::minimumSizeHint() const
{
    if (m_charts.isEmpty())
        return {};
    const QSize one = m_charts.first()->sizeHint();
    const int rows = (int(m_charts.size()) + columns() - 1) / columns();
    return {one.width() / 2, rows * (one.height() + space) - space};
}

void ChartGrid::place()
{
    if (m_charts.isEmpty())
        return;
    const int columns = this->columns();
    const int chartWidth = (width() - space * (columns - 1)) / columns;
    const int chartHeight = m_charts.first()->sizeHint().height();
    for (int i = 0; i < m_charts.size(); ++i) {
        const QRect place(
            i % columns * (chartWidth + space), i / columns * (chartHeight + space), chartWidth, chartHeight);
        m_charts[i]->setGeometry(layoutDirection() == Qt::LeftToRight
                ? place
                : place.translated(width() - place.left() - place.right() - 1, 0));
    }
    setMinimumHeight(minimumSizeHint().height());
}

void ChartGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
    if (m_isSameScale)
        updateScale();
}

void ChartGrid::keyPressEvent(QKeyEvent *event)
{
    const auto focused = std::find_if(
        m_charts.cbegin(), m_charts.cend(), [](const ChartWidget *chart) { return chart->hasFocus(); });
    const int by = event->key() == Qt::Key_Down ? columns() : event->key() == Qt::Key_Up ? -columns() : 0;
    if (by == 0 || focused == m_charts.cend())
        return QWidget::keyPressEvent(event);
    const qsizetype index = focused - m_charts.cbegin() + by;
    if (index >= 0 && index < m_charts.size())
        m_charts[index]->setFocus(Qt::TabFocusReason);
}

} // namespace dp

#include "moc_chartgrid.cpp"
