#pragma once

#include "gui/table/papersmodel.h"
#include "gui/table/rowdrag.h"
#include "gui/table/rowscroller.h"
#include "gui/textzoom.h"

#include <QTableView>

namespace dp {

/// A table of papers in which only whole rows can be current or selected. The current row is always one of
/// the selected rows, so that all keys act on the papers that look selected. Headings are skipped.
class RowTable : public QTableView
{
    Q_OBJECT

public:
    explicit RowTable(QWidget *parent = nullptr);

    PapersModel *papers() const { return m_papers; }
    /// Returns the identifier of the current paper; 0 if there is none.
    qint64 currentId() const;
    /// Returns the current paper; null if there is none.
    const LibraryPaper *currentPaper() const;
    /// Returns whether the list is scrolled to its beginning, and the current paper is the first one or there
    /// is none.
    bool isAtBegin() const;
    /// Returns the identifiers of the selected papers.
    QList<qint64> selectedIds() const;
    bool isAllSelected() const;
    /// Hides or shows the papers of a group. If the current paper is hidden, a neighbour becomes current.
    void setGroupCollapsed(qint64 group, bool isCollapsed);
    /// Returns the identifiers of the papers that a key acts on: the selected papers, or the current paper if
    /// no paper is selected.
    QList<qint64> actedIds() const;
    void selectAll() override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void keyboardSearch(const QString &typed) override;
    /// Returns how many rows the window shows at most, also before it is shown for the first time.
    int mostRows() const;
    /// Returns the first row from `row` on that is a paper. step: 1 or -1, the direction of the search.
    /// Returns -1 if there is none.
    int paperRow(int row, int step) const;
    /// Selects a row and scrolls until the row is visible. If the row is a heading, the next paper is
    /// selected.
    void setCurrentRow(int wanted);
    /// Scrolls the current row by one page, down to the end of its open abstract or up to its first line. If
    /// the row is not visible, scrolls to it. Returns false if there is nothing to scroll.
    bool pageDown() { return m_scroller.pageDown(); }
    bool pageUp() { return m_scroller.pageUp(); }

signals:
    /// Emitted when the person selected all loaded rows.
    void allSelected();
    /// Emitted when a row became the current one, and when the table with this row got the keyboard focus.
    /// Not emitted while another widget has the focus.
    void rowFocused(int row);
    /// Emitted when a row was selected while the table has the keyboard focus.
    void rowSelected(int row);
    /// Emitted when the person turned the wheel with Ctrl. steps: positive for larger text.
    void zoomRequested(int steps);
    /// Emitted when the person begins to drag the selected papers with the mouse.
    void dragged();

protected:
    void setPapersModel(PapersModel *model);
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    QItemSelectionModel::SelectionFlags selectionCommand(
        const QModelIndex &index, const QEvent *event) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void focusInEvent(QFocusEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void moveCurrentIntoSelection();
    /// Hides or shows the papers below a heading that was clicked.
    void pressHeading(int row, Qt::MouseButton button);
    RowScroller &scroller() { return m_scroller; }

private:
    void paintHeadings();

    PapersModel *m_papers = nullptr;
    RowScroller m_scroller{*this};
    ZoomWheel m_wheel;
    RowDrag m_drag{*this};
};

} // namespace dp
