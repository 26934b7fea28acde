#include "gui/table/accessiblerow.h"

#include "gui/table/abstractpanel.h"
#include "gui/table/groupheading.h"
#include "gui/table/papersheader.h"
#include "gui/table/paperstable.h"

using namespace Qt::StringLiterals;

namespace dp {
namespace {

// AT-SPI does not translate the names of actions. Scripts use them.
const QString openAction = u"open"_s;
const QString closeAction = u"close"_s;
const QString starAction = u"star"_s;
const QString readAction = u"read"_s;

} // namespace

AccessibleRow::AccessibleRow(PapersTable &table, qint64 key)
    : m_table(&table)
    , m_key(key)
{
}

int AccessibleRow::row() const
{
    return m_table && m_table->papers() ? m_table->papers()->rowOf(m_key) : -1;
}

bool AccessibleRow::isValid() const
{
    return row() >= 0;
}

QAccessibleInterface *AccessibleRow::parent() const
{
    return m_table ? QAccessible::queryAccessibleInterface(m_table) : nullptr;
}

/// Returns the open abstract.
QAccessibleInterface *AccessibleRow::child(int index) const
{
    return index == 0 && childCount() == 1 ? QAccessible::queryAccessibleInterface(m_table->panel(m_key))
                                           : nullptr;
}

QAccessibleInterface *AccessibleRow::childAt(int x, int y) const
{
    QAccessibleInterface *abstract = child(0);
    return abstract && abstract->rect().contains(x, y) ? abstract : nullptr;
}

int AccessibleRow::childCount() const
{
    return m_table && m_table->panel(m_key) ? 1 : 0;
}

int AccessibleRow::indexOfChild(const QAccessibleInterface *child) const
{
    return child && child == this->child(0) ? 0 : -1;
}

QString AccessibleRow::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Name && isValid() ? name() : QString();
}

QString AccessibleRow::name() const
{
    const PapersModel *papers = m_table->papers();
    const int row = this->row();
    if (m_key < 0)
        return GroupHeading::text(papers->groupAt(row), papers->isCollapsed(m_key));
    const LibraryPaper *paper = papers->paper(row);
    if (!paper)
        return {};
    QStringList parts;
    if (!paper->read)
        parts << PaperCells::accessibleText(*paper, PaperCells::ReadColumn);
    if (paper->starred)
        parts << PaperCells::accessibleText(*paper, PaperCells::StarColumn);
    for (const int column :
        {int(PaperCells::TitleColumn), int(PaperCells::AuthorsColumn), m_table->head()->shownDate()})
        parts << PaperCells::accessibleText(*paper, column);
    parts.removeAll(QString());
    //: separates the texts of a paper for screen readers
    return parts.join(tr(", "));
}

QRect AccessibleRow::rect() const
{
    if (!isValid())
        return {};
    const int row = this->row();
    const QWidget *viewport = m_table->viewport();
    const QRect inViewport(0, m_table->rowViewportPosition(row), viewport->width(), m_table->rowHeight(row));
    return {viewport->mapToGlobal(inViewport.topLeft()), inViewport.size()};
}

QAccessible::Role AccessibleRow::role() const
{
    return m_key < 0 ? QAccessible::Heading : QAccessible::ListItem;
}

QAccessible::State AccessibleRow::state() const
{
    QAccessible::State state;
    const int row = this->row();
    if (row < 0) {
        state.invalid = true;
        return state;
    }
    const int top = m_table->rowViewportPosition(row);
    state.offscreen = top >= m_table->viewport()->height() || top + m_table->rowHeight(row) <= 0;
    if (m_key < 0)
        return state;
    state.selectable = state.focusable = true;
    state.expandable = m_table->isInPlace();
    state.selected = m_table->selectionModel()->isRowSelected(row, {});
    state.focused = m_table->hasFocus() && m_table->currentId() == m_key;
    state.expanded = state.expandable && m_table->isOpen(m_key);
    state.collapsed = state.expandable && !state.expanded;
    return state;
}

void *AccessibleRow::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface && m_key > 0 ? static_cast<QAccessibleActionInterface *>(this)
                                                             : nullptr;
}

QStringList AccessibleRow::actionNames() const
{
    if (m_key < 0 || !isValid())
        return {};
    return {m_table->isInPlace() && m_table->isOpen(m_key) ? closeAction : openAction, starAction, readAction,
        setFocusAction()};
}

QString AccessibleRow::localizedActionName(const QString &name) const
{
    const LibraryPaper *paper = isValid() ? m_table->papers()->paper(row()) : nullptr;
    if (name == openAction)
        return tr("Show abstract");
    if (name == closeAction)
        return tr("Hide abstract");
    if (name == starAction)
        return paper && paper->starred ? tr("Remove star") : tr("Star");
    if (name == readAction)
        return paper && paper->read ? tr("Mark as unread") : tr("Mark as read");
    return QAccessibleActionInterface::localizedActionName(name);
}

void AccessibleRow::doAction(const QString &name)
{
    const int row = this->row();
    if (row < 0 || m_key < 0)
        return;
    if (name == openAction)
        m_table->open(m_key);
    else if (name == closeAction)
        m_table->close(m_key);
    else if (name == starAction)
        emit m_table->starClicked(m_key);
    else if (name == readAction)
        emit m_table->readClicked(m_key);
    else if (name == setFocusAction()) {
        m_table->setFocus(Qt::OtherFocusReason);
        m_table->setCurrentRow(row);
    }
}

} // namespace dp
