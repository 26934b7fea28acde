#pragma once

#include "gui/table/papersmodel.h"

#include <QTableView>

namespace dp {

/// A table of papers in which only whole rows can be current or selected. The current row is always one of
/// the selected rows, so that all keys act on the papers that look selected.
class RowTable : public QTableView
{
    Q_OBJECT

public:
    explicit RowTable(QWidget *parent = nullptr);

    PapersModel *papers() const { return m_papers; }
    /// Returns the identifier of the current paper; 0 if there is none.
    qint64 currentId() const;
    /// Returns the identifiers of the selected papers.
    QList<qint64> selectedIds() const;
    bool isAllSelected() const;
    /// Returns the identifiers of the papers that a key acts on: the selected papers, or the current paper if
    /// no paper is selected.
    QList<qint64> actedIds() const;
    void selectAll() override;
    void keyboardSearch(const QString &typed) override;
    /// Selects a row and scrolls until the row is visible.
    void setCurrentRow(int row);
    /// Scrolls the current row by one page, down to the end of its open abstract or up to its first line. If
    /// the row is not visible, scrolls to it. Returns false if there is nothing to scroll.
    bool pageDown();
    bool pageUp();

signals:
    /// Emitted when the person selected all loaded rows.
    void allSelected();

protected:
    void setPapersModel(PapersModel *model);
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    QItemSelectionModel::SelectionFlags selectionCommand(
        const QModelIndex &index, const QEvent *event) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void moveCurrentIntoSelection();
    void showWhole(int row);
    /// Scrolls until the rectangle of the viewport is visible.
    void scrollToRect(const QRect &rect);

private:
    bool scrollToCurrent();
    int pageStep() const;
    bool scrollBy(int pixels);

    PapersModel *m_papers = nullptr;
};

} // namespace dp
