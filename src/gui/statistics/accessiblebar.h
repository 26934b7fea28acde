#pragma once

#include <QAccessible>
#include <QPointer>

namespace dp {

class ChartWidget;

/// A bar of a chart for assistive technology. Its name has the period and the numbers, and its action chooses
/// the days. GUI thread; owned by the AccessibleChart.
class AccessibleBar final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    AccessibleBar(ChartWidget &chart, int index);

    int index() const { return m_index; }

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override { }
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<ChartWidget> m_chart;
    const int m_index;
};

} // namespace dp
