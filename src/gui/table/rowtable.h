#pragma once

#include "gui/table/papersmodel.h"

#include <QTableView>

namespace dp {

/// A table of papers whose cursor and selection consist of whole rows. The current row is always inside the
/// selection, so that all keys act on the papers that look selected.
class RowTable : public QTableView
{
    Q_OBJECT

public:
    explicit RowTable(QWidget *parent = nullptr);

    PapersModel *papers() const { return m_papers; }
    /// Returns 0 if there is no current paper.
    qint64 currentId() const;
    /// Returns the ids of the selected rows.
    QList<qint64> selectedIds() const;
    bool isAllSelected() const;
    /// Returns the papers that a key acts on: the selected papers, or the current one if none is selected.
    QList<qint64> actedIds() const;
    void selectAll() override;
    void keyboardSearch(const QString &typed) override;
    /// Selects a row and scrolls until it is visible.
    void setCurrentRow(int row);

signals:
    /// The person selected all loaded rows.
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

private:
    PapersModel *m_papers = nullptr;
};

} // namespace dp
