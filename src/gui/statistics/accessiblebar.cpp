#include "gui/statistics/accessiblebar.h"

#include "gui/statistics/chartwidget.h"

namespace dp {

AccessibleBar::AccessibleBar(ChartWidget &chart, int index)
    : m_chart(&chart)
    , m_index(index)
{
}

bool AccessibleBar::isValid() const
{
    return m_chart && m_index < m_chart->barCount();
}

QAccessibleInterface *AccessibleBar::parent() const
{
    return m_chart ? QAccessible::queryAccessibleInterface(m_chart) : nullptr;
}

QString AccessibleBar::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Name && isValid() ? m_chart->barText(m_index) : QString();
}

QRect AccessibleBar::rect() const
{
    if (!isValid())
        return {};
    const QRect bar = m_chart->barRect(m_index);
    return {m_chart->mapToGlobal(bar.topLeft()), bar.size()};
}

QAccessible::State AccessibleBar::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    state.focusable = state.selectable = true;
    state.focused = m_chart->hasFocus() && m_chart->currentBar() == m_index;
    state.selected = state.focused;
    return state;
}

void *AccessibleBar::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

QStringList AccessibleBar::actionNames() const
{
    return {pressAction()};
}

void AccessibleBar::doAction(const QString &name)
{
    if (isValid() && name == pressAction())
        m_chart->chooseBar(m_index);
}

} // namespace dp
