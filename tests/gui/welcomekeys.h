#pragma once

#include "gui/windowkeys.h"

#include <QTreeWidget>

namespace dp::test {

/// Ticks or unticks an example with the keyboard: moves to its field, opens the field, and moves to the
/// example.
inline bool toggle(QTreeWidget *list, const QString &name)
{
    const QList<QTreeWidgetItem *> found = list->findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
    if (found.size() != 1 || !found.first()->parent())
        return false;
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    while (list->currentItem() != found.first()->parent())
        QTest::keyClick(list, Qt::Key_Down);
    if (!list->currentItem()->isExpanded())
        QTest::keyClick(list, Qt::Key_Right);
    while (list->currentItem() != found.first())
        QTest::keyClick(list, Qt::Key_Down);
    const auto before = found.first()->checkState(0);
    QTest::keyClick(list, Qt::Key_Space);
    return found.first()->checkState(0) != before;
}

} // namespace dp::test
