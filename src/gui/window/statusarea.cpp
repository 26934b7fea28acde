#include "gui/window/statusarea.h"

#include "gui/icons.h"
#include "gui/window/elidedlabel.h"
#include "gui/window/jobstatus.h"

#include <QEvent>
#include <QMainWindow>
#include <QStatusBar>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

// In pixels.
constexpr int statusMargin = 4;
constexpr int statusGap = 12;

int widthOf(const QWidget &widget)
{
    return widget.isHidden() ? 0 : widget.sizeHint().width();
}

} // namespace

StatusArea::StatusArea(QMainWindow &window, JobList &jobs)
    : QWidget(window.statusBar())
    , m_summary(new ElidedLabel(this))
    , m_button(new QToolButton(this))
    , m_message(new ElidedLabel(this))
    , m_job(new JobStatus(jobs, this))
{
    setObjectName(u"statusArea"_s);
    window.statusBar()->setObjectName(u"statusBar"_s);
    window.statusBar()->addWidget(this, 1);
    m_summary->setObjectName(u"statusText"_s);
    createMessage();
    m_job->installEventFilter(this);
}

void StatusArea::createMessage()
{
    m_button->setObjectName(u"messagesButton"_s);
    m_button->setIcon(icon(Glyph::Info));
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::TabFocus);
    m_button->setToolTip(tr("Show the last messages"));
    m_button->setAccessibleName(tr("Show the last messages"));
    m_button->hide();
    m_message->setObjectName(u"messageText"_s);
    m_message->setCursor(Qt::PointingHandCursor);
    m_message->hide();
    connect(m_button, &QToolButton::clicked, this, &StatusArea::messagesRequested);
    connect(m_message, &ElidedLabel::clicked, this, &StatusArea::messagesRequested);
}

void StatusArea::setSummary(const QString &summary)
{
    m_summary->setText(summary);
}

void StatusArea::setChart(QWidget &chart)
{
    m_chart = &chart;
    setTabOrder(m_chart, m_button);
}

void StatusArea::setMessage(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->show();
}

QString StatusArea::message() const
{
    return m_message->text();
}

void StatusArea::showButton()
{
    m_button->show();
}

QSize StatusArea::sizeHint() const
{
    int height = 0;
    for (const QWidget *widget : std::initializer_list<const QWidget *>{m_summary, m_button, m_job})
        height = std::max(height, widget->sizeHint().height());
    const int width = 2 * statusMargin + widthOf(*m_summary) + statusGap + widthOf(*m_button)
        + widthOf(*m_message) + statusGap + widthOf(*m_job);
    return {width, height};
}

QSize StatusArea::minimumSizeHint() const
{
    return {2 * statusMargin + m_button->sizeHint().width() + statusGap + m_job->minimumSizeHint().width(),
        sizeHint().height()};
}

bool StatusArea::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry(); // the heights may have changed
        place();
    }
    return QWidget::event(event);
}

bool StatusArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_job && event->type() == QEvent::Show)
        place(); // at once, so that the button can be pressed
    return QWidget::eventFilter(watched, event);
}

void StatusArea::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

/// Places the widgets. If there is not enough room for all of them, the job gets at least 3/5 of it, and the
/// message at least 3/5 of the rest.
void StatusArea::place()
{
    const auto share = [](int wanted, int room, int others) {
        return std::clamp(room - others, std::min(wanted, room * 3 / 5), wanted);
    };
    const int button = widthOf(*m_button);
    int room = std::max(0, width() - 2 * statusMargin - button - 2 * statusGap);
    const int job = m_job->isHidden()
        ? 0
        : std::max(m_job->minimumSizeHint().width(),
            share(widthOf(*m_job), room, widthOf(*m_summary) + widthOf(*m_message)));
    room = std::max(0, room - job);
    const int message = share(widthOf(*m_message), room, widthOf(*m_summary));
    room -= message;
    // The chart is left out if it would shorten the summary.
    const int chart =
        m_chart && widthOf(*m_chart) + statusGap + widthOf(*m_summary) <= room ? widthOf(*m_chart) : 0;
    const int summary = std::min(widthOf(*m_summary), room);
    int left = statusMargin;
    const auto put = [&](QWidget &widget, int width) {
        widget.setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, width, height())));
        left += width;
    };
    put(*m_summary, summary);
    left += statusGap;
    if (m_chart) {
        m_chart->setFocusPolicy(chart > 0 ? Qt::TabFocus : Qt::NoFocus);
        put(*m_chart, chart);
        left += chart > 0 ? statusGap : 0;
    }
    put(*m_button, button);
    put(*m_message, message);
    left = width() - statusMargin - job;
    put(*m_job, job);
}

} // namespace dp

#include "moc_statusarea.cpp"
