#include "gui/table/accessiblelist.h"

#include "gui/table/accessiblerow.h"
#include "gui/table/paperstable.h"

namespace dp {
namespace {

constexpr int keptItems = 1000;

QAccessibleInterface *create(const QString &className, QObject *object)
{
    auto *table = className == QLatin1StringView(PapersTable::staticMetaObject.className())
        ? qobject_cast<PapersTable *>(object)
        : nullptr;
    return table ? new AccessibleList(*table) : nullptr;
}

void send(PapersTable &table, QAccessible::Event type, int row)
{
    QAccessibleEvent event(&table, type);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

} // namespace

AccessibleList::AccessibleList(PapersTable &table)
    : QAccessibleWidget(&table, QAccessible::List)
{
    QObject::connect(
        &table, &RowTable::rowFocused, &table, [&table](int row) { send(table, QAccessible::Focus, row); });
    QObject::connect(&table, &RowTable::rowSelected, &table,
        [&table](int row) { send(table, QAccessible::Selection, row); });
}

AccessibleList::~AccessibleList()
{
    for (const QAccessible::Id id : std::as_const(m_items))
        QAccessible::deleteAccessibleInterface(id);
}

void AccessibleList::install()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(&create);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

PapersTable *AccessibleList::table() const
{
    return qobject_cast<PapersTable *>(object());
}

int AccessibleList::childCount() const
{
    return table() && table()->papers() ? table()->papers()->rowCount() : 0;
}

QAccessibleInterface *AccessibleList::itemOf(qint64 key) const
{
    if (const auto known = m_items.constFind(key); known != m_items.cend())
        return QAccessible::accessibleInterface(*known);
    if (m_items.size() >= keptItems)
        QAccessible::deleteAccessibleInterface(m_items.take(m_keys.dequeue()));
    auto *item = new AccessibleRow(*table(), key);
    m_items.insert(key, QAccessible::registerAccessibleInterface(item));
    m_keys.enqueue(key);
    return item;
}

QAccessibleInterface *AccessibleList::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const RowGroup group = table()->papers()->groupAt(index);
    const qint64 key = group.key != 0 ? group.key : table()->papers()->idAt(index);
    return key != 0 ? itemOf(key) : nullptr;
}

int AccessibleList::indexOfChild(const QAccessibleInterface *child) const
{
    // QAccessibleInterface has no meta-object, so that the class cannot be asked for.
    const auto *row = dynamic_cast<const AccessibleRow *>(child);
    return row ? row->row() : -1;
}

QAccessibleInterface *AccessibleList::childAt(int x, int y) const
{
    if (!table())
        return nullptr;
    const QWidget *viewport = table()->viewport();
    const QPoint at = viewport->mapFromGlobal(QPoint(x, y));
    return viewport->rect().contains(at) ? child(table()->rowAt(at.y())) : nullptr;
}

QAccessibleInterface *AccessibleList::focusChild() const
{
    return table() && table()->hasFocus() ? child(table()->currentIndex().row()) : nullptr;
}

QAccessible::State AccessibleList::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.multiSelectable = true;
    return state;
}

} // namespace dp
