#pragma once

#include <QAccessibleWidget>
#include <QHash>
#include <QQueue>

namespace dp {

class PapersTable;

/// A table of papers for assistive technology: a list in which each row is one item. Qt's own interface has
/// an item for each cell, and keeps all of them; a walk over a million rows would need gigabytes. This list
/// creates items when they are asked for, and keeps the last ones only. GUI thread; owned by Qt's cache of
/// accessible interfaces.
class AccessibleList final : public QAccessibleWidget
{
public:
    explicit AccessibleList(PapersTable &table);
    ~AccessibleList() override;

    /// Makes Qt use this class for each PapersTable. Further calls do nothing.
    static void install();

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    QAccessible::State state() const override;

private:
    PapersTable *table() const;
    QAccessibleInterface *itemOf(qint64 key) const;

    mutable QHash<qint64, QAccessible::Id> m_items;
    mutable QQueue<qint64> m_keys; // keys of the items, in the order of their creation
};

} // namespace dp
