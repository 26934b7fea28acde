#include "gui/dialogs/keylist.h"

#include "gui/window/keybindings.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QTreeWidgetItemIterator>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

enum KeyColumn { ActionColumn, KeysColumn, StateColumn };

/// Returns the row that an item shows; null for a heading.
const ActionRow *rowOf(const QTreeWidgetItem *item)
{
    const QVariant index = item ? item->data(ActionColumn, Qt::UserRole) : QVariant();
    return index.isValid() ? &actiontable::rows()[index.toUInt()] : nullptr;
}

} // namespace

KeyList::KeyList(QWidget *parent)
    : QTreeWidget(parent)
{
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setHeaderLabels({tr("Action"), tr("Keys"),
        //: a column: whether the keys of an action are the default ones
        tr("State")});
    std::optional<ActionSection> section;
    QTreeWidgetItem *heading = nullptr;
    for (size_t i = 0; i < actiontable::rows().size(); ++i) {
        const ActionRow &row = actiontable::rows()[i];
        if (std::exchange(section, row.section) != row.section)
            heading = new QTreeWidgetItem(this, {actiontable::title(row.section)});
        auto *item = new QTreeWidgetItem(heading, {actiontable::plainText(row)});
        item->setData(ActionColumn, Qt::UserRole, uint(i));
    }
    expandAll();
    showKeys({});
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(ActionColumn, QHeaderView::Stretch);
    header()->setSectionResizeMode(KeysColumn, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(StateColumn, QHeaderView::ResizeToContents);
    setMinimumHeight(8 * fontMetrics().lineSpacing());
    setCurrentItem(topLevelItem(0)->child(0));
    connect(this, &QTreeWidget::itemDoubleClicked, this, &KeyList::keyWanted);
}

void KeyList::showKeys(const KeyBindings &bindings)
{
    for (QTreeWidgetItemIterator item(this); *item; ++item) {
        const ActionRow *row = rowOf(*item);
        if (!row)
            continue;
        (*item)->setText(KeysColumn, actiontable::keysText(bindings.keys(*row)));
        const QString normal = actiontable::keysText(actiontable::shortcuts(*row));
        QString state;
        if (!*row->name)
            //: the key of an action
            state = tr("Cannot be changed");
        else if (bindings.isChanged(*row) && normal.isEmpty())
            //: the state of an action that has no key by default
            state = tr("Changed, default: none");
        else if (bindings.isChanged(*row))
            //: the state of an action; %1 is its default key
            state = tr("Changed, default: %1").arg(normal);
        (*item)->setText(StateColumn, state);
    }
}

QString KeyList::wordsOf(const QTreeWidgetItem &item) const
{
    QStringList words{item.parent()->text(ActionColumn)};
    for (int column = 0; column < columnCount(); ++column)
        words << item.text(column);
    return words.join(u'\n');
}

void KeyList::filter(const QString &text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    QTreeWidgetItem *first = nullptr;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        bool isEmpty = true;
        for (int j = 0; j < topLevelItem(i)->childCount(); ++j) {
            QTreeWidgetItem *item = topLevelItem(i)->child(j);
            const QString own = wordsOf(*item);
            item->setHidden(!std::all_of(words.cbegin(), words.cend(),
                [&own](const QString &word) { return own.contains(word, Qt::CaseInsensitive); }));
            isEmpty = isEmpty && item->isHidden();
            if (!item->isHidden() && !first)
                first = item;
        }
        topLevelItem(i)->setHidden(isEmpty);
    }
    if (!currentItem() || currentItem()->isHidden() || !rowOf(currentItem()))
        setCurrentItem(first);
    if (currentItem())
        scrollToItem(currentItem());
}

const ActionRow *KeyList::currentRow() const
{
    const QTreeWidgetItem *item = currentItem();
    return item && !item->isHidden() ? rowOf(item) : nullptr;
}

const ActionRow *KeyList::currentAction() const
{
    const ActionRow *row = currentRow();
    return row && *row->name ? row : nullptr;
}

bool KeyList::isCurrentFixed() const
{
    const ActionRow *row = currentRow();
    return row && !*row->name;
}

void KeyList::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: // must not close the dialog
    case Qt::Key_F2: emit keyWanted(); return;
    case Qt::Key_Delete: emit noKeyWanted(); return;
    default: QTreeWidget::keyPressEvent(event);
    }
}

} // namespace dp

#include "moc_keylist.cpp"
