#include "gui/dialogs/orderlist.h"

#include "gui/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int keyRole = Qt::UserRole;

QListWidgetItem *newItem(const OrderList::Entry &entry)
{
    auto *item = new QListWidgetItem(entry.text);
    item->setData(keyRole, entry.key);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable
        | (entry.isFixed ? Qt::NoItemFlags : Qt::ItemIsUserCheckable));
    item->setCheckState(entry.isOn ? Qt::Checked : Qt::Unchecked);
    return item;
}

} // namespace

OrderList::OrderList(const QString &name, const QString &accessibleName, const QString &up,
    const QString &down, QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget)
    , m_up(new QPushButton(icon(Glyph::Up), up))
    , m_down(new QPushButton(icon(Glyph::Down), down))
{
    setObjectName(name + u"Order"_s);
    m_list->setObjectName(name);
    m_list->setAccessibleName(accessibleName);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    m_up->setObjectName(name + u"Up"_s);
    m_down->setObjectName(name + u"Down"_s);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_up, m_down}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);
    column->addLayout(buttons);
    setFocusProxy(m_list);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_list, &QListWidget::currentRowChanged, this, &OrderList::updateEnabled);
    connect(m_list, &QListWidget::itemChanged, this, &OrderList::changed);
    updateEnabled();
}

void OrderList::setEntries(const QList<Entry> &entries)
{
    if (entries == this->entries())
        return;
    const QSignalBlocker blocker(m_list);
    const QString current =
        m_list->currentItem() ? m_list->currentItem()->data(keyRole).toString() : QString();
    m_list->clear();
    for (const Entry &entry : entries) {
        m_list->addItem(newItem(entry));
        if (entry.key == current || m_list->count() == 1)
            m_list->setCurrentRow(m_list->count() - 1);
    }
    const int rows = std::clamp(m_list->count(), 3, 7);
    m_list->setFixedHeight(
        rows * std::max(m_list->sizeHintForRow(0), fontMetrics().height()) + 2 * m_list->frameWidth());
    updateEnabled();
}

QList<OrderList::Entry> OrderList::entries() const
{
    QList<Entry> entries;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        entries << Entry{item->text(), item->data(keyRole).toString(), item->checkState() == Qt::Checked,
            !(item->flags() & Qt::ItemIsUserCheckable)};
    }
    return entries;
}

void OrderList::move(int by)
{
    const int row = m_list->currentRow(), to = row + by;
    if (row < 0 || to < 0 || to >= m_list->count())
        return;
    {
        const QSignalBlocker blocker(m_list);
        QListWidgetItem *item = m_list->takeItem(row);
        m_list->insertItem(to, item);
        m_list->setCurrentRow(to);
    }
    updateEnabled();
    emit changed();
}

/// A button that has the focus and is turned off gives the focus to the list, not to the next widget.
void OrderList::updateEnabled()
{
    const int row = m_list->currentRow();
    const bool hadFocus = m_up->hasFocus() || m_down->hasFocus();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row < m_list->count() - 1);
    if (hadFocus && !m_up->hasFocus() && !m_down->hasFocus())
        m_list->setFocus();
}

bool OrderList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            move(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace dp

#include "moc_orderlist.cpp"
