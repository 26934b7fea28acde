#include "gui/table/chippointer.h"

#include "gui/table/papersdelegate.h"

#include <QMouseEvent>
#include <QTableView>

#include <utility>

namespace dp {

ChipPointer::ChipPointer(QTableView &table, const PapersDelegate &delegate)
    : QObject(&table)
    , m_table(table)
    , m_delegate(delegate)
{
    table.viewport()->setMouseTracking(true);
    table.viewport()->installEventFilter(this);
}

/// Returns the link of the chip at a position; empty: there is none.
QUrl ChipPointer::linkAt(const QPoint &position) const
{
    const QModelIndex index = m_table.indexAt(position);
    if (!index.isValid())
        return {};
    QStyleOptionViewItem option;
    option.font = m_table.font();
    option.fontMetrics = m_table.fontMetrics();
    option.rect = m_table.visualRect(index);
    const auto found = m_delegate.chipAt(position, option, index);
    return found ? found->chip.link : QUrl();
}

bool ChipPointer::eventFilter(QObject *object, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseMove: {
        const auto &move = *static_cast<QMouseEvent *>(event);
        if (!m_pressed.isEmpty())
            return true; // no selection by dragging
        if (move.buttons() == Qt::NoButton)
            showHand(!linkAt(move.position().toPoint()).isEmpty());
        break;
    }
    case QEvent::Leave:
    case QEvent::Wheel: showHand(false); break;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        if (press(*static_cast<QMouseEvent *>(event)))
            return true;
        break;
    case QEvent::MouseButtonRelease:
        if (release(*static_cast<QMouseEvent *>(event)))
            return true;
        break;
    default: break;
    }
    return QObject::eventFilter(object, event);
}

void ChipPointer::showHand(bool isShown)
{
    if (std::exchange(m_isHandShown, isShown) == isShown)
        return;
    if (isShown)
        m_table.viewport()->setCursor(Qt::PointingHandCursor);
    else
        m_table.viewport()->unsetCursor();
}

bool ChipPointer::press(const QMouseEvent &event)
{
    m_pressed.clear();
    if (event.button() == Qt::LeftButton && event.modifiers() == Qt::NoModifier)
        m_pressed = linkAt(event.position().toPoint());
    return !m_pressed.isEmpty();
}

/// A click that ends beside the chip does nothing, as with a button.
bool ChipPointer::release(const QMouseEvent &event)
{
    const QUrl pressed = std::exchange(m_pressed, {});
    if (pressed.isEmpty())
        return false;
    if (linkAt(event.position().toPoint()) == pressed) {
        showHand(false); // the list is about to change
        emit activated(pressed);
    }
    return true;
}

} // namespace dp

#include "moc_chippointer.cpp"
