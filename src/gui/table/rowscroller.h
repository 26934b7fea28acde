#pragma once

class QKeyEvent;
class QRect;
class QTableView;

namespace dp {

/// Scrolls a table of papers by rows and pages. The rows may be taller than the view. GUI thread; owned by
/// the table.
class RowScroller
{
public:
    explicit RowScroller(QTableView &view)
        : m_view(view)
    {
    }

    /// Scrolls until the row and its abstract are visible. If they are taller than the view, scrolls until
    /// the first line of the row is at the top.
    void showWhole(int row);
    /// Scrolls until the heading directly above the row is visible. Otherwise the first heading of a list
    /// would stay hidden, because it cannot be the current row.
    void showHeadingAbove(int row);
    /// Scrolls the current row by one page, down to the end of its open abstract or up to its first line. If
    /// the row is not visible, scrolls to it. Returns false if there is nothing to scroll.
    bool pageDown();
    bool pageUp();
    /// Scrolls the current row by the page of Page Down or Page Up. Returns false if the event is of another
    /// key, or if there is nothing to scroll; then the key moves through the list.
    bool pageBy(const QKeyEvent &event);
    /// Scrolls until the rectangle of the viewport is visible.
    void scrollToRect(const QRect &rect);

private:
    bool scrollToCurrent();
    int pageStep() const;
    bool scrollBy(int pixels);

    QTableView &m_view;
};

} // namespace dp
