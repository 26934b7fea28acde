#pragma once

#include <QAccessibleWidget>
#include <QHash>

namespace dp {

class ChartWidget;

/// A chart for assistive technology: a list with an item for each bar. An item is created when it is asked
/// for. GUI thread; owned by Qt's cache of accessible interfaces.
class AccessibleChart final : public QAccessibleWidget
{
public:
    explicit AccessibleChart(ChartWidget &chart);
    ~AccessibleChart() override;

    /// Makes Qt use this class for each ChartWidget. Further calls do nothing.
    static void install();

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

private:
    ChartWidget *chart() const;

    mutable QHash<int, QAccessible::Id> m_items;
};

} // namespace dp
