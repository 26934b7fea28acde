#include "gui/statistics/chartwidget.h"

#include "gui/plaintooltip.h"
#include "text/statisticstext.h"

#include <QFontDatabase>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

// In lines of text.
constexpr int fullHeight = 9;
// In widths of a digit.
constexpr int fullWidth = 56;
constexpr int smallWidth = 13; // half a digit for each of 26 weeks

double digitWidthOf(const QFontMetrics &metrics)
{
    return metrics.horizontalAdvance(u'0');
}

} // namespace

ChartWidget::ChartWidget(Size size, QWidget *parent)
    : QWidget(parent)
    , m_size(size)
{
    setObjectName(size == Size::Full ? u"keywordChart"_s : u"sparkline"_s);
    setFocusPolicy(size == Size::Full ? Qt::StrongFocus : Qt::TabFocus);
    setMouseTracking(true);
    if (size == Size::Full)
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ChartWidget::setKeyword(const QString &name)
{
    m_name = statisticstext::nameOf(name);
    //: %1 is a keyword
    setAccessibleName(tr("Papers of %1 over time").arg(m_name));
    update();
}

void ChartWidget::setStatistics(const PaperStatistics &statistics)
{
    m_statistics = statistics;
    if (m_size == Size::Small)
        m_statistics.revised.clear();
    m_isRead = true;
    m_current = -1;
    m_hovered = -1;
    forget();
}

void ChartWidget::setScale(std::optional<periods::Unit> unit, qint64 top)
{
    if (std::exchange(m_unit, unit) == unit && std::exchange(m_top, top) == top)
        return;
    m_top = top;
    m_current = -1;
    forget();
}

BarChart::Format ChartWidget::format() const
{
    BarChart::Format format{size()};
    format.lineHeight = fontMetrics().height();
    format.digitWidth = digitWidthOf(fontMetrics());
    if (m_size == Size::Small) {
        format.hasAxes = false;
        format.unit = periods::Unit::Week;
    }
    return format;
}

const BarChart &ChartWidget::chart() const
{
    if (!m_chart) {
        BarChart::Format format = this->format();
        if (m_unit)
            format.unit = m_unit;
        format.top = m_top;
        m_chart.emplace(m_statistics, format);
    }
    return *m_chart;
}

void ChartWidget::forget()
{
    m_chart.reset();
    update();
}

int ChartWidget::barCount() const
{
    return int(chart().bars.size());
}

void ChartWidget::setCurrentBar(int bar)
{
    if (barCount() == 0)
        return;
    bar = std::clamp(bar, 0, barCount() - 1);
    if (std::exchange(m_current, bar) == bar)
        return;
    update();
    emit currentChanged(bar);
    emit described(barText(bar));
}

QString ChartWidget::barText(int bar) const
{
    if (bar < 0 || bar >= barCount())
        return {};
    return statisticstext::description(chart().bars[bar].count, chart().unit,
        m_size == Size::Small ? statisticstext::Numbers::New : statisticstext::Numbers::All);
}

QRect ChartWidget::barRect(int bar) const
{
    return bar < 0 || bar >= barCount() ? QRect() : chart().bars[bar].column.toAlignedRect();
}

int ChartWidget::barAt(QPoint point) const
{
    return int(chart().barAt(QPointF(point) + QPointF(0.5, 0.5)));
}

void ChartWidget::chooseBar(int bar)
{
    if (bar < 0 || bar >= barCount())
        return;
    setCurrentBar(bar);
    emit daysChosen(chart().bars[bar].count.days);
}

QSize ChartWidget::sizeHint() const
{
    const double digit = digitWidthOf(fontMetrics());
    return m_size == Size::Full ? QSize(int(fullWidth * digit), fullHeight * fontMetrics().lineSpacing())
                                : QSize(int(smallWidth * digit), fontMetrics().height());
}

bool ChartWidget::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int bar = barAt(help->pos());
    // The text of the bar comes before that of the whole chart.
    QStringList lines{barText(bar), toolTip()};
    lines.removeAll(QString());
    if (lines.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(
            help->globalPos(), plaintooltip::html(lines.join(u'\n')), this, bar < 0 ? QRect() : barRect(bar));
    return true;
}

void ChartWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ChartColors colors = ChartColors::of(palette());
    if (m_size == Size::Full)
        chartpainter::paintTitle(painter, chart(), m_name, colors);
    if (chart().bars.isEmpty()) {
        painter.setPen(colors.quiet);
        if (m_size == Size::Full)
            painter.drawText(rect(), int(Qt::AlignCenter | Qt::TextWordWrap),
                //: shown instead of a chart while its numbers are read
                m_isRead ? statisticstext::noDays() : tr("Counting…"));
        if (hasFocus())
            painter.drawRect(rect().adjusted(0, 0, -1, -1));
        return;
    }
    chartpainter::paint(painter, chart(), colors);
    paintFrames(painter, colors);
}

/// Paints a frame around the bar below the mouse and a stronger one around the current bar.
void ChartWidget::paintFrames(QPainter &painter, const ChartColors &colors) const
{
    const auto frame = [&](int bar, int width) {
        const QRectF column = chart().bars[bar].column;
        const double outside = width / 2.0;
        painter.setPen(QPen(colors.text, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(column.adjusted(-outside, outside, outside, -outside));
    };
    painter.setBrush(Qt::NoBrush);
    if (m_hovered >= 0)
        frame(m_hovered, 1);
    if (m_current >= 0 && hasFocus())
        frame(m_current, 2);
}

void ChartWidget::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: return setCurrentBar(m_current - 1);
    case Qt::Key_Right: return setCurrentBar(m_current + 1);
    case Qt::Key_Home: return setCurrentBar(0);
    case Qt::Key_End: return setCurrentBar(barCount() - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: return chooseBar(m_current);
    default: QWidget::keyPressEvent(event);
    }
}

void ChartWidget::setHovered(int bar)
{
    if (std::exchange(m_hovered, bar) == bar)
        return;
    setCursor(bar < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    update();
    emit described(barText(bar >= 0 || !hasFocus() ? bar : m_current));
}

void ChartWidget::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(barAt(event->position().toPoint()));
}

void ChartWidget::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? barAt(event->position().toPoint()) : -1;
}

void ChartWidget::mouseReleaseEvent(QMouseEvent *event)
{
    const int bar = barAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && bar >= 0 && bar == std::exchange(m_pressed, -1))
        chooseBar(bar);
}

void ChartWidget::leaveEvent(QEvent *event)
{
    setHovered(-1);
    QWidget::leaveEvent(event);
}

void ChartWidget::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0)
        setCurrentBar(barCount() - 1); // the newest papers
    else
        emit described(barText(m_current));
}

void ChartWidget::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    emit described(barText(m_hovered));
}

void ChartWidget::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const qsizetype before = m_chart ? m_chart->bars.size() : 0;
    forget();
    if (m_current >= 0 && barCount() != before)
        m_current = -1; // the bars have another unit
    m_hovered = -1;
}

void ChartWidget::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        forget();
    }
}

} // namespace dp

#include "moc_chartwidget.cpp"
