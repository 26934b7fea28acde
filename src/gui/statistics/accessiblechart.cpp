#include "gui/statistics/accessiblechart.h"

#include "gui/statistics/accessiblebar.h"
#include "gui/statistics/chartwidget.h"

namespace dp {
namespace {

QAccessibleInterface *accessibleOf(const QString &className, QObject *object)
{
    auto *chart = className == QLatin1StringView(ChartWidget::staticMetaObject.className())
        ? qobject_cast<ChartWidget *>(object)
        : nullptr;
    return chart ? new AccessibleChart(*chart) : nullptr;
}

} // namespace

AccessibleChart::AccessibleChart(ChartWidget &chart)
    : QAccessibleWidget(&chart, QAccessible::List)
{
    QObject::connect(&chart, &ChartWidget::currentChanged, &chart, [&chart](int bar) {
        if (!chart.hasFocus())
            return;
        QAccessibleEvent event(&chart, QAccessible::Focus);
        event.setChild(bar);
        QAccessible::updateAccessibility(&event);
    });
}

AccessibleChart::~AccessibleChart()
{
    for (const QAccessible::Id id : std::as_const(m_items))
        QAccessible::deleteAccessibleInterface(id);
}

void AccessibleChart::install()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(&accessibleOf);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

ChartWidget *AccessibleChart::chart() const
{
    return qobject_cast<ChartWidget *>(object());
}

int AccessibleChart::childCount() const
{
    return chart() ? chart()->barCount() : 0;
}

QAccessibleInterface *AccessibleChart::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    auto item = m_items.find(index);
    if (item == m_items.end())
        item = m_items.insert(
            index, QAccessible::registerAccessibleInterface(new AccessibleBar(*chart(), index)));
    return QAccessible::accessibleInterface(*item);
}

int AccessibleChart::indexOfChild(const QAccessibleInterface *child) const
{
    // QAccessibleInterface has no meta-object, so that the class cannot be asked for.
    const auto *bar = dynamic_cast<const AccessibleBar *>(child);
    return bar ? bar->index() : -1;
}

QAccessibleInterface *AccessibleChart::childAt(int x, int y) const
{
    return chart() ? child(chart()->barAt(chart()->mapFromGlobal(QPoint(x, y)))) : nullptr;
}

QAccessibleInterface *AccessibleChart::focusChild() const
{
    return chart() && chart()->hasFocus() ? child(chart()->currentBar()) : nullptr;
}

} // namespace dp
