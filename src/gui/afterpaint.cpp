#include "gui/afterpaint.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <utility>

namespace dp {
namespace {

constexpr int longestUnseen = 500; // ms

} // namespace

void AfterPaint::call(QWidget &widget, std::function<void()> action)
{
    new AfterPaint(widget, std::move(action));
}

AfterPaint::AfterPaint(QWidget &widget, std::function<void()> action)
    : QObject(&widget)
    , m_action(std::move(action))
{
    widget.installEventFilter(this);
    QTimer::singleShot(longestUnseen, this, [this] { act(); });
}

bool AfterPaint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        // The delay lets the widget and its children be painted first.
        QTimer::singleShot(0, this, [this] { act(); });
    }
    return QObject::eventFilter(watched, event);
}

void AfterPaint::act()
{
    deleteLater(); // first, because the action may delete the widget
    if (const auto action = std::exchange(m_action, {}))
        action();
}

} // namespace dp
