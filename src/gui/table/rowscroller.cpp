#include "gui/table/rowscroller.h"

#include "gui/table/rowsmodel.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

namespace dp {

void RowScroller::showHeadingAbove(int row)
{
    const auto *papers = qobject_cast<const RowsModel *>(m_view.model());
    if (papers && row > 0 && papers->isHeading(row - 1) && m_view.rowViewportPosition(row - 1) < 0
        && m_view.rowHeight(row - 1) + m_view.rowHeight(row) <= m_view.viewport()->height())
        scrollBy(m_view.rowViewportPosition(row - 1));
}

void RowScroller::showWhole(int row)
{
    const int top = m_view.rowViewportPosition(row);
    const int bottom = top + m_view.rowHeight(row);
    const int seen = m_view.viewport()->height();
    if (top < 0 || m_view.rowHeight(row) > seen)
        scrollBy(top);
    else if (bottom > seen)
        scrollBy(bottom - seen);
    showHeadingAbove(row);
}

/// Scrolls to the current row if it is outside the view. Returns false if it is visible.
bool RowScroller::scrollToCurrent()
{
    const int row = m_view.currentIndex().row();
    const int top = m_view.rowViewportPosition(row);
    if (row < 0 || (top < m_view.viewport()->height() && top + m_view.rowHeight(row) > 0))
        return false;
    showWhole(row);
    return true;
}

/// Returns the height of a page in pixels. Two lines of the last page stay visible.
int RowScroller::pageStep() const
{
    return std::max(m_view.viewport()->height() - 2 * m_view.fontMetrics().lineSpacing(),
        m_view.fontMetrics().lineSpacing());
}

/// Scrolls by this number of pixels. Returns false if the end of the list was reached before.
bool RowScroller::scrollBy(int pixels)
{
    const int before = m_view.verticalScrollBar()->value();
    m_view.verticalScrollBar()->setValue(before + pixels);
    return m_view.verticalScrollBar()->value() != before;
}

bool RowScroller::pageDown()
{
    if (scrollToCurrent())
        return true;
    const int row = m_view.currentIndex().row();
    const int below = m_view.rowViewportPosition(row) + m_view.rowHeight(row) - m_view.viewport()->height();
    return row >= 0 && below > 0 && scrollBy(std::min(below, pageStep()));
}

bool RowScroller::pageUp()
{
    if (scrollToCurrent())
        return true;
    const int row = m_view.currentIndex().row();
    const int above = -m_view.rowViewportPosition(row);
    return row >= 0 && above > 0 && scrollBy(-std::min(above, pageStep()));
}

bool RowScroller::pageBy(const QKeyEvent &event)
{
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    return event.key() == Qt::Key_PageDown ? pageDown() : event.key() == Qt::Key_PageUp && pageUp();
}

void RowScroller::scrollToRect(const QRect &rect)
{
    const int above = rect.top(), below = rect.bottom() - m_view.viewport()->height() + 1;
    if (above < 0 || below > 0)
        scrollBy(above < 0 ? above : below);
}

} // namespace dp
